package argosy.gateway.openapi.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;

/** What the page says, in one of the two languages; what is known in English only is marked as English. */
final class Language {

    private static final Sentences SENTENCES = new Sentences();

    private final boolean chinese;

    Language(Locale locale) {
        this.chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
    }

    boolean isChinese() {
        return chinese;
    }

    String say(String en, String zh) {
        return chinese ? zh : en;
    }

    /** The name of something of the document, whose English name is given. */
    void title(Html html, JsonNode node, String english) {
        if (chinese && node.has("x-title-zh")) {
            html.text(node.path("x-title-zh").asText());
        } else {
            sentence(html, english);
        }
    }

    /** Sentences of the document, in paragraphs. */
    void paragraphs(Html html, String english) {
        for (String paragraph : english.split("\n\n")) {
            if (!paragraph.isBlank()) {
                html.open("p");
                prose(html, paragraph);
                html.close("p");
            }
        }
    }

    /** Sentences of the document, one after the other. */
    void prose(Html html, String english) {
        boolean first = true;
        for (String sentence : Sentences.of(english)) {
            if (!first && !chinese) {
                html.text(" ");
            }
            sentence(html, sentence);
            first = false;
        }
    }

    private void sentence(Html html, String english) {
        Optional<String> known = chinese ? SENTENCES.chinese(english) : Optional.of(english);
        if (known.isPresent()) {
            html.prose(known.get());
        } else {
            html.open("span", "lang", "en").prose(english).close("span");
        }
    }
}
