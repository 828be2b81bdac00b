package argosy.console;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.administration.departments.Order;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commands that are piped in. */
final class ScriptTest {

    private final Shell shell;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    ScriptTest() throws IOException {
        shell = new Shell();
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void everyLineIsCarriedOut() {
        assertThat(run("""
                        # every night
                        department:backup logistics

                        department:list
                        """)).isZero();
        assertThat(shell.desk.orders).containsExactly(new Order.Backup("logistics"));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Done: backup of logistics.", "operations");
        assertThat(err.size()).isZero();
    }

    @Test
    void theFirstThatFailsEndsItAndTheProcessTellsSo() {
        assertThat(run("department:stop treasury\ndepartment:stop logistics\n")).isEqualTo(1);
        assertThat(shell.desk.orders).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("department:stop treasury", "There is no department treasury.");
    }

    @Test
    void whatIsNoCommandFails() {
        assertThat(run("departmant:list\n")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("departmant:list");
    }

    @Test
    void exitEndsItEarly() {
        assertThat(run("department:list\nexit\ndepartment:stop logistics")).isZero();
        assertThat(shell.desk.orders).isEmpty();
    }

    private int run(String lines) {
        return Script.run(
                shell.sessions(),
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
