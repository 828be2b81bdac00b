package argosy.workspace;

import argosy.department.Problem;
import argosy.department.Text;
import argosy.gateway.Problems;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Serves the page at {@code /} and its files below {@code /ui/}; read and packed when the first browser asks. */
final class WorkspaceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private final transient Supplier<SortedMap<String, URL>> files;
    private transient Assets assets;
    private transient FrontPage page;

    /** @param files by path below the folder {@code ui} */
    WorkspaceServlet(Supplier<SortedMap<String, URL>> files) {
        this.files = files;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            refuse(405, "method-not-allowed", "This address takes GET only.", "该地址仅支持 GET。", request, response);
            return;
        }
        read();
        String address = request.getRequestURI();
        Optional<Assets.Asset> file = assets.find(address);
        if (address.equals("/")) {
            response.setHeader("Content-Security-Policy", page.policy());
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
            response.setHeader("Cache-Control", "no-cache");
            write("text/html;charset=utf-8", page.html(), response);
        } else if (file.isPresent()) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            response.setHeader("Vary", "Accept-Encoding");
            write(file.get(), request, response);
        } else {
            // Never the page: a module that is missing must not come as HTML.
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            refuse(404, "not-found", "There is nothing at this address.", "该地址不存在。", request, response);
        }
    }

    private synchronized void read() {
        if (assets == null) {
            Assets read = Assets.of(files.get());
            page = FrontPage.of(read.base());
            assets = read;
        }
    }

    private static void write(Assets.Asset file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            write(file.type(), file.packed(), response);
        } else {
            write(file.type(), file.plain(), response);
        }
    }

    /** The server leaves the body out for HEAD. */
    private static void write(String type, byte[] body, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void refuse(
            int status, String code, String en, String zh, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Problems.send(new Problem(status, code, Text.of(en, zh), List.of(), Map.of()), request, response);
    }
}
