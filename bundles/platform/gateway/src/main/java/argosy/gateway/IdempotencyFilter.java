package argosy.gateway;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.RequestMark;
import argosy.storage.DepartmentDatabase;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * {@code Idempotency-Key} on POST: a repeated request gets the first answer and does nothing. The key is claimed in the
 * transaction of the work itself; this filter hands it over, replays known answers and keeps new ones.
 */
@Priority(Priorities.AUTHORIZATION + 1)
final class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final String PENDING = "argosy.idempotency";
    private static final List<String> KEPT = List.of("Location", "ETag", "Content-Type");

    private final DepartmentDatabase database;

    IdempotencyFilter(DepartmentDatabase database) {
        this.database = database;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        Caller caller = (Caller) request.getProperty(SecurityFilter.CALLER);
        if (key == null || caller == null) {
            return;
        }
        if (key.isBlank() || key.length() > 200) {
            throw Problem.badRequest(
                    "bad-idempotency-key",
                    "Idempotency-Key must have 1 to 200 characters.",
                    "Idempotency-Key 的长度须为 1 到 200 个字符。");
        }
        Caller marked = caller.in(new RequestMark(caller.request().permission(), key, fingerprint(request)));
        request.setProperty(SecurityFilter.CALLER, marked);
        Optional<DepartmentDatabase.Answer> known = database.replay(marked);
        if (known.isPresent()) {
            request.abortWith(response(known.get()));
        } else {
            request.setProperty(PENDING, marked);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Caller caller = (Caller) request.getProperty(PENDING);
        if (caller == null) {
            return;
        }
        StringJoiner headers = new StringJoiner("\n");
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.add(name + ": " + value);
            }
        }
        Pending pending = new Pending(caller, response.getStatus(), headers.toString());
        if (response.hasEntity()) {
            request.setProperty(PENDING, pending);
        } else {
            request.removeProperty(PENDING);
            pending.remember(database, new byte[0]);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getProperty(PENDING) instanceof Pending pending)) {
            context.proceed();
            return;
        }
        OutputStream out = context.getOutputStream();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        context.setOutputStream(copy);
        context.proceed();
        pending.remember(database, copy.toByteArray());
        copy.writeTo(out);
    }

    private record Pending(Caller caller, int status, String headers) {
        void remember(DepartmentDatabase database, byte[] body) {
            database.remember(caller, new DepartmentDatabase.Answer(status, headers, body));
        }
    }

    private static Response response(DepartmentDatabase.Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        for (String line : answer.headers().split("\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                response.header(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        response.header("Idempotency-Replayed", "true");
        return answer.body().length == 0
                ? response.build()
                : response.entity(answer.body()).build();
    }

    /** The request and its body; the body is read for that, and there to be read once more. */
    private static String fingerprint(ContainerRequestContext request) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    request.getUriInfo().getRequestUri().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update((byte) 0);
            InputStream body = new DigestInputStream(request.getEntityStream(), digest);
            byte[] begin = body.readNBytes((int) RequestLimit.JSON);
            if (begin.length < RequestLimit.JSON) {
                request.setEntityStream(new ByteArrayInputStream(begin));
            } else {
                Spool spool = Spool.of(new SequenceInputStream(new ByteArrayInputStream(begin), body));
                Afterwards.add(request::getProperty, request::setProperty, spool);
                request.setEntityStream(spool.content());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
