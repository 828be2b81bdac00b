package argosy.gateway.openapi;

import java.util.Locale;
import java.util.Map;

/** English words made from the names of classes, methods and collections. */
final class Wording {

    private static final Map<String, String> IRREGULAR =
            Map.of("people", "person", "children", "child", "analyses", "analysis", "news", "news", "series", "series");

    private Wording() {}

    /** {@code dispatch-orders}, {@code dispatchOrders} and {@code DispatchOrders} become {@code dispatch orders}. */
    static String spaced(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** The same with a capital at the front. */
    static String sentence(String name) {
        return capital(spaced(name));
    }

    /** {@code dispatch orders} becomes {@code DispatchOrders}. */
    static String joined(String name) {
        StringBuilder joined = new StringBuilder();
        for (String word : spaced(name).split(" ")) {
            joined.append(capital(word));
        }
        return joined.toString();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code dispatch orders} becomes {@code dispatch order}. */
    static String singular(String words) {
        int last = words.lastIndexOf(' ') + 1;
        String word = words.substring(last);
        String front = words.substring(0, last);
        if (IRREGULAR.containsKey(word)) {
            return front + IRREGULAR.get(word);
        } else if (word.endsWith("ies") && word.length() > 4) {
            return front + word.substring(0, word.length() - 3) + "y";
        } else if (word.matches(".*(ss|x|ch|sh|tus)es")) {
            return front + word.substring(0, word.length() - 2);
        } else if (word.endsWith("s") && !word.matches(".*(ss|is|[tnprsb]us)")) {
            return front + word.substring(0, word.length() - 1);
        }
        return words;
    }

    /** {@code dispatch order} becomes {@code dispatch orders}. */
    static String plural(String words) {
        if (words.matches(".*[^aeiou]y")) {
            return words.substring(0, words.length() - 1) + "ies";
        }
        return words.matches(".*(s|x|ch|sh)") ? words + "es" : words + "s";
    }

    static String article(String words) {
        return (words.matches("[aeiou].*") && !words.matches("(uni|use|eu|one).*") ? "an " : "a ") + words;
    }
}
