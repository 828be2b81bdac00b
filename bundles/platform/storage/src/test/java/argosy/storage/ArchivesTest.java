package argosy.storage;

import static argosy.storage.Parcel.KEEPER;
import static argosy.storage.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import argosy.department.Stored;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {

    static final Archives.Progress QUIET = (what, rows) -> {};

    @TempDir
    private Path folder;

    private Storage storage(String company) {
        return Storage.at(folder.resolve(company), Clock.systemUTC(), TestStorage.ZONE);
    }

    /** A department with something of everything; the ids of two parcels that refer to each other and to themselves. */
    static long fill(DepartmentDatabase database) {
        Stored<Parcel> one = database.write(
                KEEPER,
                tx -> tx.insert(
                        PARCELS,
                        new Parcel(
                                "ONE",
                                "王小明 😀 \"quoted\" \\ \u0001",
                                "",
                                Parcel.State.PACKED,
                                3,
                                new BigDecimal("12.500"),
                                true,
                                Instant.parse("2026-11-22T10:00:00.123456Z"),
                                LocalDate.of(2026, 2, 28),
                                null)));
        database.write(KEEPER, tx -> tx.insert(PARCELS, Parcel.of("TWO").sender(one.id())));
        database.note(KEEPER, PARCELS, one.id(), "长".repeat(4000));
        database.attach(
                KEEPER,
                PARCELS,
                one.id(),
                "label.txt",
                "text/plain",
                new ByteArrayInputStream("to the warehouse\n".getBytes(StandardCharsets.UTF_8)));
        return one.id();
    }

    @Test
    void anExportIsLoadedIntoAnotherCompany() throws IOException {
        Path file = folder.resolve("logistics.zip");
        Archives.Summary exported;
        long id;
        try (DepartmentDatabase database = storage("here").open("logistics", Parcel.scripts())) {
            id = fill(database);
        }
        exported = storage("here").archives().export("logistics", "1.2.0", file, QUIET);
        assertThat(exported.department()).isEqualTo("logistics");
        assertThat(exported.version()).isEqualTo("1.2.0");
        assertThat(exported.attachments()).isEqualTo(1);
        assertThat(exported.bytes()).isEqualTo(Files.size(file));

        Storage there = storage("there");
        assertThat(there.archives().holdsData("logistics")).isFalse();
        assertThat(there.archives().load("logistics", file, QUIET)).isEqualTo(exported);
        assertThat(there.archives().holdsData("logistics")).isTrue();
        try (DepartmentDatabase database = there.open(
                        "logistics", List.of(Parcel.script("V1__parcels.sql"), Parcel.script("V2__labels.sql")));
                InputStream content = database.open(
                        PARCELS, id, database.attachments(PARCELS, id).get(0).id())) {
            assertThat(database.get(PARCELS, id).value().consignee()).isEqualTo("王小明 😀 \"quoted\" \\ \u0001");
            assertThat(content).hasBinaryContent("to the warehouse\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(leftIn("here")).containsExactly("logistics");
        assertThat(leftIn("there")).containsExactly("logistics");
        assertThatThrownBy(() -> there.archives().load("logistics", file, QUIET))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("has data");
    }

    private List<String> leftIn(String company) throws IOException {
        try (Stream<Path> children = Files.list(folder.resolve(company).resolve("departments"))) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
