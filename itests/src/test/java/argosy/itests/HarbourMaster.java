package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Who opens berths in the harbour, and knows which of them were acknowledged. */
final class HarbourMaster {

    static final String BERTHS = "/api/harbour/berths";

    private static final String LOGBOOK = "/api/harbour/logbook";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestClient client;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
    private final Set<String> unanswered = new ConcurrentSkipListSet<>();

    HarbourMaster(TestClient client) {
        this.client = client;
    }

    /** Opens the next berth. */
    Answer open() {
        String code = "B-%05d".formatted(next.incrementAndGet());
        unanswered.add(code);
        Answer answer = client.post(BERTHS, Map.of("code", code, "name", "泊位 " + code));
        if (answer.status() == 201) {
            acknowledged.add(code);
        }
        unanswered.remove(code);
        return answer;
    }

    /** Opens some. */
    void open(int count) {
        for (int i = 0; i < count; i++) {
            open().expect(201);
        }
    }

    /** What is acknowledged now, to come back to. */
    Set<String> acknowledged() {
        return new TreeSet<>(acknowledged);
    }

    /** The harbour is as it was then: what came later need not be there, and must not. */
    void backTo(Set<String> then) {
        acknowledged.clear();
        acknowledged.addAll(then);
        unanswered.clear();
    }

    /** Every acknowledged berth is there once, and no other but those whose answer was lost; each is in the logbook once. */
    void allIsThere() {
        List<String> berths = berths();
        assertThat(berths).as("berths").doesNotHaveDuplicates().containsAll(acknowledged);
        Set<String> others = new TreeSet<>(berths);
        others.removeAll(acknowledged);
        assertThat(unanswered).as("berths whose answer was lost").containsAll(others);
        Condition.await(
                SOON, () -> "the logbook has every berth, not only " + noted(), () -> noted().containsAll(berths));
        assertThat(noted()).as("berths in the logbook").containsExactlyInAnyOrderElementsOf(berths);
    }

    /** The codes of all berths that are there. */
    List<String> berths() {
        return all(BERTHS, "code");
    }

    /** The seconds in which the tide was read. */
    List<String> tides() {
        return all(LOGBOOK + "?q=tide", "mark");
    }

    private List<String> noted() {
        return all(LOGBOOK + "?q=B-", "subject");
    }

    private List<String> all(String path, String member) {
        List<String> all = new ArrayList<>();
        String cursor = path.contains("?") ? "&limit=200" : "?limit=200";
        for (String more = ""; more != null; ) {
            JsonNode page = client.get(path + cursor + more).expect(200).json();
            page.path("items").forEach(item -> all.add(item.path(member).asText()));
            more = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        }
        return all;
    }
}
