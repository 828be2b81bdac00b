package argosy.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Sends requests over kept connections from one thread, each connection its next when it has its answer. It knows as much
 * of HTTP as these servers answer with: a length or chunks, and connections that stay open.
 */
final class Load {

    /** What came of it; latencies are sorted. */
    record Result(int requests, int errors, String firstError, double seconds, long[] nanos) {

        double perSecond() {
            return requests / seconds;
        }

        /** The latency in milliseconds that this share of the requests did not exceed. */
        double millis(double share) {
            int index = (int) Math.ceil(share * nanos.length) - 1;
            return nanos.length == 0 ? Double.NaN : nanos[Math.max(0, index)] / 1e6;
        }
    }

    private static final long STUCK_SECONDS = 30;

    private final Supplier<byte[]> requests;
    private final int expected;
    private long[] nanos = new long[1 << 16];
    private int done;
    private int errors;
    private String firstError;
    private int open;

    private Load(Supplier<byte[]> requests, int expected) {
        this.requests = requests;
        this.expected = expected;
    }

    /**
     * Sends until the time is over or there are no more requests, and waits for the last answers.
     *
     * @param requests whole requests; null when there are no more
     * @param expected the status that is no error
     */
    static Result run(int port, int connections, Supplier<byte[]> requests, int expected, double seconds)
            throws IOException {
        return new Load(requests, expected).run(port, connections, seconds);
    }

    private Result run(int port, int connections, double seconds) throws IOException {
        try (Selector selector = Selector.open()) {
            List<Line> lines = Stream.generate(() -> new Line(port, selector))
                    .limit(connections)
                    .toList();
            long begin = System.nanoTime();
            long end = begin + (long) (seconds * 1e9);
            for (Line line : lines) {
                line.send();
            }
            while (open > 0) {
                if (selector.select(TimeUnit.SECONDS.toMillis(STUCK_SECONDS)) == 0) {
                    throw new IOException("No answer within " + STUCK_SECONDS + " s.");
                }
                Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
                while (ready.hasNext()) {
                    Line line = (Line) ready.next().attachment();
                    ready.remove();
                    if (line.answered() && System.nanoTime() < end) {
                        line.send();
                    }
                }
            }
            double took = (System.nanoTime() - begin) / 1e9;
            for (Line line : lines) {
                line.channel.close();
            }
            long[] sorted = Arrays.copyOf(nanos, done);
            Arrays.sort(sorted);
            return new Result(done, errors, firstError, took, sorted);
        }
    }

    private void note(long took, int status, String answer) {
        if (done == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * done);
        }
        nanos[done++] = took;
        open--;
        if (status != expected) {
            errors++;
            firstError = firstError == null ? answer : firstError;
        }
    }

    /** One connection and the answer that arrives on it. */
    private final class Line {

        private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
        private static final int STATUS_AT = 9;
        private static final int CASE = 0x20;

        private final SocketChannel channel;
        private byte[] answer = new byte[1 << 16];
        private ByteBuffer in = ByteBuffer.wrap(answer);
        private long sent;
        private int body;
        private int length;

        Line(int port, Selector selector) {
            try {
                channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channel.socket().setTcpNoDelay(true);
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, this);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        void send() throws IOException {
            byte[] request = requests.get();
            if (request == null) {
                return;
            }
            in.clear();
            body = 0;
            ByteBuffer out = ByteBuffer.wrap(request);
            sent = System.nanoTime();
            open++;
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        /** Reads what has come; whether the answer is whole. */
        boolean answered() throws IOException {
            if (!in.hasRemaining()) {
                answer = Arrays.copyOf(answer, 2 * answer.length);
                in = ByteBuffer.wrap(answer).position(in.position());
            }
            if (channel.read(in) < 0) {
                throw new IOException("The server has closed a connection.");
            }
            if (body == 0 && !headersRead()) {
                return false;
            }
            boolean whole = length >= 0 ? in.position() >= body + length : endsWith(LAST_CHUNK);
            if (whole) {
                int status = Integer.parseInt(new String(answer, STATUS_AT, 3, StandardCharsets.US_ASCII));
                note(
                        System.nanoTime() - sent,
                        status,
                        status == expected ? null : new String(answer, 0, in.position(), StandardCharsets.UTF_8));
            }
            return whole;
        }

        private boolean headersRead() {
            length = -1;
            int line = 0;
            for (int i = 0; i + 1 < in.position(); i++) {
                if (answer[i] == '\r' && answer[i + 1] == '\n') {
                    if (i == line) {
                        body = i + 2;
                        return true;
                    }
                    readLength(line, i);
                    line = i + 2;
                }
            }
            return false;
        }

        private void readLength(int from, int to) {
            if (to - from <= LENGTH.length) {
                return;
            }
            for (int i = 0; i < LENGTH.length; i++) {
                if ((answer[from + i] | CASE) != (LENGTH[i] | CASE)) {
                    return;
                }
            }
            int at = from + LENGTH.length;
            length = Integer.parseInt(new String(answer, at, to - at, StandardCharsets.US_ASCII).strip());
        }

        private boolean endsWith(byte[] end) {
            int from = in.position() - end.length;
            return from >= body - 2 && Arrays.equals(answer, from, in.position(), end, 0, end.length);
        }
    }
}
