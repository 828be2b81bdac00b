package argosy.gateway;

import argosy.department.Problem;
import argosy.department.SignedIn;
import argosy.gateway.openapi.OpenApi;
import argosy.gateway.openapi.page.ApiPage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The API of a department as a page for people, made when it is first asked for in a language. */
@Path("docs")
public final class ApiPageResource {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final Module module;
    private final List<Object> resources;
    private final Map<Locale, byte[]> pages = new ConcurrentHashMap<>();

    ApiPageResource(Module module, List<Object> resources) {
        this.module = module;
        this.resources = resources;
    }

    /**
     * @param lang {@code zh} or {@code en}; without it the browser's languages decide, and English when it has neither
     */
    @GET
    @Produces("text/html;charset=UTF-8")
    @SignedIn
    public Response page(@QueryParam("lang") String lang, @Context HttpHeaders headers) {
        Locale language = lang == null ? preferred(Languages.of(headers)) : chosen(lang);
        return Response.ok(pages.computeIfAbsent(language, this::make))
                .header("Content-Security-Policy", ApiPage.POLICY)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .language(language)
                .build();
    }

    private byte[] make(Locale language) {
        return ApiPage.of(OpenApi.document(module.name(), module.title(), module.version(), resources), language)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Locale chosen(String lang) {
        for (Locale known : LANGUAGES) {
            if (known.getLanguage().equals(lang)) {
                return known;
            }
        }
        throw Problem.badRequest("unknown-language", "lang must be zh or en.", "lang 须为 zh 或 en。");
    }

    private static Locale preferred(List<Locale> acceptable) {
        for (Locale wanted : acceptable) {
            for (Locale known : LANGUAGES) {
                if (known.getLanguage().equals(wanted.getLanguage())) {
                    return known;
                }
            }
        }
        return Locale.ENGLISH;
    }
}
