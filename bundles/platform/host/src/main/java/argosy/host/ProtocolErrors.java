package argosy.host;

import argosy.department.MediaTypes;
import argosy.department.Problem;
import argosy.department.Text;
import argosy.gateway.Problems;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What Jetty refuses before any servlet sees it – an ambiguous address, a broken request line, a header that is too long –
 * is answered as a problem like everything else.
 *
 * <p>Felix offers no setting for this. A connector factory is what it hands its server to; the connector made here listens
 * nowhere.
 */
final class ProtocolErrors implements ConnectorFactory {

    @Override
    public Connector createConnector(Server server) {
        server.setErrorHandler(new ProblemHandler());
        return new Deaf(server);
    }

    /** Felix takes a connector of this type only. */
    private static final class Deaf extends ServerConnector {

        Deaf(Server server) {
            super(server);
        }

        @Override
        protected void doStart() {}

        @Override
        protected void doStop() {}
    }

    private static final class ProblemHandler extends ErrorHandler {

        @Override
        protected void generateResponse(
                Request request, Response response, int code, String message, Throwable cause, Callback callback) {
            Problem problem = new Problem(
                    code,
                    code == 404 ? "not-found" : code < 500 ? "bad-request" : "internal-error",
                    code < 500
                            ? Text.of(
                                    "The server cannot make sense of this request; check its address and its headers.",
                                    "服务器无法理解该请求，请检查地址与请求头。")
                            : Text.of("Something went wrong here; see the log.", "系统内部出错，请查看日志。"),
                    List.of(),
                    Map.of());
            byte[] body = Problems.json(problem, Request.getPathInContext(request), Locale.ENGLISH);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaTypes.PROBLEM);
            response.getHeaders().put("X-Content-Type-Options", "nosniff");
            response.write(true, ByteBuffer.wrap(body), callback);
        }
    }
}
