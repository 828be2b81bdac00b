package argosy.gateway;

import argosy.department.Problem;
import argosy.department.Text;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The request as a department sees it: the path below {@code /api/<department>} and a body that ends with 413 at the
 * size limit.
 */
final class RequestLimit extends HttpServletRequestWrapper {

    /** Bytes of a JSON body. */
    static final long JSON = 1L << 20;

    /** Bytes of a file to import or attach; attachments are checked again, more narrowly, where they are kept. */
    static final long FILE = 25L << 20;

    private static final long DRAINED = 64L << 20;

    private final String servletPath;
    private final String pathInfo;
    private final long limit;
    private ServletInputStream body;

    RequestLimit(HttpServletRequest request, String servletPath, String pathInfo) {
        super(request);
        this.servletPath = servletPath;
        this.pathInfo = pathInfo;
        String type = request.getContentType();
        this.limit = type == null || type.contains("json") ? JSON : FILE;
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
    }

    /**
     * Reads what is left of a body that is refused, up to a bound: a client that is still sending would not see the
     * answer if the connection were closed on it.
     */
    static void drain(HttpServletRequest request) throws IOException {
        drain(request.getInputStream());
    }

    private static void drain(ServletInputStream body) throws IOException {
        byte[] away = new byte[16 << 10];
        for (long left = DRAINED; left > 0; ) {
            int count = body.read(away);
            if (count < 0) {
                return;
            }
            left -= count;
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
        private long read;

        Limited(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (next >= 0) {
                count(1);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            if (count > 0) {
                count(count);
            }
            return count;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > limit) {
                drain(in);
                throw tooLarge(limit);
            }
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
