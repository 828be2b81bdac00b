package argosy.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and its files as a browser gets them. */
final class WorkspaceServletTest {

    private static final Pattern IMPORTS = Pattern.compile("<script type=\"importmap\">(.*?)</script>");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Server server;
    private static String address;

    @BeforeAll
    static void serve() throws Exception {
        server = new Server();
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new WorkspaceServlet(WorkspaceFiles::all)), "/*");
        server.setHandler(context);
        server.start();
        address = "http://localhost:" + connector.getLocalPort();
    }

    @AfterAll
    static void end() throws Exception {
        server.stop();
    }

    @Test
    void thePageRunsNothingButItsOwnFilesAndItsImportMap() throws Exception {
        HttpResponse<String> page = text("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        Matcher imports = IMPORTS.matcher(page.body());
        assertThat(imports.find()).isTrue();
        byte[] sha =
                MessageDigest.getInstance("SHA-256").digest(imports.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(header(page, "Content-Security-Policy"))
                .contains(
                        "script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(sha) + "'",
                        "style-src 'self'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("style=", "onclick", "{base}", "{imports}");
        assertThat(Pattern.compile("<script(?! type=\"(importmap|module)\")")
                        .matcher(page.body())
                        .find())
                .as("other scripts")
                .isFalse();
    }

    @Test
    void everythingThePageNamesIsThereForEver() throws Exception {
        Matcher addresses = Pattern.compile("/ui/[^\"]+").matcher(text("/").body());
        int found = 0;
        while (addresses.find()) {
            HttpResponse<String> file = text(addresses.group());
            assertThat(file.statusCode()).as(addresses.group()).isEqualTo(200);
            assertThat(header(file, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
            assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
            found++;
        }
        assertThat(found).isGreaterThan(5);
    }

    @Test
    void filesComePackedToBrowsersAndPlainToOthers() throws Exception {
        String vue = base() + "vendor/vue.js";
        HttpResponse<byte[]> packed = ask("GET", vue, "gzip, deflate, br");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(packed, "Vary")).isEqualTo("Accept-Encoding");
        HttpResponse<byte[]> plain = ask("GET", vue, "identity");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(plain, "Content-Type")).isEqualToIgnoringCase("text/javascript;charset=utf-8");
        assertThat(plain.body()).isEqualTo(Files.readAllBytes(WorkspaceFiles.FOLDER.resolve("vendor/vue.js")));
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ui/",
                "/ui/000000000000/shell/app.js",
                "{base}shell/nothing.js",
                "{base}",
                "{base}shell/../../../argosy/workspace/page.html"
            })
    void whatIsNotThereIsAProblemAndNeverThePage(String path) throws Exception {
        HttpResponse<String> answer = text(path.replace("{base}", base()));
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("importmap");
    }

    @Test
    void aHeadIsAnsweredWithoutBodyAndNothingElseIsTaken() throws Exception {
        HttpResponse<byte[]> head = ask("HEAD", "/", "identity");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        HttpResponse<byte[]> post = ask("POST", "/", "identity");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(header(post, "Allow")).isEqualTo("GET, HEAD");
    }

    private static String base() throws Exception {
        Matcher base = Pattern.compile("/ui/[0-9a-f]{12}/").matcher(text("/").body());
        assertThat(base.find()).isTrue();
        return base.group();
    }

    private static HttpResponse<String> text(String path) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> ask(String method, String path, String encoding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept-Encoding", encoding)
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse(null);
    }
}
