package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those that watch the running distribution see what they are there for. */
class WatchersTest {

    @Test
    void aRequestThatIsRefusedDuringAnUpgradeIsSeen() {
        assertThatThrownBy(() -> {
                    try (Workday day = new Workday()) {
                        day.works("stock", 100, n -> {
                            throw new IllegalStateException("503");
                        });
                        day.during("upgrade", () -> {});
                    }
                })
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("requests failed", "stock during upgrade", "503");
    }

    @Test
    void whatStaysBehindAfterUpgradesIsSeen() {
        List<Vitals> leaking = IntStream.range(0, 9)
                .mapToObj(n -> new Vitals(10_000 + 50 * n, 80, 120, 60))
                .toList();

        ManyUpgradesIT.stays("threads", leaking, Vitals::threads, 8, () -> "");
        assertThatThrownBy(() -> ManyUpgradesIT.stays("classes", leaking, Vitals::classes, 100, () -> "1: argosy.Kite"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("classes, at first 10200", "argosy.Kite");
        List<Vitals> loadedOnce = IntStream.range(0, 9)
                .mapToObj(n -> new Vitals(n < 5 ? 10_000 : 10_150, 80, 120, 60))
                .toList();
        ManyUpgradesIT.stays("classes", loadedOnce, Vitals::classes, 100, () -> "");
    }

    @Test
    void anUnexpectedEntryInTheLogIsSeen(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("argosy.log"), """
                2026-11-22T08:00:00.000Z INFO  argosy.host all is well
                2026-11-22T08:00:01.000Z WARN  argosy.host Department broken-start does not start
                2026-11-22T08:00:02.000Z ERROR argosy.storage the disk is on fire
                java.io.IOException: smoke
                \tat argosy.storage.Disk.write(Disk.java:1)
                """);

        assertThat(LogIT.unexpected(new ServerLog(folder)))
                .singleElement()
                .asString()
                .contains("the disk is on fire", "java.io.IOException: smoke");
    }

    @Test
    void aCommandOfTheReadmeThatIsRefusedIsSeen() {
        List<String> answers = List.of(
                "{\"type\":\"urn:argosy:problem:not-found\"}", "{\"type\":\"urn:argosy:problem:goods-mismatched\"}");

        assertThatThrownBy(() -> Tour.refusal(answers))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("one is refused, as the page says");
    }
}
