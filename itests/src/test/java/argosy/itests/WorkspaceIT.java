package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The pages of a department that has not a single file for them, in a browser: found, filled in, mended, exported,
 * imported, in both languages, while the department comes and goes.
 */
@OnDistribution
final class WorkspaceIT {

    private static final String BERTHS = "#/harbour/berths";

    private final Distribution distribution;
    private final Administrator administrator;
    private final TestClient client;
    private Browser browser;

    WorkspaceIT(Distribution distribution) {
        this.distribution = distribution;
        this.client = distribution.admin();
        this.administrator = new Administrator(client);
    }

    @BeforeEach
    void open() {
        browser = Browser.open("zh-CN");
    }

    @AfterEach
    void close() {
        browser.close();
        administrator.forget(HarbourFile.NAME);
    }

    @Test
    void aDepartmentsCollectionsArePages() throws Exception {
        signsIn();
        theMenuFollowsWhatIsInstalled();
        createsByKeyboardAlone();
        changesAndSeesTheHistory();
        exports();
        imports();
        readsInEnglish();
        aStoppedDepartmentIsSaidToBeAndComesBack();
        anUpgradeIsThereWithoutReload();
        administrator.remove(HarbourFile.NAME, "purge").succeeded();
        browser.missesNow(".menu", "Harbour").sees("main", "is not running");
        browser.click(".sign-out", "Sign out").sees("h1", "Sign in");
        assertThat(browser.complaints()).isEmpty();
    }

    private void signsIn() {
        browser.go(distribution.address() + "/").sees("h1", "登录");
        browser.focus("#username")
                .type("admin")
                .press("Tab")
                .type("not this one")
                .press("Enter");
        browser.sees(".alert", "用户名或密码").picture("sign-in");
        browser.focus("#password").type(Server.ADMIN_PASSWORD).press("Enter").sees(".menu", "物流仓储");
    }

    private void theMenuFollowsWhatIsInstalled() {
        assertThat(browser.eval("document.querySelector('.menu').innerText").asText())
                .doesNotContain("港口");
        administrator.upload(HarbourFile.first("1.0.0").jar()).succeeded();
        browser.sees(".menu", "港口").sees(".el-notification", "「港口」已上线").picture("home");
    }

    private void createsByKeyboardAlone() {
        browser.tabTo("at.innerText === '港口'").press("Enter");
        browser.tabTo("at.innerText === '泊位'").press("Enter").sees("h1", "泊位").sees(".empty", "还没有记录");
        browser.tabTo("at.classList.contains('create')").press("Enter");
        browser.until("document.activeElement.id === 'field-code'");
        browser.type("C".repeat(3)).press("Tab").press("Enter");
        browser.sees("[data-field=name] .wrong", "必填").until("document.activeElement.id === 'field-name'");
        assertThat(browser.eval("document.activeElement.getAttribute('aria-invalid')")
                        .asText())
                .isEqualTo("true");
        browser.picture("form-with-errors");
        browser.type("三号泊位").press("Enter").sees(".sheet-title", "CCC").sees(".facts", "三号泊位");
        assertThat(berth("CCC").path("name").asText()).isEqualTo("三号泊位");
    }

    private void changesAndSeesTheHistory() {
        browser.sees(".history", "新建").click(".edit", "编辑");
        browser.until("document.activeElement.id === 'field-code'").press("Tab");
        browser.until("document.activeElement.id === 'field-name'");
        browser.eval("document.activeElement.select()");
        // Somebody else is quicker.
        JsonNode berth = berth("CCC");
        client.patch("/api/harbour/berths/" + berth.path("id").asLong(), 1, Map.of("name", "深水三号"))
                .expect(200);
        browser.type("大三号泊位").press("Enter").click(".sheet-foot button", "载入最新内容");
        browser.missesNow(".el-drawer", "编辑 ·").sees(".facts", "深水三号").click(".edit", "编辑");
        browser.until("document.activeElement.id === 'field-code'").press("Tab");
        browser.eval("document.activeElement.select()");
        browser.type("大三号泊位").press("Enter").sees(".history", "深水三号 → 大三号泊位").picture("record");
        browser.press("Escape").until("location.hash === '" + BERTHS + "'").sees(".list", "大三号泊位");
    }

    private void exports() throws Exception {
        browser.click(".page-head button", "导出").click(".el-dropdown-menu__item", "CSV");
        assertThat(Files.readString(browser.downloaded(".csv"))).contains("编码,名称", "CCC,大三号泊位");
    }

    private void imports() throws Exception {
        Path file = Archive.empty("import").resolve("泊位.csv");
        Files.writeString(file, "编码,名称\nD-01,四号泊位\nD-02,五号泊位\nD-03,\n");
        browser.click(".page-head button", "导入").sees(".chooser", "选择文件").choose("#import-file", file);
        browser.sees(".preview", "泊位.csv").sees(".preview tbody", "名称").picture("import");
        browser.click(".accept", "导入 2 行").sees(".preview", "已导入 2 条记录");
        browser.press("Escape").sees(".list", "五号泊位").sees(".count", "共 3 条");
        browser.focus("#filter-q")
                .type("D-0")
                .press("Enter")
                .sees(".count", "共 2 条")
                .missesNow(".list", "CCC");
        browser.click(".filters button", "重置").sees(".count", "共 3 条");
    }

    private void readsInEnglish() {
        browser.click(".languages button", "EN").sees("h1", "Berths").sees(".list th", "Name");
        browser.sees(".page-head", "Export").click(".list a", "D-01").sees(".history", "created");
        browser.picture("record-in-english").press("Escape").until("location.hash === '" + BERTHS + "'");
    }

    private void aStoppedDepartmentIsSaidToBeAndComesBack() {
        distribution.stop(HarbourFile.NAME);
        browser.sees("main", "Harbour is not running").sees(".menu", "Stopped").picture("stopped");
        distribution.start(HarbourFile.NAME);
        browser.sees(".list", "五号泊位");
    }

    private void anUpgradeIsThereWithoutReload() {
        browser.eval("window.stayed = true");
        administrator.upload(HarbourFile.second("1.1.0").jar()).succeeded();
        browser.sees(".el-notification", "Harbour is now 1.1.0").sees(".list th", "Draught");
        assertThat(browser.eval("window.stayed").asBoolean())
                .as("without a reload")
                .isTrue();
    }

    private JsonNode berth(String code) {
        return client.get("/api/harbour/berths?q=" + code)
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }
}
