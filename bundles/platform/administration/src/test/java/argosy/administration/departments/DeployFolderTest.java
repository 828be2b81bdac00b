package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Problem;
import argosy.department.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployFolderTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final DeployFolder.Patience IMPATIENT = new DeployFolder.Patience(
            Duration.ofMillis(100), Duration.ofMillis(400), Duration.ofMillis(600), Duration.ofSeconds(60));

    @TempDir
    private Path data;

    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final byte[] good = Draft.good().jar();
    private Path deploy;
    private Path refused;
    private DeployFolder watched;

    @BeforeEach
    void folders() {
        deploy = data.resolve("deploy");
        refused = deploy.resolve("refused");
    }

    @AfterEach
    void close() throws IOException {
        if (watched != null) {
            watched.close();
        }
    }

    @Test
    void aFileIsTakenAndLeavesTheFolder() throws Exception {
        watch(false, this::take);

        Draft.write(deploy.resolve("harbour.jar"), good);

        await(() -> taken.equals(List.of("harbour.jar")) && isEmpty());
        assertThat(refused).doesNotExist();
    }

    @Test
    void whatLiesThereAtTheStartIsTaken() throws Exception {
        Files.createDirectories(deploy);
        Draft.write(deploy.resolve("pier.kar"), good);
        Draft.write(deploy.resolve("harbour.jar"), good);

        watch(false, this::take);

        await(() -> taken.equals(List.of("harbour.jar", "pier.kar")) && isEmpty());
    }

    @Test
    void aFileThatIsMovedInIsTakenWithoutWaiting() throws Exception {
        Exchanger<Long> times = new Exchanger<>();
        watch(false, file -> exchange(times, System.nanoTime()));
        Path beside = Draft.write(data.resolve("harbour.jar"), good);

        long before = System.nanoTime();
        Files.move(beside, deploy.resolve("harbour.jar"), StandardCopyOption.ATOMIC_MOVE);

        assertThat(Duration.ofNanos(exchange(times, 0L) - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aFileThatIsStillCopiedIsWaitedFor() throws Exception {
        watch(false, file -> {
            assertThat(file).hasBinaryContent(good);
            take(file);
        });

        try (OutputStream out = Files.newOutputStream(deploy.resolve("harbour.jar"))) {
            for (byte[] part : new byte[][] {Arrays.copyOf(good, 700), Arrays.copyOfRange(good, 700, good.length)}) {
                Draft.write(deploy.resolve("other" + part.length + ".jar"), good);
                await(() -> taken.contains("other" + part.length + ".jar"));
                assertThat(taken).doesNotContain("harbour.jar");
                out.write(part);
            }
        }

        await(() -> taken.contains("harbour.jar") && isEmpty());
    }

    @Test
    void aFileThatStaysIncompleteIsGivenUp() throws Exception {
        watch(false, this::take);

        Draft.write(deploy.resolve("harbour.kar"), Arrays.copyOf(good, 700));

        await(() -> Files.exists(refused.resolve("harbour.kar")));
        assertThat(Files.readString(refused.resolve("harbour.kar.txt")))
                .contains("The file is not a complete .jar or .kar")
                .contains("文件不是完整的");
        assertThat(taken).isEmpty();
    }

    @Test
    void whatIsRefusedLiesBesideItsReason() throws Exception {
        watch(false, file -> {
            throw Refused.file("It is not ours.", "不是我们的。");
        });

        Draft.write(deploy.resolve("harbour.jar"), good);

        await(() -> isEmpty() && Files.exists(refused.resolve("harbour.jar")));
        assertThat(refused.resolve("harbour.jar")).hasBinaryContent(good);
        assertThat(Files.readAllLines(refused.resolve("harbour.jar.txt")))
                .element(0)
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(Files.readAllLines(refused.resolve("harbour.jar.txt")))
                .containsSequence("harbour.jar", "It is not ours.", "不是我们的。");
    }

    @Test
    void oneBadFileStopsNobody() throws Exception {
        watch(false, file -> {
            switch (file.getFileName().toString()) {
                case "a.jar" -> throw new IllegalStateException("a fault of this test's own");
                case "b.jar" -> throw new StackOverflowError("a fault of this test's own");
                case "c.jar" -> throw new Problem(409, "x", Text.of("No.", "否。"), List.of(), Map.of());
                default -> take(file);
            }
        });
        for (String name : List.of("a.jar", "b.jar", "c.jar", "d.jar")) {
            Draft.write(deploy.resolve(name), good);
        }

        await(() -> taken.equals(List.of("d.jar")) && isEmpty());
        assertThat(Files.readString(refused.resolve("a.jar.txt"))).contains("the log of the server says what");
        assertThat(refused.resolve("b.jar")).exists();
        assertThat(refused.resolve("c.jar")).exists();
    }

    @Test
    void whatIsNoDepartmentIsRefused() throws Exception {
        Path outside = Draft.write(data.resolve("outside.jar"), good);
        watch(false, this::take);

        Files.writeString(deploy.resolve("users.properties"), "a=b");
        Files.createDirectories(deploy.resolve("folder.jar/inner"));
        Files.createSymbolicLink(deploy.resolve("link.jar"), outside);
        Files.writeString(deploy.resolve("text.jar"), "no archive");
        try (RandomAccessFile large =
                new RandomAccessFile(deploy.resolve("large.kar").toFile(), "rw")) {
            large.setLength(2L << 30);
        }

        await(this::isEmpty);
        assertThat(Files.readString(refused.resolve("text.jar.txt"))).contains("is not a complete .jar or .kar");
        assertThat(Files.readString(refused.resolve("large.kar.txt"))).contains("larger than 100 MiB");
        assertThat(Files.readString(refused.resolve("users.properties.txt"))).contains("end in .jar or .kar");
        assertThat(Files.readString(refused.resolve("folder.jar.txt"))).contains("Folders and links are not taken");
        assertThat(Files.isSymbolicLink(refused.resolve("link.jar"))).isTrue();
        assertThat(outside).hasBinaryContent(good);
        assertThat(taken).isEmpty();
    }

    @Test
    void theSameNameMayBeRefusedAgain() throws Exception {
        watch(false, this::take);
        for (int i = 0; i < 2; i++) {
            Files.createDirectories(deploy.resolve("folder/inner"));
            await(() -> isEmpty() && Files.exists(refused.resolve("folder")));
        }
        Draft.write(deploy.resolve("folder"), good);
        await(() -> isEmpty() && Files.isRegularFile(refused.resolve("folder")));
    }

    @Test
    void unfinishedAndHiddenNamesAreLeftAlone() throws Exception {
        watch(false, this::take);
        List<String> names = List.of("x.jar.part", ".x.jar", "x.jar.crdownload", "x.jar~", "x.jar.sha256");
        for (String name : names) {
            Draft.write(deploy.resolve(name), good);
        }

        Draft.write(deploy.resolve("z.jar"), good);

        await(() -> taken.equals(List.of("z.jar")));
        assertThat(deploy.toFile().list()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(refused).doesNotExist();
    }

    @Test
    void aChecksumThatComesAfterItsFileIsWaitedForWhereItIsNeeded() throws Exception {
        watch(true, file -> {
            assertThat(Trust.beside(file)).contains("0".repeat(64));
            take(file);
        });

        Draft.write(deploy.resolve("harbour.jar"), good);
        Files.writeString(deploy.resolve("harbour.jar.sha256"), "0".repeat(64) + "  harbour.jar\n");

        await(() -> taken.equals(List.of("harbour.jar")));
        await(() -> !Files.exists(deploy.resolve("harbour.jar.sha256")));
    }

    @Test
    void aFileWithoutItsChecksumIsHandedOnInTheEnd() throws Exception {
        watch(true, this::take);

        Draft.write(deploy.resolve("harbour.jar"), good);

        await(() -> taken.equals(List.of("harbour.jar")));
    }

    @Test
    void aFileThatWasReplacedWhileItWasRefusedGetsAnotherLook() throws Exception {
        byte[] second = Draft.good().entry("second", "2").jar();
        watch(false, file -> {
            if (taken.isEmpty()) {
                taken.add("first");
                Draft.write(file, second);
                throw Refused.file("Damaged.", "已损坏。");
            }
            assertThat(file).hasBinaryContent(second);
            take(file);
        });

        Draft.write(deploy.resolve("harbour.jar"), good);

        await(() -> taken.equals(List.of("first", "harbour.jar")) && isEmpty());
        assertThat(refused).doesNotExist();
    }

    @Test
    void aFolderThatWasDeletedIsMadeAgain() throws Exception {
        watch(false, this::take);

        Files.delete(deploy);
        await(() -> Files.isDirectory(deploy));
        Draft.write(deploy.resolve("harbour.jar"), good);

        await(() -> taken.equals(List.of("harbour.jar")));
    }

    @Test
    void closingWaitsForTheFileInHandAndLeavesNoThread() throws Exception {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        watch(false, file -> {
            inHand.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            take(file);
        });
        Draft.write(deploy.resolve("a.jar"), good);
        assertThat(inHand.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Draft.write(deploy.resolve("b.jar"), good);
        Thread closing = new Thread(() -> {
            try {
                watched.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        closing.start();
        await(() -> closing.getState() == Thread.State.TIMED_WAITING);
        goOn.countDown();
        closing.join(SOON.toMillis());

        assertThat(taken).containsExactly("a.jar");
        assertThat(deploy.toFile().list()).containsExactly("b.jar");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("argosy-deploy");
    }

    @Test
    void whatIsRefusedBecauseArgosyStopsIsAskedAgainAtTheNextStart() throws Exception {
        CountDownLatch inHand = new CountDownLatch(1);
        Thread watching = new Thread(() -> {
            try {
                inHand.await();
                watched.close();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        watching.start();
        watch(false, file -> {
            inHand.countDown();
            await(() -> watching.getState() == Thread.State.TIMED_WAITING);
            throw new Problem(503, "stopping", Text.of("Argosy stops.", "系统正在停止。"), List.of(), Map.of());
        });

        Draft.write(deploy.resolve("harbour.jar"), good);
        watching.join(SOON.toMillis());

        assertThat(deploy.resolve("harbour.jar")).hasBinaryContent(good);
        assertThat(refused).doesNotExist();
    }

    private void watch(boolean awaitsChecksum, Consumer<Path> taker) throws IOException {
        watched = DeployFolder.watch(deploy, awaitsChecksum, IMPATIENT, taker);
    }

    private void take(Path file) {
        taken.add(file.getFileName().toString());
    }

    private boolean isEmpty() {
        try (var files = Files.list(deploy)) {
            return files.allMatch(refused::equals);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long exchange(Exchanger<Long> times, long time) {
        try {
            return times.exchange(time, SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it has not happened in time").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
