package argosy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.ImportFile;
import argosy.department.MediaTypes;
import argosy.department.Shape;
import argosy.department.SignedIn;
import argosy.testkit.TestClient.Answer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may send and no browser would: every refusal is a problem, never a page, an empty answer or an error of ours. */
class HostileRequestsTest {

    private static TestDepartment department;
    private static TestClient client;

    /** A department that echoes, and one resource that takes its time. */
    @DepartmentModule(name = "doorstep", title = "Doorstep", titleZh = "门口")
    static final class Doorstep implements Department {
        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);

        @Override
        public void start(DepartmentContext context) {
            context.mount(new Echo(this));
        }
    }

    /** What is sent back. */
    public record Message(String text) {}

    /** Sends back. */
    @Path("echo")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Echo {
        private final Doorstep doorstep;

        Echo(Doorstep doorstep) {
            this.doorstep = doorstep;
        }

        @GET
        @SignedIn
        public Message get() {
            return new Message("hello");
        }

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        @SignedIn
        public Message post(Message message) {
            return message;
        }

        @POST
        @Consumes(MediaTypes.CSV)
        @SignedIn
        public Message file(ImportFile file) {
            return new Message(file.rows(Shape.of(Message.class)).size() + " rows");
        }

        @POST
        @Path("ping")
        @SignedIn
        public Message ping() {
            return new Message("pong");
        }

        @GET
        @Path("slow")
        @SignedIn
        public Message slow() throws InterruptedException {
            doorstep.entered.countDown();
            if (!doorstep.released.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("never released");
            }
            return new Message("at last");
        }
    }

    @BeforeAll
    static void start() {
        department = TestDepartment.start(new Doorstep());
        client = department.asAdministrator();
    }

    @AfterAll
    static void stop() {
        department.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Accept       | application/json;q=abc
            Accept       | /
            Content-Type | garbage
            Content-Type | application/json; charset="
            """)
    void headersThatCannotBeReadAreAProblem(String header, String value) {
        client.send("POST", "/echo", "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8), Map.of(header, value))
                .problem(400, "bad-header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh;q=abc", "-", "zh_CN", ",,", "en-US;;q=1"})
    void languagesThatCannotBeReadAreNone(String languages) {
        client.send("GET", "/nowhere", null, Map.of("Accept-Language", languages))
                .problem(404, "not-found");
        client.send("GET", "/docs", null, Map.of("Accept-Language", languages, "Accept", "text/html"))
                .expect(200);
    }

    @Test
    void whoIsRefusedWhileStillSendingGetsTheAnswer() throws IOException {
        URI address = URI.create(department.address());
        for (int i = 0; i < 20; i++) {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                String head = "POST /api/doorstep/echo HTTP/1.1\r\nHost: " + address.getAuthority()
                        + "\r\nContent-Type: text/csv\r\nContent-Length: 3000000\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                socket.getOutputStream().write(new byte[3_000_000]);
                byte[] begin = socket.getInputStream().readNBytes(12);
                assertThat(new String(begin, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 401");
            }
        }
    }

    @Test
    void aBodyThatNobodyNeedsMayComeLateAndTheConnectionStays() throws IOException {
        URI address = URI.create(department.address());
        String head = "POST /api/doorstep/echo/ping HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAuthorization: Bearer " + client.token()
                + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.setTcpNoDelay(true);
            for (int i = 0; i < 20; i++) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                // Longer than it takes to answer, shorter than the server's patience.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                socket.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
                String answer = "";
                while (!answer.contains("pong")) {
                    int next = socket.getInputStream().read();
                    assertThat(next).as("the answer after %s", answer).isNotNegative();
                    answer += (char) next;
                }
                assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("Connection: close");
                socket.getInputStream().readNBytes("\"}".length());
            }
        }
    }

    @Test
    void whoSendsNothingMoreIsNotWaitedFor() throws IOException {
        URI address = URI.create(department.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            String head = "POST /api/doorstep/echo HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 300\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            byte[] begin = socket.getInputStream().readNBytes(12);
            assertThat(new String(begin, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 401");
        }
    }

    @Test
    void largeFilesPassThroughTheDiskAndLeaveNothingThere() {
        byte[] file = ("text\n" + ("a".repeat(99) + "\n").repeat(30_000)).getBytes(StandardCharsets.UTF_8);
        int before = temporaryFiles();
        for (int i = 0; i < 12; i++) {
            Answer answer = client.send(
                    "POST", "/echo", file, Map.of("Content-Type", MediaTypes.CSV, "Idempotency-Key", "key-" + i));
            assertThat(answer.expect(200).json().path("text").asText()).isEqualTo("30000 rows");
        }
        client.send("POST", "/echo", new byte[] {0}, Map.of("Content-Type", MediaTypes.CSV))
                .problem(400, "not-csv");
        while (temporaryFiles() > before) {
            Thread.onSpinWait();
        }
    }

    private static int temporaryFiles() {
        return new File(System.getProperty("java.io.tmpdir"))
                .list((folder, name) -> name.startsWith("argosy-body"))
                .length;
    }

    @Test
    void optionsAreForThoseSignedIn() {
        Answer options = client.send("OPTIONS", "/echo", null, Map.of()).expect(200);
        assertThat(options.header("Allow")).contains("GET", "POST");
        department.anonymous().send("OPTIONS", "/echo", null, Map.of()).problem(401, "sign-in-needed");
    }

    @Test
    void jsonIsLimitedHoweverItsTypeIsWritten() {
        byte[] large = ("{\"text\":\"" + "a".repeat(2 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        for (String type : new String[] {"application/json", "Application/JSON"}) {
            client.post("/echo", large, type).problem(413, "too-large");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nabc\r\n0\r\n\r\n", "5\r\n{}"})
    void bodiesThatBreakOffAreTheCallersFault(String chunks) throws IOException {
        assertThat(exchange("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", chunks))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "broken-body");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 404",
        "GET, /favicon.ico, 404",
        "GET, /metrics/x, 404",
        "GET, /health/x, 404",
        "POST, /health, 405",
        "OPTIONS, /metrics, 405",
        "PROPFIND, /health/live, 405"
    })
    void thereAreNoPagesOutsideEither(String method, String path, int status) {
        Answer answer = department.outside().send(method, path, null, Map.of());
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aDepartmentThatIsStoppedAnswersItsLastRequestsFirst() throws Exception {
        Doorstep doorstep = new Doorstep();
        try (TestDepartment stopped = TestDepartment.start(doorstep)) {
            TestClient visitor = stopped.asAdministrator();
            CompletableFuture<Answer> last = CompletableFuture.supplyAsync(() -> visitor.get("/echo/slow"));
            assertThat(doorstep.entered.await(1, TimeUnit.MINUTES)).isTrue();

            CompletableFuture<Void> stopping =
                    CompletableFuture.runAsync(() -> stopped.departments().stop("doorstep"));
            while (visitor.get("/echo").status() != 503) {
                Thread.onSpinWait();
            }
            doorstep.released.countDown();

            assertThat(last.get(1, TimeUnit.MINUTES)
                            .expect(200)
                            .json()
                            .path("text")
                            .asText())
                    .isEqualTo("at last");
            stopping.get(1, TimeUnit.MINUTES);
            assertThat(visitor.get("/echo").header("Retry-After")).isEqualTo("5");
        }
    }

    /** One request by hand, as the client of the JDK would not send it. */
    private String exchange(String headers, String body) throws IOException {
        URI address = URI.create(department.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/doorstep/echo HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\nConnection: close\r\nAuthorization: Bearer " + client.token() + "\r\n"
                                    + headers
                                    + "\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
