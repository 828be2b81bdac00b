package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Department;
import argosy.itests.harbour.Fault;
import argosy.itests.harbour.scuttle.Scuttle;
import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Files that are damaged or meant to do harm are refused in a sentence, on each way in, and nobody at work notices (issue
 * 5, accepted when 4).
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class HostileFilesIT {

    private static final String HARBOUR = HarbourFile.NAME;
    private static final long TWO_GIB = 2L << 30;
    private static final int BOMB_MIB = 1024;
    private static final int SHIPS_IN_FOG = 150;
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Installation server;
    private static TestClient client;
    private static Administrator administrator;

    /** What lies in the deploy folder from the beginning: a file that may still grow is left alone for a while. */
    private static final List<String> DROPPED = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        server = Installation.start("hostile-files", "-Dargosy.start.limit=12");
        client = server.admin();
        administrator = new Administrator(client);
        for (Path damaged : damaged().values()) {
            DROPPED.add(drop(damaged));
        }
        Path huge = Archive.TARGET.resolve("harbours/huge.kar");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(TWO_GIB);
        }
        DROPPED.add(drop(huge));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** By what is wrong with them. */
    private static Map<String, Path> damaged() {
        HarbourFile good = HarbourFile.first("1.0.0");
        Map<String, Path> files = new LinkedHashMap<>();
        byte[] whole = Administrator.bytes(good.kar());
        files.put("truncated.kar", file("truncated.kar", Arrays.copyOf(whole, whole.length / 2)));
        files.put("no archive", file("text.jar", "this is no archive".getBytes(StandardCharsets.UTF_8)));
        files.put("empty", file("empty.jar", new byte[0]));
        files.put("zip slip", good.kar(Map.of("../../../../etc/evil.cfg", new byte[] {1})));
        files.put("zip slip in the bundle", good.with("../../evil.class", "x").jar());
        files.put("zip bomb", bomb());
        files.put(
                "no symbolic name",
                good.header("Bundle-SymbolicName", words -> null).jar());
        files.put(
                "no department",
                good.header("Provide-Capability", words -> null).jar());
        files.put(
                "no version",
                good.header("Bundle-Version", words -> "the newest").jar());
        files.put(
                "bundle of the platform",
                good.header("Bundle-SymbolicName", words -> "argosy.gateway").jar());
        files.put("another's name", named(good, "logistics"));
        files.put("the platform's name", named(good, "identity"));
        files.put("no name", named(good, "../etc"));
        files.put(
                "exports the platform",
                good.header("Export-Package", words -> "argosy.department;version=1.0.0")
                        .jar());
        files.put(
                "needs what nobody has",
                good.header("Import-Package", words -> words + ",com.example.cranes")
                        .jar());
        files.put(
                "needs another API",
                good.header("Import-Package", HostileFilesIT::ofAnotherAge).jar());
        files.put("ends the process", good.with(Scuttle.class).jar());
        files.put("brings the platform's classes", good.with(Department.class).jar());
        files.put(
                "migration of another kind",
                good.migratedBy("call syscs_util.syscs_freeze_database()").jar());
        files.put(
                "two departments",
                good.kar(Map.of(
                        "repository/argosy/itests/second/1.0.0/second-1.0.0.jar",
                        Administrator.bytes(named(good, "second-harbour")))));
        return files;
    }

    @Test
    void damagedFilesAreRefusedInASentence() {
        try (Workday day = new Workday()) {
            othersWork(day);
            damaged().forEach((what, file) -> {
                day.during(what, () -> refused(what, administrator.tryUpload(file)));
                assertThat(administrator.installed(HARBOUR)).as(what).isNull();
            });
        }
        assertThat(client.get("/health").status()).isEqualTo(200);
        assertThat(Files.exists(server.data().resolve("../etc/evil.cfg"))).isFalse();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theDeployFolderRefusesThemToo() throws IOException {
        try (Workday day = new Workday()) {
            othersWork(day);
            for (String name : DROPPED) {
                Path reason = server.data().resolve("deploy/refused").resolve(name + ".txt");
                Condition.await(SOON, () -> name + " is refused", () -> Files.exists(reason));
                day.goOn();
                isSentence(name, Files.readString(reason));
                assertThat(server.data().resolve("deploy").resolve(name)).doesNotExist();
            }
            assertThat(administrator.installed(HARBOUR)).isNull();
        }
    }

    @Test
    void aFileIsNotReadBeyondItsLimit() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout((int) SOON.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + Administrator.DEPARTMENTS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Authorization: Bearer " + client.token() + "\r\nContent-Type: " + Administrator.FILE
                            + "\r\nContent-Length: " + TWO_GIB + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
    }

    @Test
    void whatHangsOrFailsIsContained() {
        try (Workday day = new Workday()) {
            othersWork(day);
            for (Fault fault : List.of(Fault.START_HANGS, Fault.START_THROWS, Fault.UNWELL)) {
                day.during(
                        "install of " + fault,
                        () -> refused(
                                fault.name(),
                                administrator.tryUpload(
                                        HarbourFile.first("1.0.0").with(fault).jar())));
                assertThat(administrator.installed(HARBOUR)).as(fault.name()).isNull();
                client.get(HarbourMaster.BERTHS).problem(404, "unknown-department");
            }
        }
        assertThat(client.get("/health").status()).isEqualTo(200);
    }

    @Test
    void aResourceThatKeepsItsThreadsKeepsOnlyItsOwn() throws Exception {
        administrator.upload(HarbourFile.first("1.0.0").jar()).succeeded();
        ExecutorService ships = Executors.newFixedThreadPool(SHIPS_IN_FOG);
        try (Workday day = new Workday()) {
            othersWork(day);
            List<Future<Integer>> answers = new ArrayList<>();
            day.during("fog", () -> {
                for (int i = 0; i < SHIPS_IN_FOG; i++) {
                    answers.add(
                            ships.submit(() -> client.get("/api/harbour/fog").status()));
                }
                Condition.await(
                        SOON, () -> "some are refused", () -> answers.stream().anyMatch(Future::isDone));
                day.goOn();
            });
            day.during(
                    "stop in the fog", () -> administrator.ask(HARBOUR, "stop").succeeded());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 429, 503);
            }
        } finally {
            ships.shutdownNow();
            administrator.forget(HARBOUR);
        }
    }

    private static void othersWork(Workday day) {
        day.reads(client, "logistics", 20, Stockroom.SKUS + "?limit=20");
        day.reads(client, "operations", 20, "/api/operations/shops?limit=20");
    }

    private static void refused(String what, Answer answer) {
        JsonNode json = answer.json();
        if (answer.status() == 422 || answer.status() == 409 || answer.status() == 413) {
            isSentence(what, json.path("detail").asText());
        } else {
            isSentence(what, administrator.await(answer).notDone().reason());
        }
    }

    /** For an administrator, not for a developer. */
    private static void isSentence(String what, String reason) {
        System.out.println(what + ": " + reason.strip());
        assertThat(reason.strip()).as(what).hasSizeGreaterThan(20).doesNotContain("Exception", "java.", "\tat ");
    }

    /** Puts a file into the deploy folder in one step; answers its name. */
    private static String drop(Path file) throws IOException {
        Path folder = Files.createDirectories(server.data().resolve("deploy"));
        String name = file.getFileName().toString();
        Files.move(file, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return name;
    }

    private static Path named(HarbourFile file, String name) {
        return file.header(
                        "Provide-Capability", words -> words.replaceFirst("name=\"?harbour\"?", "name=\"" + name + '"'))
                .jar();
    }

    private static String ofAnotherAge(String imports) {
        return imports.replaceFirst(
                "argosy\\.department(;version=\"[^\"]*\")?", "argosy.department;version=\"[9,10)\"");
    }

    /** A small file that would fill a disk. */
    private static Path bomb() {
        Path file = Archive.TARGET.resolve("harbours/bomb.jar");
        byte[] nothing = new byte[1 << 20];
        try (JarInputStream harbour = new JarInputStream(
                        Files.newInputStream(HarbourFile.first("1.0.0").jar()));
                ZipOutputStream zip = new JarOutputStream(Files.newOutputStream(file), harbour.getManifest())) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry = harbour.getNextEntry(); entry != null; entry = harbour.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                harbour.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry("bomb"));
            for (int i = 0; i < BOMB_MIB; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static Path file(String name, byte[] content) {
        try {
            return Files.write(
                    Files.createDirectories(Archive.TARGET.resolve("harbours")).resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
