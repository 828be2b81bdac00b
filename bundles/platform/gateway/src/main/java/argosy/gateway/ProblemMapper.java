package argosy.gateway;

import argosy.department.MediaTypes;
import argosy.department.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a request ends with into {@code application/problem+json}; never a stack trace, never a class name. */
final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = problem(thrown, uri.getPath());
        byte[] body = Problems.json(problem, uri.getRequestUri().getPath(), Languages.first(headers));
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(MediaType.valueOf(MediaTypes.PROBLEM).withCharset("utf-8"))
                .entity(body);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (Problems.mayBeRepeated(problem)) {
            response.header(HttpHeaders.RETRY_AFTER, Problems.retryAfter(problem));
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getHeaderString("Allow") != null) {
            response.header("Allow", web.getResponse().getHeaderString("Allow"));
        }
        return response.build();
    }

    /** What the caller may know of it; an error of ours goes to the log under a number. */
    static Problem problem(Throwable thrown, String path) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Problem problem) {
                return problem;
            }
        }
        if (thrown instanceof ParamException.QueryParamException parameter) {
            return Problem.badRequest(
                    "bad-parameter",
                    "The query parameter " + parameter.getParameterName() + " cannot be read; see the API description.",
                    "无法读取查询参数 " + parameter.getParameterName() + "，请参阅接口说明。");
        }
        if (thrown instanceof WebApplicationException web) {
            Problem known = known(web.getResponse().getStatus());
            if (known != null) {
                return known;
            }
        }
        String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        LOG.error("Request {} failed, incident {}", path, incident, thrown);
        return new Problem(
                500,
                "internal-error",
                argosy.department.Text.of(
                        "Something went wrong here; an administrator finds the cause in the log under " + incident
                                + ".",
                        "系统内部出错，管理员可在日志中按 " + incident + " 查找原因。"),
                List.of(),
                java.util.Map.of("incident", incident));
    }

    private static Problem known(int status) {
        return switch (status) {
            case 400 -> Problems.of(400, "bad-request", "The request cannot be read.", "无法读取请求。");
            case 404 -> Problems.of(404, "not-found", "There is nothing at this address.", "该地址不存在，请检查集合名称与记录编号。");
            case 405 ->
                Problems.of(
                        405,
                        "method-not-allowed",
                        "This address does not take this method; see the header Allow.",
                        "该地址不支持此方法，可用方法见 Allow 响应头。");
            case 406 ->
                Problems.of(
                        406,
                        "not-acceptable",
                        "This is answered as JSON, some lists also as CSV and XLSX; see the header Accept.",
                        "仅提供 JSON（部分列表另有 CSV、XLSX），请检查 Accept 请求头。");
            case 415 ->
                Problems.of(
                        415,
                        "unsupported-media-type",
                        "The content type of the body is not taken here; see the API description.",
                        "不支持该请求体的内容类型，请参阅接口说明。");
            default -> null;
        };
    }
}
