package argosy.storage;

import static argosy.storage.ArchivesTest.QUIET;
import static argosy.storage.Parcel.KEEPER;
import static argosy.storage.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Attachment;
import argosy.department.Note;
import argosy.department.Stored;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An archive of a department at work holds one moment of it. */
class ArchivesWhileWritingTest {

    private static final int WRITERS = 4;

    @TempDir
    private Path folder;

    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch busy = new CountDownLatch(WRITERS * 20);

    /** Two parcels in each transaction, the second of which names the first; a file comes and another goes. */
    private int write(DepartmentDatabase database, int writer) {
        int written = 0;
        List<Long> attached = new ArrayList<>();
        while (!over.get()) {
            String code = writer + "-" + written;
            long first = database.write(KEEPER, tx -> {
                Stored<Parcel> one = tx.insert(PARCELS, Parcel.of("A" + code));
                tx.insert(PARCELS, Parcel.of("B" + code).sender(one.id()));
                return one.id();
            });
            database.note(KEEPER, PARCELS, first, "note " + code);
            Attachment attachment = database.attach(
                    KEEPER,
                    PARCELS,
                    first,
                    "a.txt",
                    "text/plain",
                    new ByteArrayInputStream(("content of " + first).getBytes(StandardCharsets.UTF_8)));
            attached.add(first);
            if (attached.size() > 3) {
                long old = attached.remove(0);
                database.detach(
                        KEEPER,
                        PARCELS,
                        old,
                        database.attachments(PARCELS, old).get(0).id());
            }
            assertThat(attachment.size()).isPositive();
            written++;
            busy.countDown();
        }
        return written;
    }

    @ParameterizedTest
    @MethodSource("argosy.storage.ArchivesTest#databases")
    void exportsAndBackupsHoldWholeTransactionsAndTheirFiles(String where) throws Exception {
        Path company = folder.resolve("here");
        if (where.equals("postgresql")) {
            TestStorage.settings(company.resolve("departments/logistics/storage.properties"));
        }
        Storage storage = Storage.at(company, Clock.systemUTC(), TestStorage.ZONE);
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        int written = 0;
        try (DepartmentDatabase database = storage.open("logistics", Parcel.scripts())) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(pool.submit(() -> write(database, writer)));
            }
            assertThat(busy.await(60, TimeUnit.SECONDS)).isTrue();
            try {
                for (int i = 0; i < 3; i++) {
                    storage.archives().export("logistics", "1.0.0", folder.resolve("export" + i + ".zip"), QUIET);
                }
                storage.archives().backup("logistics", "1.0.0", folder.resolve("backup.zip"), QUIET);
            } finally {
                over.set(true);
                for (Future<Integer> writer : writers) {
                    written += writer.get(60, TimeUnit.SECONDS);
                }
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(written).isGreaterThan(100);
        long before = 0;
        for (int i = 0; i < 3; i++) {
            Storage there = Storage.at(folder.resolve("there" + i), Clock.systemUTC(), TestStorage.ZONE);
            there.archives().load("logistics", folder.resolve("export" + i + ".zip"), QUIET);
            long parcels = whole(there);
            assertThat(parcels).isGreaterThanOrEqualTo(before);
            before = parcels;
        }
        storage.archives().restore("logistics", folder.resolve("backup.zip"), QUIET);
        assertThat(whole(storage)).isGreaterThanOrEqualTo(before);
    }

    private static long whole(Storage storage) throws Exception {
        try (DepartmentDatabase database = storage.open("logistics", Parcel.scripts())) {
            List<Stored<Parcel>> parcels = database.select(PARCELS, DSL.noCondition(), 100_000);
            long first = parcels.stream()
                    .filter(parcel -> parcel.value().code().startsWith("A"))
                    .count();
            assertThat(parcels).isNotEmpty().hasSize((int) first * 2);
            long newest = 0;
            for (Stored<Parcel> parcel : parcels) {
                newest = Math.max(newest, parcel.id());
                for (Attachment attachment : database.attachments(PARCELS, parcel.id())) {
                    try (InputStream content = database.open(PARCELS, parcel.id(), attachment.id())) {
                        assertThat(content)
                                .hasBinaryContent(("content of " + parcel.id()).getBytes(StandardCharsets.UTF_8));
                    }
                }
                for (Note note : database.notes(PARCELS, parcel.id())) {
                    newest = Math.max(newest, note.id());
                }
            }
            long next = database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("NEXT")))
                    .id();
            assertThat(next).isGreaterThan(newest);
            return parcels.size();
        }
    }
}
