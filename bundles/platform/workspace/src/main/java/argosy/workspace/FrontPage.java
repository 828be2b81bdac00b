package argosy.workspace;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one HTML document: it loads the libraries and the shell and runs nothing that is not ours.
 *
 * @param html UTF-8
 * @param policy the {@code Content-Security-Policy} under which it is shown; its only inline script is the import map
 */
record FrontPage(byte[] html, String policy) {

    /** @param base what stands before the files' addresses, see {@link Assets#base} */
    static FrontPage of(String base) {
        String imports = """
                {"imports":{"vue":"%1$svendor/vue.js","element-plus":"%1$svendor/element-plus.js"}}""".formatted(base);
        String html = new String(
                        Assets.read(() -> FrontPage.class.getResourceAsStream("page.html")), StandardCharsets.UTF_8)
                .replace("{imports}", imports)
                .replace("{base}", base);
        byte[] sha = Assets.sha256().digest(imports.getBytes(StandardCharsets.UTF_8));
        String policy = "default-src 'none'; script-src 'self' 'sha256-"
                + Base64.getEncoder().encodeToString(sha)
                + "'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'";
        return new FrontPage(html.getBytes(StandardCharsets.UTF_8), policy);
    }
}
