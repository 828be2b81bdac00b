package argosy.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.administration.departments.Action;
import argosy.administration.departments.Order;
import argosy.department.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command, typed into Karaf's shell. */
final class CommandsTest {

    private static final Locale USUAL = Locale.getDefault();

    private final Shell shell;

    @TempDir
    Path folder;

    CommandsTest() throws IOException {
        shell = new Shell();
    }

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        shell.close();
        Locale.setDefault(USUAL);
    }

    @Test
    void theConsoleHasTheCommandsOfAnAdministrator() {
        assertThat(shell.commands())
                .containsExactly(
                        "actions", "backup", "drop", "export", "import", "info", "install", "list", "move", "purge",
                        "remove", "restore", "start", "stop", "upgrade");
    }

    @Test
    void everyCommandExplainsItself() throws Exception {
        for (String command : shell.commands()) {
            assertThat(shell.run("department:" + command + " --help"))
                    .contains("department:" + command)
                    .containsIgnoringCase("description");
        }
    }

    @Test
    void listShowsWhatIsInstalledAndWhatCouldBe() throws Exception {
        assertThat(shell.run("department:list").lines().map(String::stripTrailing))
                .anyMatch(line -> line.matches(
                        "logistics +. 0.1.0 +. running +. derby +. 12.3 MB +. 2026-11-22T12:00:00Z +. 0.2.0"))
                .anyMatch(line -> line.matches("operations +. - +. available +. - +. - +. - +. 0.1.0"));
    }

    @Test
    void infoShowsVersionsArchivesAndWhatADepartmentBrings() throws Exception {
        assertThat(shell.run("department:info logistics"))
                .contains("物流仓储", "0.2.0, uploaded, 500 kB, sha256 " + Counter.SHA)
                .containsOnlyOnce(", in use")
                .contains("logistics-0.1.0-20261122-110000.argosy-backup, 2026-11-22T12:00:00Z, 1.2 MB, verified")
                .contains("order.allocated", "overstock-scan", "warehouse-keeper");
    }

    @Test
    void anOrderIsFollowedToItsEnd() throws Exception {
        String said = shell.run("department:upgrade --sha256 " + Counter.SHA + " logistics 0.2.0");

        assertThat(said).isEqualToNormalizingNewlines("""
                        12:00:00  checked
                        12:00:01  0.2.0 serves
                        Done: upgrade of logistics from 0.1.0 to 0.2.0.
                        """);
        assertThat(shell.desk.orders)
                .containsExactly(new Order.Upgrade("logistics", "0.2.0", null, false, Counter.SHA));
        assertThat(shell.desk.by.username()).isEqualTo("console");
        assertThat(shell.desk.by.may("administration:departments:upgrade")).isTrue();
    }

    @Test
    void whatFailsIsItsSentenceAndFailsTheCommand() {
        shell.desk.end = Action.State.FAILED;
        shell.desk.problem = Text.of("The migration V2 failed; 0.1.0 serves.", "迁移 V2 失败，0.1.0 继续服务。");

        assertThatThrownBy(() -> shell.run("department:upgrade logistics"))
                .hasMessage("The migration V2 failed; 0.1.0 serves.");
        assertThat(shell.printed()).contains("12:00:00  checked").doesNotContain("Done");

        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        assertThatThrownBy(() -> shell.run("department:upgrade logistics")).hasMessage("迁移 V2 失败，0.1.0 继续服务。");
        assertThat(shell.printed()).contains("12:00:00  已检查");
    }

    @Test
    void whatTheDeskRefusesAtOnceIsShownToo() {
        assertThatThrownBy(() -> shell.run("department:start treasury")).hasMessage("There is no department treasury.");
        assertThatThrownBy(() -> shell.run("department:info treasury")).hasMessage("There is no department treasury.");
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndOrdersNothing() throws Exception {
        assertThat(shell.run("department:upgrade --dry-run logistics")).contains("- logistics is brought to 0.2.0.");

        shell.desk.problem = Text.of("operations would restart.", "operations 会重启。");
        assertThatThrownBy(() -> shell.run("department:upgrade --dry-run logistics"))
                .hasMessage("operations would restart.");
        assertThat(shell.printed()).contains("would restart: argosy.operations");
        assertThat(shell.desk.orders).isEmpty();
    }

    @Test
    void nobodyHasToWait() throws Exception {
        assertThat(shell.run("department:backup --no-wait logistics")).contains("Action 4711 is ordered");
        assertThat(shell.desk.actions).singleElement().matches(action -> !action.ended());
    }

    @Test
    void whoEndsTheWaitingOrdersNothingMore() throws Exception {
        shell.desk.operations = "0.1.0";
        shell.desk.end = Action.State.RUNNING;
        assertThat(shell.run("department:backup --all"))
                .contains("Action 4711 goes on")
                .doesNotContain("Done");
        assertThat(shell.desk.orders).containsExactly(new Order.Backup("logistics"));

        shell.desk.end = Action.State.SUCCEEDED;
        shell.run("department:backup --all");
        assertThat(shell.desk.orders).hasSize(3);
    }

    @Test
    void everyCommandOrdersWhatItSays() throws Exception {
        Path kar = Files.createFile(folder.resolve("logistics-0.2.0.kar"));
        Path secret = Files.writeString(folder.resolve("password"), "s3cret");
        for (String line : List.of(
                "department:install operations",
                "department:install operations 0.1.0",
                "department:install " + kar,
                "department:upgrade logistics " + kar,
                "department:upgrade --downgrade logistics 0.0.9",
                "department:drop logistics 0.2.0",
                "department:drop --sha256 " + Counter.SHA + " logistics 0.2.0",
                "department:start logistics",
                "department:stop logistics",
                "department:remove logistics",
                "department:remove --export logistics",
                "department:purge --confirm logistics logistics",
                "department:export logistics",
                "department:import logistics logistics-0.1.0-20261121-110000.argosy-export.zip",
                "department:import --replace logistics " + kar,
                "department:backup --all",
                "department:restore logistics logistics-0.1.0-20261122-110000.argosy-backup",
                "department:move logistics derby",
                "department:move --url jdbc:postgresql://db/l --user argosy --password-file " + secret
                        + " logistics postgresql")) {
            shell.run(line);
        }
        assertThat(shell.desk.orders)
                .containsExactly(
                        new Order.Install("operations", null, null, null),
                        new Order.Install("operations", "0.1.0", null, null),
                        new Order.Install(null, null, kar, null),
                        new Order.Upgrade("logistics", null, kar, false, null),
                        new Order.Upgrade("logistics", "0.0.9", null, true, null),
                        new Order.Drop("logistics", "0.2.0", null),
                        new Order.Drop("logistics", "0.2.0", Counter.SHA),
                        new Order.Start("logistics"),
                        new Order.Stop("logistics"),
                        new Order.Remove("logistics", Order.Remove.Data.KEEP),
                        new Order.Remove("logistics", Order.Remove.Data.EXPORT),
                        new Order.Remove("logistics", Order.Remove.Data.PURGE),
                        new Order.Export("logistics"),
                        new Order.Import(
                                "logistics", Path.of("/data/logistics-0.1.0-20261121-110000.argosy-export.zip"), false),
                        new Order.Import("logistics", kar, true),
                        new Order.Backup("logistics"),
                        new Order.Restore("logistics", Path.of("/data/logistics-0.1.0-20261122-110000.argosy-backup")),
                        new Order.Move("logistics", Order.Move.Database.DERBY, null, null, null),
                        new Order.Move(
                                "logistics",
                                Order.Move.Database.POSTGRESQL,
                                "jdbc:postgresql://db/l",
                                "argosy",
                                secret));
    }

    @Test
    void whatIsNotMeantIsNotOrdered() {
        for (String line : List.of(
                "department:purge logistics",
                "department:purge --confirm operations logistics",
                "department:install ./there-is-no-such.kar",
                "department:import logistics logistics-0.1.0-20261122-110000.argosy-export.zip",
                "department:restore logistics yesterday",
                "department:backup",
                "department:backup --all logistics",
                "department:upgrade logistics --dry-run",
                "department:stop logistics --dry-run",
                "department:move logistics oracle",
                "department:move --url jdbc:postgresql://db/l logistics postgresql",
                "department:move --user argosy logistics derby",
                "department:upgrade",
                "department:actions --limit 0")) {
            assertThatThrownBy(() -> shell.run(line)).as(line).isInstanceOf(Exception.class);
        }
        assertThat(shell.desk.orders).isEmpty();
    }

    @Test
    void actionsTellWhoDidWhat() throws Exception {
        shell.run("department:backup logistics");
        shell.run("department:upgrade logistics");

        assertThat(shell.run("department:actions --limit 1"))
                .contains("4712", "console", "upgrade of logistics from 0.1.0 to 0.2.0", "succeeded")
                .doesNotContain("4711");
        assertThat(shell.run("department:actions 4711"))
                .contains("Action 4711: backup of logistics, succeeded", "by console", "12:00:01  0.2.0 serves");
        assertThatThrownBy(() -> shell.run("department:actions 1")).hasMessageContaining("the actions");
    }

    @Test
    void namesVersionsAndArchivesAreCompleted() {
        assertThat(shell.completed("department:stop l")).containsExactly("logistics");
        assertThat(shell.completed("department:upgrade logistics ")).contains("0.1.0", "0.2.0");
        assertThat(shell.completed("department:upgrade operations "))
                .contains("0.1.0")
                .doesNotContain("0.2.0");
        assertThat(shell.completed("department:restore logistics l"))
                .containsExactly("logistics-0.1.0-20261122-110000.argosy-backup");
        assertThat(shell.completed("department:import logistics l"))
                .containsExactly("logistics-0.1.0-20261121-110000.argosy-export.zip");
        assertThat(shell.completed("department:move logistics p")).containsExactly("postgresql");
        assertThat(shell.completed("department:upgrade --d")).contains("--downgrade", "--dry-run");
    }

    @Test
    void aFileOfADepartmentIsCompleted() throws Exception {
        Files.createFile(folder.resolve("logistics-0.2.0.kar"));

        assertThat(shell.completed("department:install " + folder + "/log"))
                .singleElement()
                .asString()
                .contains("logistics-0.2.0.kar");
        assertThat(shell.completed("department:install op")).containsExactly("operations");
    }
}
