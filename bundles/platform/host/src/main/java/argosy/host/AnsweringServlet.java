package argosy.host;

import argosy.department.Problem;
import argosy.department.Text;
import argosy.gateway.Problems;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is answered outside {@code /api}: to GET and HEAD only, and a problem, never a page, to everything else. */
class AnsweringServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        if (METHODS.contains(request.getMethod())) {
            doGet(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            refuse(405, "method-not-allowed", "This address takes GET only.", "该地址仅支持 GET。", request, response);
        }
    }

    /** There is nothing, unless a subclass knows better. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(
                404,
                "not-found",
                "There is nothing at this address; GET /api lists the departments.",
                "该地址不存在，GET /api 可查看已安装的部门。",
                request,
                response);
    }

    private static void refuse(
            int status, String code, String en, String zh, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.send(new Problem(status, code, Text.of(en, zh), List.of(), Map.of()), request, response);
    }
}
