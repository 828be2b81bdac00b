package argosy.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * How long it takes to install a department until it answers, how long an upgrade keeps its people waiting, what people in
 * other departments notice of anything that an administrator does, and how quickly records are exported, imported and
 * backed up. A small department ({@code pier}) comes, goes and is upgraded; logistics, filled, is written and read.
 */
final class HotDeploy {

    private static final String DEPARTMENTS = "/api/administration/departments";
    private static final String PIER = "/api/pier/crates";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM_SECONDS = 15;
    private static final int NOTHING_SECONDS = 10;
    private static final int WARM_ROUNDS = 3;
    private static final int ROUNDS = 10;
    private static final int ONLOOKERS = 8;
    private static final int PER_SECOND = 25;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(20);

    private final Argosy argosy;
    private final Path data;
    private final PierFile files;
    private final HotDeployFigures report;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, List<Onlookers.Seen>> elsewhere = new LinkedHashMap<>();
    private int versions;

    /**
     * @param home the unpacked distribution
     * @param data its data folder, logistics filled
     * @param own where the department's files may lie
     */
    HotDeploy(Path home, Path data, Path own, HotDeployFigures report) {
        this.argosy = new Argosy(home, data);
        this.data = data;
        this.files = new PierFile(own);
        this.report = report;
    }

    void measure() throws IOException {
        try {
            argosy.start();
            argosy.signIn("admin", "*");
            try (Onlookers others = onlookers("/api/operations/shops?limit=20")) {
                // A process that has just started compiles what it runs and tidies up.
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(WARM_SECONDS));
                during(others, "nothing", () -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(NOTHING_SECONDS)));
                installs(others);
                upgrades(others);
                records(others);
            }
            elsewhere.forEach(report::elsewhere);
        } finally {
            argosy.stop();
        }
    }

    private Onlookers onlookers(String path) {
        return new Onlookers(argosy.port(), argosy.token(), path, ONLOOKERS, PER_SECOND);
    }

    /** From the command to the first answered request, with an empty database and with one that is there. */
    private void installs(Onlookers others) throws IOException {
        List<Double> fresh = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
            Path file = files.version(next());
            double migrated = untilAnswered(others, "install", () -> upload(file));
            during(others, "remove and keep", () -> await(request("DELETE", "/pier?data=keep", null, null)));
            double adopted = untilAnswered(
                    others,
                    "install",
                    () -> request(
                            "POST", "", "application/json", "{\"name\": \"pier\"}".getBytes(StandardCharsets.UTF_8)));
            during(others, "purge", () -> await(request("DELETE", "/pier?data=purge&confirm=pier", null, null)));
            if (round >= WARM_ROUNDS) {
                fresh.add(migrated);
                again.add(adopted);
            }
        }
        report.install("with migrations", median(fresh), longest(fresh));
        report.install("data adopted, nothing to migrate", median(again), longest(again));
    }

    private double untilAnswered(Onlookers others, String what, Command command) throws IOException {
        double[] millis = new double[1];
        during(others, what, () -> {
            long begin = System.nanoTime();
            JsonNode action = command.go();
            while (argosy.status(PIER + "?limit=1") != 200) {
                if (System.nanoTime() - begin > PATIENCE) {
                    throw new IOException("It does not answer: " + action);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            millis[0] = (System.nanoTime() - begin) / 1e6;
            await(action);
        });
        return millis[0];
    }

    /** People look at the department that is upgraded: how long the one waits that waits longest. */
    private void upgrades(Onlookers others) throws IOException {
        await(upload(files.version(next())));
        List<Double> pauses = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        int failed = 0;
        try (Onlookers own = onlookers(PIER + "?limit=20")) {
            for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
                Path file = files.version(next());
                own.begin();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
                double usual = own.seen().longest();
                own.begin();
                during(others, "upgrade", () -> await(upload(file)));
                if (round >= WARM_ROUNDS) {
                    without.add(usual);
                    pauses.add(own.seen().longest());
                    failed += own.seen().failed();
                }
            }
        }
        report.upgrades(median(pauses), longest(pauses), median(without), longest(without), failed);
        await(request("DELETE", "/pier?data=purge&confirm=pier", null, null));
    }

    /** The whole of a filled department. */
    private void records(Onlookers others) throws IOException {
        double exported = rate(others, "export", () -> post("/logistics/export", "{}"));
        Path export = newest("exports");
        double rows = rows(export);
        report.rate("export", rows, exported);
        report.rate("backup", rows, rate(others, "backup", () -> post("/logistics/backup", "{}")));
        String backup = file(newest("backups"));
        report.rate("restore", rows, rate(others, "restore", () -> post("/logistics/restore", backup)));
        during(others, "stop", () -> await(post("/logistics/stop", "{}")));
        during(others, "start", () -> await(post("/logistics/start", "{}")));
        during(others, "purge", () -> await(request("DELETE", "/logistics?data=purge&confirm=logistics", null, null)));
        report.rate("import", rows, rate(others, "import", () -> post("/logistics/import", file(export))));
    }

    private static String file(Path archive) {
        return "{\"file\": \"" + archive.getFileName() + "\"}";
    }

    /** How many seconds something takes. */
    private double rate(Onlookers others, String what, Command command) throws IOException {
        Data.say("departments: " + what + " of logistics");
        long begin = System.nanoTime();
        during(others, what, () -> await(command.go()));
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Asks for something; answers the action. */
    private interface Command {
        JsonNode go() throws IOException;
    }

    private interface Doing {
        void go() throws IOException;
    }

    private void during(Onlookers others, String what, Doing action) throws IOException {
        others.begin();
        action.go();
        // Whoever waits for an answer is to have it before it is counted.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2000L / PER_SECOND));
        elsewhere.computeIfAbsent(what, first -> new ArrayList<>()).add(others.seen());
    }

    private String next() {
        return "1.0." + ++versions;
    }

    private JsonNode upload(Path file) throws IOException {
        return request("POST", "", "application/java-archive", Files.readAllBytes(file));
    }

    private JsonNode post(String path, String body) throws IOException {
        return request("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode request(String method, String path, String type, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + argosy.port() + DEPARTMENTS + path))
                .header("Authorization", "Bearer " + argosy.token())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return send(request.build());
    }

    private JsonNode send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("Argosy answered " + answer.statusCode() + ": "
                        + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until the action has ended, which has to be well. */
    private void await(JsonNode action) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + argosy.port() + "/api/administration/department-actions/"
                + action.path("id").asLong());
        JsonNode last = action;
        for (long end = System.nanoTime() + PATIENCE;
                !last.path("state").asText().equals("succeeded"); ) {
            if (List.of("refused", "failed").contains(last.path("state").asText()) || System.nanoTime() > end) {
                throw new IOException("It was not done: " + last);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            last = send(HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + argosy.token())
                    .build());
        }
    }

    /** The last of logistics' archives below a folder. */
    private Path newest(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().matches("logistics-.*\\.(zip|argosy-backup)"))
                    .max(Comparator.comparing(Path::getFileName))
                    .orElseThrow();
        }
    }

    /** The rows of all tables of an export. */
    private static double rows(Path export) throws IOException {
        try (ZipFile zip = new ZipFile(export.toFile())) {
            double rows = 0;
            for (JsonNode table : JSON.readTree(zip.getInputStream(zip.getEntry("manifest.json")))
                    .path("tables")) {
                rows += table.path("rows").asDouble();
            }
            return rows;
        }
    }

    private static double median(List<Double> figures) {
        return Cell.median(figures.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double longest(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }
}
