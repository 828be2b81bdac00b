package argosy.gateway.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operations of the document, each folded to one line until someone opens it. */
final class Operations {

    /** Stands in the first paragraph of every description; the page has a line of its own for it. */
    private static final String ACCESS =
            " ?(Permission: `[^`]+`\\.( A file needs `[^`]+`\\.)?|Everyone who is signed in may do this\\.|Answers without sign-in\\.)$";

    private final Html html;
    private final Language language;
    private final Document document;
    private final Fields fields;
    private final Types types;
    private final Example example;

    Operations(Document document, Html html, Language language) {
        this.document = document;
        this.html = html;
        this.language = language;
        this.fields = new Fields(document, html, language);
        this.types = new Types(html, language);
        this.example = new Example(document);
    }

    /** The operations of one collection. */
    void write(List<Document.Entry> entries) {
        entries.forEach(this::write);
    }

    private void write(Document.Entry entry) {
        JsonNode operation = entry.operation();
        html.open("details", "class", "entry").open("summary").open("h3");
        html.element("span", entry.verb(), "class", "verb " + entry.verb().toLowerCase(Locale.ROOT));
        html.element("code", entry.path()).open("span", "class", "title");
        language.title(html, operation, operation.path("summary").asText());
        html.close("span", "h3", "summary").open("div", "class", "body", "id", "op-" + entry.id());
        description(operation);
        if (operation.has("parameters")) {
            html.element("h4", language.say("Parameters", "参数"));
            fields.parameters(operation);
        }
        if (operation.has("requestBody")) {
            body(operation.at("/requestBody/content"));
        }
        html.open("div", "class", "examples").open("div");
        request(entry);
        html.close("div").open("div");
        answers(operation);
        html.close("div", "div");
        problems(operation);
        html.close("div", "details");
    }

    private void description(JsonNode operation) {
        String[] paragraphs = operation.path("description").asText().split("\n\n", 2);
        language.paragraphs(html, paragraphs[0].replaceFirst(ACCESS, ""));
        access(operation);
        if (paragraphs.length > 1) {
            language.paragraphs(html, paragraphs[1]);
        }
    }

    private void access(JsonNode operation) {
        html.open("p", "class", "access").element("strong", language.say("Permission", "所需权限"));
        html.text(" ");
        if (operation.has("x-permission")) {
            html.element("code", operation.path("x-permission").asText());
            if (operation.has("x-permission-file")) {
                html.text(language.say(", for a file ", "，导出文件需"));
                html.element("code", operation.path("x-permission-file").asText());
            }
        } else if (operation.path("security").isArray()) {
            html.text(language.say("none, not even a sign-in", "无需登录"));
        } else {
            html.text(language.say("everyone who is signed in", "登录即可"));
        }
        html.close("p");
    }

    private void body(JsonNode content) {
        html.element("h4", language.say("Request body", "请求体"));
        html.open("p", "class", "media");
        content.fieldNames()
                .forEachRemaining(mediaType -> html.element("code", mediaType).text(" "));
        html.close("p");
        for (Map.Entry<String, JsonNode> media : content.properties()) {
            JsonNode schema = media.getValue().path("schema");
            if (media.getKey().contains("json")) {
                html.open("p").text(language.say("Data: ", "数据结构："));
                types.type(schema);
                html.close("p");
                JsonNode object = document.resolved(schema);
                if (object.has("properties")) {
                    fields.members(object);
                }
                return;
            }
        }
    }

    private void request(Document.Entry entry) {
        html.element("h4", language.say("Request, for example", "请求示例"));
        code(example.request(entry));
        for (Map.Entry<String, JsonNode> media :
                entry.operation().at("/requestBody/content").properties()) {
            if (!media.getKey().contains("json") && media.getValue().has("examples")) {
                html.open("p", "class", "media").element("code", media.getKey()).close("p");
                code(Example.text(Example.examples(media.getValue()).get(0)));
            }
        }
    }

    private void answers(JsonNode operation) {
        html.element("h4", language.say("Answer, for example", "应答示例"));
        for (Map.Entry<String, JsonNode> each : operation.path("responses").properties()) {
            if (!each.getKey().matches("[23]..")) {
                continue;
            }
            JsonNode answer = document.resolved(each.getValue());
            html.open("p", "class", "answer").element("span", each.getKey(), "class", "status");
            html.text(" ");
            language.prose(html, answer.path("description").asText());
            html.close("p");
            if (answer.has("headers")) {
                html.open("p", "class", "media").text(language.say("Headers: ", "应答头："));
                answer.path("headers").fieldNames().forEachRemaining(name -> html.element("code", name)
                        .text(" "));
                html.close("p");
            }
            answer.path("content").properties().forEach(media -> content(media.getKey(), media.getValue()));
        }
    }

    private void content(String mediaType, JsonNode media) {
        html.open("p", "class", "media").element("code", mediaType);
        boolean json = mediaType.contains("json");
        if (json && !media.path("schema").isEmpty()) {
            html.text(" ");
            types.type(media.path("schema"));
        }
        html.close("p");
        if (media.has("examples")) {
            Example.examples(media).forEach(each -> code(Example.text(each)));
        }
    }

    private void problems(JsonNode operation) {
        html.element("h4", language.say("Possible problems", "可能的错误"));
        html.open("ul", "class", "problems");
        for (Map.Entry<String, JsonNode> each : operation.path("responses").properties()) {
            if (each.getKey().matches("[45]..")) {
                String title =
                        document.resolved(each.getValue()).path("description").asText();
                html.open("li").open("a", "href", "#problem-" + each.getKey());
                html.text(each.getKey() + " ");
                language.prose(html, language.isChinese() ? title : title.replaceFirst("\\.$", ""));
                html.close("a", "li");
            }
        }
        html.close("ul");
    }

    private void code(String text) {
        html.open("pre").element("code", text).close("pre");
    }
}
