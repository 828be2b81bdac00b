package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After everything else: nobody wrote a warning or an error into a log that was not meant to be there. */
@Order(Integer.MAX_VALUE)
final class LogIT {

    private record Expected(Pattern entry, String why) {}

    private static final List<Expected> EXPECTED = List.of(
            expected("BrokenDepartmentIT provokes it", "Department broken-(migration|start) does not start"),
            expected("BrokenDepartmentIT provokes it", "Migration of schema .* failed"),
            expected("UpgradeIT provokes it", "harbour 1.2.0 does not take over"),
            expected("UpgradeIT provokes it", "harbour 1.1.0 takes over again from 1.2.0"),
            expected("DevLoopIT provokes it", "kiosk 0.1.0 does not take over"),
            expected(
                    "DeveloperGuideIT provokes it",
                    "it-centre 0.1.2 does not take over: The migration V1__tickets.sql was changed"),
            expected("HostileFilesIT provokes it", "Department harbour does not start"),
            expected(
                    "Pax Exam writes its features in the old style",
                    "Old style feature file .*/test-dependencies.xml"));

    @Test
    void nothingUnexpectedIsInTheLog() {
        assertThat(Server.logs())
                .allSatisfy(log ->
                        assertThat(unexpected(log)).as(log.folder().toString()).isEmpty());
    }

    static List<String> unexpected(ServerLog log) {
        return log.entries("WARN", "ERROR", "FATAL").stream()
                .filter(entry -> EXPECTED.stream()
                        .noneMatch(expected -> expected.entry().matcher(entry).find()))
                .toList();
    }

    private static Expected expected(String why, String entry) {
        return new Expected(Pattern.compile(entry, Pattern.DOTALL), why);
    }
}
