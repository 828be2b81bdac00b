package argosy.gateway;

import argosy.department.Problem;
import argosy.department.Text;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The request as a department sees it: the path below {@code /api/<department>} and a body that ends with 413 at the
 * size limit.
 */
final class RequestLimit extends HttpServletRequestWrapper {

    /** Bytes of a JSON body. */
    static final long JSON = 1L << 20;

    /** Bytes of a file to import or attach; attachments are checked again, more narrowly, where they are kept. */
    static final long FILE = 25L << 20;

    private static final String BUNDLE = "application/java-archive";

    /** Media types of what administration takes straight to disk, where it sets the limits itself. */
    private static final Set<String> TO_DISK = Set.of(BUNDLE, "application/zip", "application/octet-stream");

    /** Bytes of a department's file; who announces more need not send it. */
    private static final long DEPARTMENT = 512L << 20;

    private static final long DRAINED = 64L << 20;

    private static final String ADMINISTRATION = "/api/administration";

    /** Nanoseconds to wait for more of a body that nobody needs. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);

    private final String servletPath;
    private final String pathInfo;
    private final long limit;
    private Limited body;

    RequestLimit(HttpServletRequest request, String servletPath, String pathInfo) {
        super(request);
        this.servletPath = servletPath;
        this.pathInfo = pathInfo;
        this.limit = limit(request.getContentType(), servletPath.equals(ADMINISTRATION));
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
    }

    private static long limit(String mediaType, boolean administration) {
        String type = mediaType == null ? "json" : mediaType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return JSON;
        }
        String bare = type.replaceFirst("\\s*;.*", "");
        if (!administration || !TO_DISK.contains(bare)) {
            return FILE;
        }
        return bare.equals(BUNDLE) ? DEPARTMENT : Long.MAX_VALUE;
    }

    /**
     * Reads what is left of a body that nobody needs, as long as it keeps coming and up to a bound: a client that is still
     * sending would not see the answer, or could not use the connection again, if it were closed on it.
     */
    static void drain(HttpServletRequest request) {
        boolean chunked = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        long left = request instanceof RequestLimit limited
                ? request.getContentLengthLong() - limited.read()
                : request.getContentLengthLong();
        if (left <= 0 && !chunked) {
            return;
        }
        try {
            drain(
                    request instanceof RequestLimit limited ? limited.unlimited() : request.getInputStream(),
                    chunked ? DRAINED : left);
        } catch (IOException | RuntimeException e) {
            // Whoever sends no further may still read the answer.
        }
    }

    private static void drain(ServletInputStream body, long length) throws IOException {
        Pace pace = new Pace();
        byte[] away = new byte[16 << 10];
        long heard = System.nanoTime();
        while (pace.read < Math.min(length, DRAINED) && !body.isFinished() && !pace.tooSlow()) {
            if (body.available() > 0) {
                int count = body.read(away);
                if (count < 0) {
                    return;
                }
                pace.read += count;
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > PATIENCE) {
                return;
            } else {
                LockSupport.parkNanos(PATIENCE / 100);
            }
        }
    }

    private long read() {
        return body == null ? 0 : body.pace.read;
    }

    private ServletInputStream unlimited() throws IOException {
        return super.getInputStream();
    }

    /** How fast a body comes in: who sends a few bytes now and then must not keep others from being served. */
    private static final class Pace {
        private static final long GRACE = TimeUnit.SECONDS.toNanos(20);
        private static final long BYTES_PER_SECOND = 16 << 10;

        private final long began = System.nanoTime();
        private long read;

        boolean tooSlow() {
            return System.nanoTime() - began > GRACE + TimeUnit.SECONDS.toNanos(read / BYTES_PER_SECOND);
        }
    }

    @Override
    public String getServletPath() {
        return servletPath;
    }

    @Override
    public String getPathInfo() {
        return pathInfo;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Limited(super.getInputStream(), limit);
        }
        return body;
    }

    private static Problem tooLarge(long limit) {
        return new Problem(
                413,
                "too-large",
                Text.of("The body may have at most " + limit + " bytes.", "请求体不得超过 " + limit + " 字节。"),
                List.of(),
                Map.of("limit", limit));
    }

    private static final class Limited extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private final Pace pace = new Pace();

        Limited(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count;
            try {
                count = in.read(buffer, offset, length);
            } catch (IOException | RuntimeException e) {
                throw Problems.of(
                        400,
                        "broken-body",
                        "The body broke off or is not what Content-Length and Transfer-Encoding say; send it again.",
                        "请求体中断，或与 Content-Length、Transfer-Encoding 不符，请重新发送。");
            }
            pace.read += Math.max(0, count);
            if (pace.read > limit) {
                throw tooLarge(limit);
            }
            if (pace.tooSlow()) {
                throw Problems.of(
                        408,
                        "too-slow",
                        "The body arrives too slowly; try again on a better line.",
                        "请求体传输过慢，请在网络改善后重试。");
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
