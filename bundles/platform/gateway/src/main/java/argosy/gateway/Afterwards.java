package argosy.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a request has taken and gives back when it is over, however it ends. */
final class Afterwards {

    private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);
    private static final String ATTRIBUTE = "argosy.afterwards";

    private final List<Closeable> taken = new ArrayList<>();

    private Afterwards() {}

    /**
     * @param read of the request's properties, and {@code write} to them
     */
    static void add(Function<String, Object> read, BiConsumer<String, Object> write, Closeable taken) {
        Afterwards known = (Afterwards) read.apply(ATTRIBUTE);
        if (known == null) {
            known = new Afterwards();
            write.accept(ATTRIBUTE, known);
        }
        known.taken.add(taken);
    }

    static void run(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Afterwards known) {
            for (Closeable each : known.taken) {
                try {
                    each.close();
                } catch (IOException e) {
                    LOG.warn("Something that a request used could not be given back", e);
                }
            }
        }
    }
}
