package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a developer sees of {@code ./argosy dev}, on a department in a folder of its own, and of {@code ./argosy test}. */
final class DevLoopIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path KIOSK = Path.of("src/test/resources/kiosk");
    private static final String PAPER = "src/main/java/argosy/kiosk/Paper.java";
    private static final String PRICE = "src/main/resources/db/V2__price.sql";
    private static final String PAPERS = "/api/kiosk/papers";

    @Test
    void whatIsSavedRunsAndWhatIsBrokenIsToldWhileTheVersionBeforeGoesOn() throws Exception {
        Path kiosk = copy(KIOSK, Archive.empty("dev-loop").resolve("kiosk"));
        String paper = Files.readString(kiosk.resolve(PAPER));
        String priced = paper.replace("String title)", "String title,\n\n        java.math.BigDecimal price)");
        String broken = priced.replace("Register.of(", "Registre.of(");
        String script = "alter table papers add column price decimal(9, 2);\n";
        try (Loop loop = new Loop(kiosk)) {
            loop.awaitSaid("kiosk 0.1.0: built in ");
            TestClient developer = loop.developer();
            long id = developer.post(PAPERS, Map.of("title", "晨报")).expect(201).id();

            Files.writeString(kiosk.resolve(PRICE), script);
            Files.writeString(kiosk.resolve(PAPER), priced);
            Condition.await(
                    Loop.SOON,
                    loop::said,
                    () -> developer.get(PAPERS + '/' + id).expect(200).json().has("price"));

            Files.writeString(kiosk.resolve(PAPER), broken);
            loop.awaitSaid("Paper.java:" + line(broken, "Registre.of(") + ": cannot find symbol");
            developer.post(PAPERS, Map.of("title", "晚报", "price", 1.5)).expect(201);

            Files.writeString(kiosk.resolve(PRICE), script.replace("9", "10"));
            Files.writeString(kiosk.resolve(PAPER), priced);
            loop.awaitSaid("The migration V2__price.sql was changed after it had been applied here.");
            developer.get(PAPERS).expect(200);

            Files.writeString(kiosk.resolve(PRICE), script);
            Files.writeString(kiosk.resolve(PAPER), priced.replace("max = 200", "max = 3"));
            Condition.await(
                    Loop.SOON,
                    loop::said,
                    () -> developer.post(PAPERS, Map.of("title", "晨报晚报")).status() == 422);
            Condition.await(
                    Loop.SOON,
                    () -> "Of so many builds one is kept: " + loop.shelf(),
                    () -> loop.shelf().size() == 1);
        }
    }

    @Test
    void aModuleThatIsNotThereIsRefusedWithThoseThatAre() throws Exception {
        Path said = Archive.TARGET.resolve("unknown-module.txt");
        Process test = argosy(said, "test", "treasury").start();
        assertThat(test.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(test.exitValue()).isNotZero();
        assertThat(Files.readString(said)).contains("treasury", "logistics", "operations", "storage");
    }

    private static ProcessBuilder argosy(Path said, String... words) {
        ProcessBuilder command = new ProcessBuilder(
                        Stream.concat(Stream.of(ROOT.resolve("argosy").toString()), Stream.of(words))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        command.environment().remove("ARGOSY_ADMIN_PASSWORD");
        return command;
    }

    private static int line(String text, String word) {
        return (int) text.substring(0, text.indexOf(word)).lines().count();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    /** {@code ./argosy dev} with a server and data of its own. */
    private static final class Loop extends Server implements AutoCloseable {

        static final Duration SOON = Duration.ofSeconds(90);

        private final Path data;
        private final Path said;
        private final Process process;

        Loop(Path department) throws IOException {
            this(department, freePort(), Archive.empty("dev-loop-data"));
        }

        private Loop(Path department, int port, Path data) throws IOException {
            super(port, data);
            this.data = data;
            this.said = data.resolveSibling(data.getFileName() + ".console");
            // The build that runs these tests has just built everything; the script would have to look.
            Files.writeString(ROOT.resolve("devloop/target/built"), "");
            this.process = argosy(
                            said,
                            "dev",
                            department.toString(),
                            "--port",
                            String.valueOf(port),
                            "--data",
                            data.toString())
                    .start();
        }

        String said() {
            try {
                return Files.readString(said, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void awaitSaid(String words) {
            Condition.await(SOON, () -> "It says “" + words + "”: " + said(), () -> {
                String now = said();
                assertThat(process.isAlive()).as(now).isTrue();
                return now.contains(words);
            });
        }

        /** Signs in with the password that the loop has made up, which only its owner can read and nobody is shown. */
        TestClient developer() throws IOException {
            Path file = data.resolve("secrets/admin-password");
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            String password = Files.readString(file).strip();
            assertThat(said()).doesNotContain(password).contains("admin-password");
            String token = newToken(signIn("admin", password), "developer", "*")
                    .json()
                    .path("token")
                    .asText();
            return new TestClient(address(), token);
        }

        List<Path> shelf() {
            try (Stream<Path> files = Files.list(data.resolve("shelf/kiosk"))) {
                return files.toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Ends it as a terminal does; its server ends with it. */
        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                    throw new AssertionError("It did not stop: " + said());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            assertThat(isServed()).as("Argosy still runs").isFalse();
        }

        private boolean isServed() {
            try {
                anonymous().get("/health");
                return true;
            } catch (UncheckedIOException stopped) {
                return false;
            }
        }
    }
}
