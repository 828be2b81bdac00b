package argosy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Problem;
import argosy.department.Text;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a problem tells beside its sentence. */
class ProblemsTest {

    enum State {
        HANDED_OVER
    }

    private record Clash(String number, Instant from, State state) {}

    @Test
    void timesAreRfc3339CodesAreCodesAndRecordsTheirMembers() throws Exception {
        JsonNode body = body(Map.of(
                "againAt", Instant.parse("2026-11-22T08:00:00Z"),
                "day", LocalDate.of(2026, 11, 22),
                "state", State.HANDED_OVER,
                "left", new BigDecimal("5000.00"),
                "clashes", List.of(new Clash("ZB-1", Instant.EPOCH, State.HANDED_OVER)),
                "names", Arrays.asList("wang", null)));

        assertThat(body.path("againAt").asText()).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(body.path("day").asText()).isEqualTo("2026-11-22");
        assertThat(body.path("state").asText()).isEqualTo("handed_over");
        assertThat(body.path("left").decimalValue()).isEqualByComparingTo("5000");
        assertThat(body.path("clashes").get(0).path("number").asText()).isEqualTo("ZB-1");
        assertThat(body.path("clashes").get(0).path("from").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(body.path("clashes").get(0).path("state").asText()).isEqualTo("handed_over");
        assertThat(body.path("names").get(1).isNull()).isTrue();
    }

    @Test
    void aMemberDoesNotTakeThePlaceOfWhatEveryProblemTells() throws Exception {
        assertThat(body(Map.of("status", 200)).path("status").asInt()).isEqualTo(409);
    }

    private static JsonNode body(Map<String, Object> members) throws Exception {
        Problem problem = Problem.conflict("reminded-already", Text.of("Later.", "稍后再试。"), members);
        return new ObjectMapper().readTree(Problems.json(problem, "/api/inbox/sales-1/remind", Locale.ENGLISH));
    }
}
