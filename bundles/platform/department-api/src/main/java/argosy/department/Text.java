package argosy.department;

import java.util.Locale;

/** A text for people in the two languages of the product. */
public record Text(String en, String zh) {

    /** Both languages, English first. */
    public static Text of(String en, String zh) {
        return new Text(en, zh);
    }

    /** The text in the language asked for; English when it is not Chinese. */
    public String in(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
    }

    @Override
    public String toString() {
        return en;
    }
}
