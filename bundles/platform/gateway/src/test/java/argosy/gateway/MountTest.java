package argosy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Caller;
import argosy.department.MediaTypes;
import argosy.department.Open;
import argosy.department.Permission;
import argosy.department.Reach;
import argosy.department.Report;
import argosy.department.RequestMark;
import argosy.department.Shape;
import argosy.department.SignedIn;
import argosy.department.Step;
import argosy.department.Text;
import argosy.storage.DepartmentDatabase;
import argosy.storage.Storage;
import argosy.testkit.postgresql.PostgresqlFolder;
import argosy.testkit.postgresql.TestPostgresql;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request meets on its way to the resource method it means. */
class MountTest {

    private static final Module PIER = new Module("pier", Text.of("Pier", "码头"), "1.0.0");

    private static final List<String> DENIED = new ArrayList<>();
    private static final List<String> DONE = new ArrayList<>();
    private static DepartmentDatabase database;
    private static ApplicationHandler department;

    /** What is sent in. */
    public record Boat(String name) {}

    /** Boats come, change and go. */
    @Path("boats")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    public static final class Boats {

        @GET
        @Path("{id}")
        @Permission("{collection}:read")
        public Boat get(@PathParam("id") String id, @Context Caller caller) {
            return new Boat(id + " for " + caller.username());
        }

        @POST
        @Permission("{collection}:write")
        public Boat post(@NotNull Boat boat, @Context Caller caller) {
            return did("post", caller);
        }

        @PATCH
        @Path("{id}")
        @Permission("{collection}:write")
        public Boat patch(Boat boat, @Context Caller caller) {
            return did("patch", caller);
        }

        @Step("{id}/moor")
        public Boat moor(@PathParam("id") String id, @NotNull Boat boat, @Context Caller caller) {
            return did("moor " + id, caller);
        }

        @Step("{id}/sail")
        public Boat sail(@PathParam("id") String id, @Context Caller caller) {
            return did("sail " + id, caller);
        }

        @DELETE
        @Path("{id}")
        @Permission("{collection}:write")
        public void delete(@Context Caller caller) {
            did("delete", caller);
        }

        private static Boat did(String what, Caller caller) {
            return database.write(caller, tx -> {
                DONE.add(what);
                return new Boat(what + " " + DONE.size());
            });
        }
    }

    /** Figures, for those who may see them. */
    @Path("reports")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
    public static final class Reports {

        @GET
        @Path("boats")
        @Permission("{collection}:read")
        public Report<Boat> boats(@QueryParam("day") String day) {
            Text title = Text.of("Boats", "船");
            return new Report<>("boats", title, title, Shape.of(Boat.class), List.of(new Boat("Argo")));
        }

        @GET
        @Path("berths")
        @Permission("{collection}:read")
        public Report<Boat> berths() {
            return boats(null);
        }
    }

    /** The board at the entrance. */
    @Path("board")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Board {

        @GET
        @Open
        public Boat read(@Context Caller caller) {
            return new Boat(caller == null ? "for anybody" : "for " + caller.username());
        }

        @GET
        @Path("inside")
        @SignedIn
        public Boat inside() {
            return new Boat("for those who are known");
        }
    }

    /** Forgets to say who may call it. */
    @Path("hatch")
    public static final class Hatch {

        @GET
        public Boat get() {
            return new Boat("for nobody");
        }
    }

    /** Takes the boats' address. */
    @Path("boats")
    public static final class OtherBoats {}

    /** Is too far away. */
    @Path("boats/lost")
    public static final class LostBoats {}

    private record Answer(int status, String body, Function<String, String> headers) {
        String header(String name) {
            return headers.apply(name);
        }

        void refused(int expected, String code) {
            assertThat(status).as(body).isEqualTo(expected);
            assertThat(header("Content-Type")).startsWith(MediaTypes.PROBLEM);
            assertThat(body).contains(code);
        }
    }

    @BeforeAll
    static void mount() {
        Storage storage = TestPostgresql.asked()
                ? Storage.at(PostgresqlFolder.create().with("pier").path(), Clock.systemUTC(), ZoneOffset.UTC)
                : Storage.inMemory(Clock.systemUTC(), ZoneOffset.UTC);
        database = storage.open("pier", List.of());
        AccessLog log = new AccessLog() {
            @Override
            public void revealed(Caller caller, String department, String collection, List<Long> ids, Set<String> f) {}

            @Override
            public void denied(Caller caller, String permission, String method, String path) {
                DENIED.add((caller == null ? "somebody" : caller.username()) + " " + method + " " + permission);
            }
        };
        List<Object> served = new ArrayList<>(List.of(new Boats(), new Reports(), new Board()));
        served.add(new IndexResource(PIER, List.copyOf(served)));
        Mount.Wiring wiring = new Mount.Wiring(
                PIER, database, new Access("pier", served), log, ImportTurn.asMemoryAllows(), ZoneOffset.UTC);
        department = new ApplicationHandler(Mount.application(served, wiring));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void forget() {
        DENIED.clear();
        DONE.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', 200",
        "GET, boats/7, 200",
        "GET, boats/7/, 200",
        "HEAD, boats/7, 200",
        "GET, board, 200",
        "GET, boats/7/oars, 404",
        "GET, ships, 404",
        "GET, ships/7, 404",
        "GET, /boats/7, 404",
        "OPTIONS, ships, 404",
        "GET, boats, 405",
        "DELETE, '', 405",
        "PUT, boats/7, 405"
    })
    void theAddressSaysWhichResourceIsMeant(String method, String path, int status) {
        assertThat(ask(method, path, caller("*")).status()).isEqualTo(status);
    }

    @Test
    void aMethodThatIsNotTakenIsToldWhichAre() {
        Answer answer = ask("PUT", "boats/7", caller("*"));
        answer.refused(405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET", "PATCH", "DELETE").doesNotContain("POST");
    }

    @Test
    void optionsAreForThoseSignedIn() {
        Answer answer = ask("OPTIONS", "boats/7", caller());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Allow")).contains("GET", "PATCH", "DELETE").doesNotContain("POST");
        assertThat(ask("OPTIONS", "boats", caller()).header("Allow")).contains("POST");
        ask("OPTIONS", "boats/7", null).refused(401, "sign-in-needed");
        ask("OPTIONS", "board", null).refused(401, "sign-in-needed");
    }

    @Test
    void eachMethodAsksForItsOwnPermission() {
        Caller reader = caller("pier:boats:read");
        assertThat(ask("GET", "boats/7", reader).body()).contains("7 for reader");
        ask("POST", "boats", reader, "{}").refused(403, "forbidden");
        ask("GET", "reports/boats", reader).refused(403, "forbidden");
        ask("GET", "boats/7", null).refused(401, "sign-in-needed");
        assertThat(DENIED)
                .containsExactly(
                        "reader POST pier:boats:write", "reader GET pier:reports:read", "somebody GET pier:boats:read");
        assertThat(ask("HEAD", "boats/7", null).status()).isEqualTo(401);
        assertThat(DONE).isEmpty();
    }

    @Test
    void aStepIsAPostToItsAddressUnderThePermissionOfItsName() {
        Caller harbourMaster = caller("pier:boats:moor");
        assertThat(ask("POST", "boats/7/moor", harbourMaster, "{}").body()).contains("moor 7 1");
        ask("POST", "boats/7/sail", harbourMaster, "{}").refused(403, "forbidden");
        ask("POST", "boats/7/moor", harbourMaster, null).refused(400, "body-missing");
        assertThat(ask("POST", "boats/7/sail", caller("*"), null).body()).contains("sail 7 2");
        assertThat(ask("OPTIONS", "boats/7/sail", caller()).header("Allow")).contains("POST");
        ask("POST", "boats/7/sink", caller("*"), null).refused(404, "not-found");
        assertThat(DENIED).containsExactly("reader POST pier:boats:sail");
        assertThat(DONE).containsExactly("moor 7", "sail 7");
    }

    @Test
    void someAskForNobodyAndSomeForAnybodyWhoIsKnown() {
        assertThat(ask("GET", "board", null).body()).contains("for anybody");
        assertThat(ask("GET", "board", caller()).body()).contains("for reader");
        assertThat(ask("GET", "board/inside", caller()).status()).isEqualTo(200);
        ask("GET", "board/inside", null).refused(401, "sign-in-needed");
    }

    @Test
    void aFileOfAReportAsksForThePermissionToExport() {
        Caller reader = caller("pier:reports:read");
        assertThat(ask("GET", "reports/boats", reader).body()).contains("Argo");
        ask("GET", "reports/boats", reader, null, "Accept", MediaTypes.CSV).refused(403, "pier:reports:export");
        ask("GET", "reports/boats", reader, null, "Accept", MediaTypes.XLSX).refused(403, "pier:reports:export");
        assertThat(DENIED).containsOnly("reader GET pier:reports:export");
        Answer file = ask(
                "GET",
                "reports/boats",
                caller("pier:reports:read", "pier:reports:export"),
                null,
                "Accept",
                MediaTypes.CSV);
        assertThat(file.body()).contains("Argo");
        assertThat(file.header("Content-Disposition")).contains("boats-");
    }

    @Test
    void aReportRefusesParametersThatItDoesNotKnow() {
        assertThat(ask("GET", "reports/boats?day=2026-11-22", caller("*")).status())
                .isEqualTo(200);
        Answer unknown = ask("GET", "reports/boats?month=2026-11", caller("*"));
        unknown.refused(400, "unknown-parameter");
        assertThat(unknown.body()).contains("Unknown parameter month; known are day.");
        Answer none = ask("GET", "reports/berths?month=2026-11", caller("*"));
        none.refused(400, "unknown-parameter");
        assertThat(none.body()).contains("Unknown parameter month; this report takes none.");
        assertThat(ask("GET", "boats/7?month=2026-11", caller("*")).status()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsNeededIsAskedForAndOneThatIsNotIsEmpty() {
        ask("POST", "boats", caller("*"), null).refused(400, "body-missing");
        assertThat(ask("PATCH", "boats/7", caller("*"), null).status()).isEqualTo(200);
        assertThat(DONE).containsExactly("patch");
    }

    @Test
    void aRepeatedPostIsDoneOnce() {
        Answer first = ask("POST", "boats", caller("*"), "{}", "Idempotency-Key", "1");
        Answer again = ask("POST", "boats", caller("*"), "{}", "Idempotency-Key", "1");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body()).contains("post 1");
        assertThat(DONE).containsExactly("post");
        ask("POST", "boats", caller("*"), "{}", "Idempotency-Key", " ").refused(400, "bad-idempotency-key");
    }

    @Test
    void otherMethodsTakeNoKey() {
        for (int i = 0; i < 2; i++) {
            assertThat(ask("PATCH", "boats/7", caller("*"), "{}", "Idempotency-Key", "2")
                            .status())
                    .isEqualTo(200);
            assertThat(ask("DELETE", "boats/7", caller("*"), null, "Idempotency-Key", "2")
                            .status())
                    .isEqualTo(204);
        }
        assertThat(DONE).containsExactly("patch", "delete", "patch", "delete");
    }

    @Test
    void whatIsNotFitToBeServedIsNotMounted() {
        assertThatThrownBy(() -> new Access("pier", List.of(new Boats(), new Hatch())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Hatch.get");
        assertThatThrownBy(() -> new Directory(List.of(new Boats(), new OtherBoats())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OtherBoats has the same @Path as Boats");
        assertThatThrownBy(() -> new Directory(List.of(new LostBoats())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LostBoats needs a @Path of one segment");
    }

    private static Caller caller(String... permissions) {
        Map<String, Reach> grants = Arrays.stream(permissions).collect(Collectors.toMap(p -> p, p -> Reach.COMPANY));
        return new Caller("reader", "Reader", null, null, grants, RequestMark.NONE);
    }

    private static Answer ask(String method, String path, Caller caller) {
        return ask(method, path, caller, null);
    }

    private static Answer ask(String method, String path, Caller caller, String body, String... header) {
        URI base = URI.create("http://localhost/api/pier/");
        ContainerRequest request =
                new ContainerRequest(base, URI.create(base + path), method, null, new MapPropertiesDelegate(), null);
        request.setProperty(SecurityFilter.CALLER, caller);
        if (body != null) {
            request.header("Content-Type", MediaType.APPLICATION_JSON);
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        for (int i = 0; i < header.length; i += 2) {
            request.header(header[i], header[i + 1]);
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ContainerResponse response = department.apply(request, out).get();
            return new Answer(response.getStatus(), out.toString(StandardCharsets.UTF_8), response::getHeaderString);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
