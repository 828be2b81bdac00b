package argosy.itests;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who installs, upgrades and removes departments, over REST. */
record Administrator(TestClient client) {

    static final String DEPARTMENTS = "/api/administration/departments";

    static final String FILE = "application/java-archive";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Set<String> ENDED = Set.of("succeeded", "refused", "failed", "interrupted");

    /** What became of something that was asked for. */
    record Action(JsonNode json) {

        String state() {
            return json.path("state").asText();
        }

        /** What went wrong, as a sentence. */
        String reason() {
            return json.path("problem").asText();
        }

        boolean ended() {
            return ENDED.contains(state());
        }

        /** The same, when it went well. */
        Action succeeded() {
            return is("succeeded");
        }

        /** The same, when it was refused or went wrong. */
        Action notDone() {
            return is("refused", "failed");
        }

        private Action is(String... expected) {
            if (!List.of(expected).contains(state())) {
                throw new AssertionError("Expected " + String.join(" or ", expected) + ": " + json);
            }
            return this;
        }
    }

    /** Uploads a file, which is installed or, where the department is there, takes its place. */
    Action upload(Path file) {
        return await(client.post(DEPARTMENTS + "?wait=60", bytes(file), FILE));
    }

    /** The answer to an upload as it comes. */
    Answer tryUpload(Path file) {
        return client.post(DEPARTMENTS + "?wait=60", bytes(file), FILE);
    }

    /** Installs a department that the distribution has, or had. */
    Action install(String department) {
        return await(client.post(DEPARTMENTS + "?wait=60", Map.of("name", department)));
    }

    /** Lets a department start, stop, back up, … */
    Action ask(String department, String what, Map<String, ?> how) {
        return await(client.post(path(department) + '/' + what + "?wait=60", how));
    }

    Action ask(String department, String what) {
        return ask(department, what, Map.of());
    }

    /** @param data {@code keep}, {@code export} or {@code purge} */
    Action remove(String department, String data) {
        String confirmed = data.equals("purge") ? "&confirm=" + department : "";
        return await(client.send("DELETE", path(department) + "?wait=60&data=" + data + confirmed, null, Map.of()));
    }

    /** A department as the catalogue has it, or nothing. */
    JsonNode department(String name) {
        Answer answer = client.get(path(name));
        return answer.status() == 404
                ? MissingNode.getInstance()
                : answer.expect(200).json();
    }

    /** The version that runs or is stopped, or null. */
    String installed(String department) {
        return department(department).path("installed").textValue();
    }

    /** Backups and exports of a department, the last one first. */
    JsonNode archives(String department) {
        return client.get(path(department) + "/archives").expect(200).json().path("items");
    }

    /** The name of the last backup or export. */
    String lastArchive(String department, String kind) {
        String last = null;
        for (JsonNode archive : archives(department)) {
            String file = archive.path("file").asText();
            if (archive.path("kind").asText().equals(kind) && (last == null || file.compareTo(last) > 0)) {
                last = file;
            }
        }
        if (last == null) {
            throw new AssertionError("There is no " + kind + " of " + department + ": " + archives(department));
        }
        return last;
    }

    /** As if the department had never been here: removed, its data and its archives too. */
    void forget(String name) {
        JsonNode department = department(name);
        if (department.path("installed").isTextual()
                || department.path("database").isTextual()) {
            remove(name, "purge").succeeded();
        }
        if (!department.isMissingNode()) {
            for (JsonNode archive : archives(name)) {
                String file = archive.path("file").asText();
                client.send("DELETE", path(name) + "/archives/" + file, null, Map.of())
                        .expect(204);
            }
        }
    }

    /** The end of what was begun with this answer. */
    Action await(Answer answer) {
        if (answer.status() == 200) {
            return new Action(answer.json());
        }
        answer.expect(202);
        Action[] last = {new Action(answer.json())};
        String address = answer.header("Location").replaceFirst("^https?://[^/]*", "");
        Condition.await(PATIENCE, () -> "the action ends: " + last[0].json(), () -> {
            last[0] = new Action(client.get(address).expect(200).json());
            return last[0].ended();
        });
        return last[0];
    }

    static String path(String department) {
        return DEPARTMENTS + '/' + department;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
