package argosy.gateway.openapi.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences that the platform writes into every OpenAPI document, in Chinese: the document itself has its prose in
 * English only. {@code sentences-zh.txt} holds pairs of lines; {@code {1}} stands for what differs.
 */
final class Sentences {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Map<String, String> fixed = new LinkedHashMap<>();
    private final Map<Pattern, String> varying = new LinkedHashMap<>();

    Sentences() {
        String[] lines = Resource.text("sentences-zh.txt").strip().split("\n+");
        for (int i = 0; i + 1 < lines.length; i += 2) {
            if (lines[i].contains("{1}")) {
                varying.put(pattern(lines[i]), lines[i + 1]);
            } else {
                fixed.put(lines[i], lines[i + 1]);
            }
        }
    }

    /** The sentences of a paragraph, or of a heading. */
    static List<String> of(String paragraph) {
        return List.of(paragraph.strip().split("(?<=\\.)\\s+"));
    }

    /** One sentence in Chinese, when it is known. */
    Optional<String> chinese(String english) {
        String known = fixed.get(english);
        if (known != null) {
            return Optional.of(known);
        }
        for (Map.Entry<Pattern, String> sentence : varying.entrySet()) {
            Matcher matcher = sentence.getKey().matcher(english);
            if (matcher.matches()) {
                List<String> parts = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    String part = matcher.group(i);
                    parts.add(chinese(part).orElse(part));
                }
                return Optional.of(PLACE.matcher(sentence.getValue())
                        .replaceAll(
                                place -> Matcher.quoteReplacement(parts.get(Integer.parseInt(place.group(1)) - 1))));
            }
        }
        return Optional.empty();
    }

    private static Pattern pattern(String english) {
        StringBuilder expression = new StringBuilder();
        int from = 0;
        Matcher place = PLACE.matcher(english);
        while (place.find()) {
            expression
                    .append(Pattern.quote(english.substring(from, place.start())))
                    .append("(.+?)");
            from = place.end();
        }
        return Pattern.compile(
                expression.append(Pattern.quote(english.substring(from))).toString());
    }
}
