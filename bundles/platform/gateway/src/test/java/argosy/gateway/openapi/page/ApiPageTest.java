package argosy.gateway.openapi.page;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Text;
import argosy.gateway.openapi.DocumentOfWarehouse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ApiPageTest {

    private static final String SCRIPT = "\"'><script>alert(1)</script>&";

    private final JsonNode document = DocumentOfWarehouse.titled(Text.of("Warehouse", "仓库"));

    @Test
    void showsEveryOperationFolded() throws Exception {
        Element page = parsed(ApiPage.of(document, Locale.ENGLISH));
        Set<String> shown = new HashSet<>();
        for (Element entry : elements(page, "details")) {
            for (Element heading : elements(entry, "h3")) {
                if (heading.getTextContent().startsWith("GET")
                        || heading.getTextContent().startsWith("POST")) {
                    assertThat(entry.hasAttribute("open")).isFalse();
                }
                List<Element> parts = elements(heading, "span");
                if (parts.size() == 2) {
                    shown.add(parts.get(0).getTextContent() + " "
                            + elements(heading, "code").get(0).getTextContent());
                }
            }
        }
        assertThat(shown).isEqualTo(DocumentOfWarehouse.operations(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyLinkHasItsTargetAndEveryIdIsOnce(String language) throws Exception {
        Element page = parsed(ApiPage.of(document, Locale.forLanguageTag(language)));
        List<String> ids = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (Element element : elements(page, "*")) {
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
            if (element.getAttribute("href").startsWith("#")) {
                links.add(element.getAttribute("href").substring(1));
            }
            assertThat(element.getTagName()).isNotIn("script", "link", "img", "iframe", "form");
            assertThat(element.hasAttribute("style")).isFalse();
        }
        assertThat(ids).doesNotHaveDuplicates().containsAll(links);
        assertThat(links).contains("collection-bins", "data-BinStored", "problem-412");
    }

    @Test
    void speaksTheLanguageAskedFor() throws Exception {
        String zh = ApiPage.of(document, Locale.SIMPLIFIED_CHINESE);
        assertThat(parsed(zh).getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(zh).contains("仓库 API", "查询库位", "记录已被修改", "只读", "筛选：类型");
        String en = ApiPage.of(document, Locale.ENGLISH);
        assertThat(parsed(en).getAttribute("lang")).isEqualTo("en");
        assertThat(en).contains("Warehouse API", "List bins", "Changed meanwhile", "read only", "Filter: Kind");
    }

    /** Fails when a sentence of the document was reworded and {@code sentences-zh.txt} was not. */
    @Test
    void knowsTheSentencesOfThePlatformInChinese() throws Exception {
        List<String> english = new ArrayList<>();
        for (Element span : elements(parsed(ApiPage.of(document, Locale.CHINESE)), "span")) {
            if (span.getAttribute("lang").equals("en") && span.getTextContent().endsWith(".")) {
                english.add(span.getTextContent());
            }
        }
        assertThat(english).as("but for a parameter of the department's own").containsExactly("Top.");
    }

    @Test
    void saysWhatIsSentAndAnswered() {
        String page = ApiPage.of(document, Locale.ENGLISH);
        assertThat(page)
                .contains("curl -X PATCH \"$ARGOSY/api/warehouse/bins/1\"")
                .contains("-H 'If-Match: \"1\"'")
                .contains("\"walkingOrder\": 12")
                .contains("warehouse:bins:export")
                .contains("masked without <code>consignees:read</code>")
                .contains("none, not even a sign-in")
                .contains("<code>shelf</code> <code>cold_room</code>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void nothingOfTheDocumentBecomesMarkup(String language) throws Exception {
        ObjectNode hostile = DocumentOfWarehouse.titled(Text.of("Warehouse" + SCRIPT, "仓库" + SCRIPT));
        poison(hostile);
        String page = ApiPage.of(hostile, Locale.forLanguageTag(language));
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(elements(parsed(page), "script")).isEmpty();
    }

    @Test
    void allowsItsOwnStyleAndNothingElse() {
        String page = ApiPage.of(document, Locale.ENGLISH);
        assertThat(ApiPage.POLICY)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("frame-ancestors 'none'");
        assertThat(page.split("<style>", -1)).hasSize(2);
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200_000);
    }

    /** Puts a script into every text, but not into what holds the document together. */
    private static void poison(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                if (member.getValue().isTextual() && !Set.of("$ref", "in").contains(member.getKey())) {
                    object.put(member.getKey(), member.getValue().asText() + SCRIPT);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual()) {
                    array.set(i, TextNode.valueOf(array.get(i).asText() + SCRIPT));
                }
            }
        }
        node.forEach(ApiPageTest::poison);
    }

    private static Element parsed(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)))
                .getDocumentElement();
    }

    private static List<Element> elements(Element within, String tag) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = within.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
