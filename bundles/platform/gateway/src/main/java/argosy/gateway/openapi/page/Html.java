package argosy.gateway.openapi.page;

/** Writes HTML that is well-formed XML too; whatever it is given as text or attribute is escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder(1 << 18);

    /** An opening tag; attributes are pairs of name and value. */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append('>');
        return this;
    }

    Html close(String... tags) {
        for (String tag : tags) {
            out.append("</").append(tag).append('>');
        }
        return this;
    }

    /** A whole element with nothing but text in it. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** An element without content. */
    Html empty(String tag, String... attributes) {
        out.append('<').append(tag);
        attributes(attributes);
        out.append("/>");
        return this;
    }

    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(character);
            }
        }
        return this;
    }

    /** Text in which backticks mark code. */
    Html prose(String text) {
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 1) {
                element("code", parts[i]);
            } else {
                text(parts[i]);
            }
        }
        return this;
    }

    /** Markup of our own that comes with this bundle. */
    Html own(String markup) {
        out.append(markup);
        return this;
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            int from = out.append(' ').append(attributes[i]).append("=\"").length();
            text(attributes[i + 1]);
            for (int quote = out.indexOf("\"", from); quote >= 0; quote = out.indexOf("\"", quote)) {
                out.replace(quote, quote + 1, "&quot;");
            }
            out.append('"');
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
