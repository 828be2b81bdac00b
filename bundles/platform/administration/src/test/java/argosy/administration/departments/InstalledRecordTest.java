package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.administration.departments.InstalledRecord.Entry;
import argosy.administration.departments.InstalledRecord.State;
import argosy.department.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Version;

class InstalledRecordTest {

    private static final String SUM = "0123456789abcdef".repeat(4);
    private static final Entry LOGISTICS = new Entry("logistics", new Version(1, 2, 0), SUM, State.RUNNING);
    private static final Entry HR = new Entry("hr", new Version("1.0.0.b7"), SUM, State.STOPPED);

    @TempDir
    private Path data;

    private Path file;
    private InstalledRecord record;

    @BeforeEach
    void nothingWritten() {
        file = data.resolve("new/departments.installed");
        record = new InstalledRecord(file);
    }

    @Test
    void whatWasPutIsThereForWhoeverReadsItNext() {
        record.put(LOGISTICS);
        record.put(HR);

        assertThat(new InstalledRecord(file).entries()).containsExactly(HR, LOGISTICS);
        assertThat(new InstalledRecord(file).find("hr")).contains(HR);
    }

    @Test
    void puttingAgainReplacesAndRemovingTakesOut() {
        record.put(LOGISTICS);
        Entry later = new Entry("logistics", new Version(1, 3, 0), SUM, State.PURGING);
        record.put(later);
        assertThat(record.entries()).containsExactly(later);

        record.remove("logistics");
        assertThat(record.entries()).isEmpty();
    }

    @Test
    void nothingInstalledIsAChoiceAndNothingWrittenIsNone() {
        assertThat(record.exists()).isFalse();
        assertThat(record.entries()).isEmpty();

        record.replace(List.of());

        assertThat(record.exists()).isTrue();
        assertThat(record.entries()).isEmpty();
    }

    @Test
    void namesAsOlderVersionsWroteThemMeanTheVersionThatShips() throws Exception {
        write(
                "# The departments that run in this installation, one per line.\nhr\n\n  logistics  # since spring\n#x\n");

        assertThat(record.entries()).containsExactly(Entry.shipped("hr"), Entry.shipped("logistics"));
    }

    @Test
    void aDepartmentThatNobodyKnowsStaysWritten() throws Exception {
        write("treasury\n");

        record.put(LOGISTICS);
        record.put(HR);
        record.remove("hr");

        assertThat(record.entries()).containsExactly(LOGISTICS, Entry.shipped("treasury"));
        assertThat(Files.readString(file)).endsWith("\nlogistics 1.2.0 " + SUM + " running\ntreasury - - running\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "logistics 1.2.0",
                "logistics 1.2.0 abc running",
                "logistics 1.x 0000000000000000000000000000000000000000000000000000000000000000 running",
                "logistics 1.2.0 - running",
                "logistics - - asleep",
                "logistics - - running again",
                "hr",
            })
    void aBrokenLineIsNamedAndNothingIsTouched(String line) throws Exception {
        String text = "hr\n" + line + "\n";
        write(text);

        String sentence = "Line 2 of departments.installed cannot be read: “" + line
                + "”; correct it to “name version sha256 state”, one line for each department. Nothing was changed.";
        assertThatThrownBy(record::entries).isInstanceOf(Problem.class).hasMessage(sentence);
        assertThatThrownBy(() -> record.put(LOGISTICS))
                .isInstanceOf(Problem.class)
                .hasMessage(sentence);
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void writingLeavesNothingElseBehindAndPassesOverWhatACrashLeft() throws Exception {
        write("hr\n");
        Files.writeString(file.resolveSibling(".departments.installed.part"), "half a li");

        record.put(LOGISTICS);

        assertThat(record.entries()).containsExactly(Entry.shipped("hr"), LOGISTICS);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    private void write(String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
