package argosy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Text;
import argosy.gateway.openapi.DocumentOfWarehouse;
import argosy.gateway.openapi.page.ApiPage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

class ApiPageResourceTest {

    private final ApplicationHandler department = new ApplicationHandler(new ResourceConfig()
            .registerInstances(new ApiPageResource(
                    new Module("warehouse", Text.of("Warehouse", "仓库"), "1.2.3"), DocumentOfWarehouse.resources()))
            .register(new ProblemMapper()));

    private record Answer(int status, String type, String policy, String body) {}

    @Test
    void theBrowserChoosesTheLanguage() throws Exception {
        assertThat(get("docs", "zh-CN,zh;q=0.9,en;q=0.8").body()).contains("<html lang=\"zh-CN\">");
        assertThat(get("docs", "fr,zh-TW;q=0.9,en;q=0.8").body()).contains("<html lang=\"zh-CN\">");
        assertThat(get("docs", "en-GB").body()).contains("<html lang=\"en\">");
        assertThat(get("docs", "fr").body()).contains("<html lang=\"en\">");
        assertThat(get("docs", null).body()).contains("<html lang=\"en\">");
    }

    @Test
    void theReaderChoosesAnother() throws Exception {
        assertThat(get("docs?lang=zh", "en").body()).contains("<html lang=\"zh-CN\">");
        assertThat(get("docs?lang=en", "zh").body()).contains("<html lang=\"en\">");
        Answer unknown = get("docs?lang=fr", "zh");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body()).contains("lang 须为 zh 或 en。");
    }

    @Test
    void isHtmlUnderAPolicyThatKnowsItsStyle() throws Exception {
        Answer page = get("docs", "en");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.type()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.policy()).isEqualTo(ApiPage.POLICY);
    }

    private Answer get(String path, String languages) throws Exception {
        URI base = URI.create("http://localhost/api/warehouse/");
        ContainerRequest request =
                new ContainerRequest(base, base.resolve(path), "GET", null, new MapPropertiesDelegate(), null);
        request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (languages != null) {
            request.header("Accept-Language", languages);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ContainerResponse response = department.apply(request, body).get();
        return new Answer(
                response.getStatus(),
                response.getHeaderString("Content-Type"),
                response.getHeaderString("Content-Security-Policy"),
                body.toString(StandardCharsets.UTF_8));
    }
}
