package argosy.gateway;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** What {@code Accept-Language} asks for; a header that cannot be read asks for nothing. */
final class Languages {

    private Languages() {}

    static List<Locale> of(HttpHeaders headers) {
        try {
            return headers.getAcceptableLanguages();
        } catch (RuntimeException unreadable) {
            return List.of();
        }
    }

    /** The language liked best; English without one. */
    static Locale first(HttpHeaders headers) {
        List<Locale> languages = of(headers);
        return languages.isEmpty() ? Locale.ENGLISH : languages.get(0);
    }
}
