package argosy.gateway.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Types, limits and allowed values of schemas, in words. */
final class Types {

    /** More values than these are folded away. */
    private static final int SHOWN = 10;

    private final Html html;
    private final Language language;

    Types(Html html, Language language) {
        this.html = html;
        this.language = language;
    }

    /** The type on one line, with links to the data it refers to. */
    void type(JsonNode schema) {
        if (schema.has("$ref")) {
            reference(schema.path("$ref").asText());
        } else if (schema.has("anyOf")) {
            boolean first = true;
            for (JsonNode choice : schema.path("anyOf")) {
                html.text(first ? "" : " | ");
                type(choice);
                first = false;
            }
        } else if (named(schema).equals("array")) {
            type(schema.path("items"));
            html.text("[]");
            orNull(schema);
        } else {
            String format = schema.path("format").asText();
            html.text(schema.has("type") ? named(schema) : language.say("any", "任意"));
            if (!format.isEmpty() && !format.startsWith("int") && !format.equals("double")) {
                html.text(" (" + format + ")");
            }
            orNull(schema);
        }
    }

    /** What a value has to keep to, each limit a small item. */
    void limits(JsonNode schema) {
        List<String> limits = new ArrayList<>();
        range(limits, schema, "minLength", "maxLength", "characters", "个字符");
        range(limits, schema, "minItems", "maxItems", "items", "项");
        bound(limits, schema, "minimum", "≥ ");
        bound(limits, schema, "exclusiveMinimum", "> ");
        bound(limits, schema, "maximum", "≤ ");
        bound(limits, schema, "exclusiveMaximum", "< ");
        if (schema.has("x-fraction-digits")) {
            limits.add(language.say("decimal places: ", "小数位：")
                    + schema.path("x-fraction-digits").asText());
        }
        if (schema.has("default")) {
            limits.add(language.say("default: ", "默认：") + value(schema.path("default")));
        }
        limits.forEach(limit -> html.element("small", limit));
        String pattern = schema.path("pattern").asText(schema.path("x-pattern").asText());
        if (!pattern.isEmpty()) {
            html.open("small").text(language.say("pattern ", "格式 "));
            html.element("code", pattern.replaceAll("^\\^\\(\\?:(.*)\\)\\$$", "$1"))
                    .close("small");
        }
        values(schema.has("items") ? schema.path("items").path("enum") : schema.path("enum"));
    }

    private void values(JsonNode codes) {
        int number = codes.size();
        if (number == 0) {
            return;
        }
        boolean folded = number > SHOWN;
        if (folded) {
            html.open("details", "class", "values")
                    .element("summary", language.say(number + " allowed values", number + " 个可选值"));
        }
        html.open("div", "class", "values");
        boolean first = true;
        for (JsonNode code : codes) {
            if (!code.isNull()) {
                html.text(first ? "" : " ").element("code", code.asText());
                first = false;
            }
        }
        html.close("div");
        if (folded) {
            html.close("details");
        }
    }

    private void range(List<String> limits, JsonNode schema, String least, String most, String unit, String unitZh) {
        if (schema.has(least) && schema.has(most)) {
            String range = schema.path(least).asText() + "–" + schema.path(most).asText();
            limits.add(language.say(range + " " + unit, range + " " + unitZh));
        } else if (schema.has(most)) {
            String number = schema.path(most).asText();
            limits.add(language.say("at most " + number + " " + unit, "最多 " + number + " " + unitZh));
        } else if (schema.has(least)) {
            String number = schema.path(least).asText();
            boolean filled = schema.path(least).asInt() == 1;
            limits.add(language.say(
                    filled ? "not empty" : "at least " + number + " " + unit,
                    filled ? "不能为空" : "至少 " + number + " " + unitZh));
        }
    }

    private static void bound(List<String> limits, JsonNode schema, String name, String sign) {
        if (schema.has(name)) {
            limits.add(sign + schema.path(name).asText());
        }
    }

    private static String value(JsonNode value) {
        if (!value.isArray()) {
            return value.asText();
        }
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(part.asText()));
        return String.join(", ", parts);
    }

    private void orNull(JsonNode schema) {
        if (schema.path("type").isArray()) {
            html.text(" | null");
        }
    }

    private void reference(String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        html.element("a", name, "href", "#data-" + name);
    }

    private static String named(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }
}
