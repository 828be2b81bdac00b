package argosy.gateway.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The page for people about a department's API: one static HTML document without scripts, made from the OpenAPI document,
 * so that it says neither more nor less than that (ARCHITECTURE §4.2).
 */
public final class ApiPage {

    private static final String STYLE = Resource.text("page.css");

    /** The {@code Content-Security-Policy} under which the page is shown: its own style and nothing else. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Document document;
    private final Html html = new Html();
    private final Language language;

    private ApiPage(JsonNode document, Locale locale) {
        this.document = Document.of(document);
        this.language = new Language(locale);
    }

    /**
     * The whole page.
     *
     * @param document as {@link argosy.gateway.openapi.OpenApi#document} makes it
     * @param locale Chinese, or else the page is in English
     */
    public static String of(JsonNode document, Locale locale) {
        return new ApiPage(document, locale).write();
    }

    private String write() {
        JsonNode info = document.root().path("info");
        String title = info.path("title").asText();
        String name = language.say(title, info.path("x-title-zh").asText(title));
        html.own("<!DOCTYPE html>\n")
                .open("html", "lang", language.say("en", "zh-CN"))
                .open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", name + " API · " + language.say("Argosy", "商舟"));
        html.open("style").own(STYLE).close("style", "head").open("body");
        html.element("a", language.say("Skip to the content", "跳到正文"), "class", "skip", "href", "#content");
        side();
        html.open("main", "id", "content", "tabindex", "-1");
        head(name, info.path("version").asText());
        html.own(guide());
        Operations operations = new Operations(document, html, language);
        document.collections().forEach((collection, entries) -> {
            html.open("section", "id", "collection-" + collection, "aria-labelledby", "heading-" + collection);
            html.open("h2", "id", "heading-" + collection);
            collectionTitle(collection);
            html.text(" ").element("code", "/" + collection).close("h2").open("div", "class", "card");
            operations.write(entries);
            html.close("div", "section");
        });
        data();
        return html.close("main", "body", "html").text("\n").toString();
    }

    private void side() {
        html.open("header", "class", "side").open("p", "class", "brand");
        html.own("<svg viewBox=\"0 0 24 24\" width=\"28\" height=\"28\" aria-hidden=\"true\">"
                + "<rect width=\"24\" height=\"24\" rx=\"6\" fill=\"#2056d6\"/>"
                + "<path d=\"M11 5v9H5.5zM12.5 7l5 7h-5zM4.500 15.500h15l-2 3.500h-11z\" fill=\"#fff\"/></svg>");
        html.element("strong", language.say("Argosy", "商舟"))
                .element("span", "API")
                .close("p");
        html.open("nav", "aria-label", language.say("Contents", "目录")).open("ul");
        link("#guide", language.say("Getting started", "使用说明"));
        html.close("ul")
                .element("p", language.say("Collections", "集合"), "class", "group")
                .open("ul");
        document.collections().forEach((collection, entries) -> {
            html.open("li").open("a", "href", "#collection-" + collection).open("span");
            collectionTitle(collection);
            html.close("span").element("span", String.valueOf(entries.size()), "class", "count");
            html.close("a", "li");
        });
        html.close("ul")
                .element("p", language.say("Reference", "参考"), "class", "group")
                .open("ul");
        link("#data", language.say("Data", "数据结构"));
        link(document.base() + "/openapi.json", "openapi.json");
        html.close("ul", "nav", "header");
    }

    private void head(String name, String version) {
        html.open("div", "class", "top")
                .open("div")
                .element("h1", name + " API")
                .open("p", "class", "lead");
        int number = document.size();
        html.text(language.say(
                "Version " + version + " · " + number + " operations · paths begin with ",
                "版本 " + version + " · " + number + " 个操作 · 路径以此开头："));
        html.element("code", document.base()).close("p", "div");
        html.open("p", "class", "languages");
        languageLink("zh", "zh-CN", "中文", language.isChinese());
        languageLink("en", "en", "English", !language.isChinese());
        html.close("p", "div");
    }

    private void languageLink(String code, String tag, String name, boolean current) {
        if (current) {
            html.element("a", name, "href", "?lang=" + code, "lang", tag, "hreflang", tag, "aria-current", "true");
        } else {
            html.element("a", name, "href", "?lang=" + code, "lang", tag, "hreflang", tag);
        }
    }

    /** What holds for every department, with this one's names in the examples. */
    private String guide() {
        String collection = document.collections().keySet().stream().findFirst().orElse("");
        String department = document.base().substring(document.base().lastIndexOf('/') + 1);
        return Resource.text(language.say("guide-en.html", "guide-zh.html"))
                .replace("{department}", new Html().text(department).toString())
                .replace("{collection}", new Html().text(collection).toString());
    }

    private void data() {
        html.open("section", "id", "data", "aria-labelledby", "heading-data");
        html.element("h2", language.say("Data", "数据结构"), "id", "heading-data").open("div", "class", "card");
        Fields fields = new Fields(document, html, language);
        Map<String, JsonNode> schemas = new TreeMap<>();
        document.root().at("/components/schemas").properties().forEach(s -> schemas.put(s.getKey(), s.getValue()));
        schemas.forEach((name, schema) -> {
            html.open("details", "class", "entry").open("summary").open("h3").element("code", name);
            html.open("span", "class", "title");
            language.title(html, schema, schema.path("title").asText());
            html.close("span", "h3", "summary").open("div", "class", "body", "id", "data-" + name);
            language.paragraphs(html, schema.path("description").asText());
            fields.members(schema);
            html.close("div", "details");
        });
        html.close("div", "section");
    }

    private void collectionTitle(String collection) {
        JsonNode tag = document.tag(collection);
        String english = tag.path("x-title").asText(tag.path("description").asText(collection));
        language.title(html, tag, english);
    }

    private void link(String address, String text) {
        html.open("li").element("a", text, "href", address).close("li");
    }

    private static String digest(String style) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
