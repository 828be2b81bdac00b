package argosy.gateway.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Tables of what is sent and answered: name, type, meaning. */
final class Fields {

    private final Document document;
    private final Html html;
    private final Language language;
    private final Types types;

    Fields(Document document, Html html, Language language) {
        this.document = document;
        this.html = html;
        this.language = language;
        this.types = new Types(html, language);
    }

    /** The parameters of an operation. */
    void parameters(JsonNode operation) {
        begin(language.say("Parameter", "参数"));
        JsonNode listed = document.listed(operation);
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = document.resolved(each);
            String name = parameter.path("name").asText();
            JsonNode schema = parameter.path("schema");
            name(
                    name,
                    parameter.path("required").asBoolean(),
                    parameter.path("in").asText());
            type(schema);
            html.open("td");
            if (parameter.has("x-operators")) {
                filter(parameter, listed.path(name));
            } else {
                language.prose(html, parameter.path("description").asText());
            }
            types.limits(schema);
            html.close("td", "tr");
        }
        end();
    }

    /** The members of an object. */
    void members(JsonNode object) {
        Set<String> required = new HashSet<>();
        object.path("required").forEach(name -> required.add(name.asText()));
        begin(language.say("Field", "字段"));
        for (Map.Entry<String, JsonNode> each : object.path("properties").properties()) {
            JsonNode member = each.getValue();
            name(each.getKey(), required.contains(each.getKey()), "");
            type(member);
            html.open("td");
            meaning(member);
            types.limits(member);
            html.close("td", "tr");
        }
        end();
    }

    private void meaning(JsonNode member) {
        String title = member.path("title").asText();
        String description = member.path("description").asText();
        if (!title.isEmpty()) {
            language.title(html, member, title);
        }
        // The description of a labelled member is but its Chinese name.
        if (!description.isEmpty()
                && !description.equals(member.path("x-title-zh").asText())) {
            if (!title.isEmpty()) {
                html.text(language.say(". ", "："));
            }
            language.prose(html, description);
        }
        if (member.path("readOnly").asBoolean()) {
            mark(language.say("read only", "只读"));
        }
        if (member.has("x-sensitive")) {
            html.open("small").text(language.say("masked without ", "无此权限时脱敏 "));
            html.element("code", member.path("x-sensitive").asText()).close("small");
        }
        if (member.at("/examples/0").isValueNode() && !member.at("/examples/0").isNull()) {
            html.open("small").text(language.say("e.g. ", "例 "));
            html.element("code", member.at("/examples/0").asText()).close("small");
        }
    }

    private void filter(JsonNode parameter, JsonNode member) {
        html.text(language.say("Filter: ", "筛选："));
        language.title(
                html, member, member.path("title").asText(parameter.path("name").asText()));
        StringJoiner operators = new StringJoiner(" ");
        parameter.path("x-operators").forEach(operator -> operators.add("." + operator.asText()));
        html.text(" ").element("code", operators.toString(), "class", "operators");
    }

    private void begin(String heading) {
        html.open("table").open("thead").open("tr");
        html.element("th", heading, "scope", "col");
        html.element("th", language.say("Type", "类型"), "scope", "col");
        html.element("th", language.say("Meaning", "说明"), "scope", "col");
        html.close("tr", "thead").open("tbody");
    }

    private void name(String name, boolean required, String in) {
        html.open("tr").open("th", "scope", "row").element("code", name);
        if (required) {
            html.element("span", language.say("required", "必填"), "class", "required");
        }
        if (!in.isEmpty()) {
            html.element("span", in, "class", "in");
        }
        html.close("th");
    }

    private void type(JsonNode schema) {
        html.open("td", "class", "type");
        types.type(schema);
        html.close("td");
    }

    private void mark(String text) {
        html.element("small", text);
    }

    private void end() {
        html.close("tbody", "table");
    }
}
