package argosy.testkit;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A failing test is easier to read without what Jersey, Jetty, Derby's pool and the departments tell of their life. */
final class Logs {

    // Held, because a logger's level is forgotten with the logger. Jersey warns of resources that are instances.
    private static final List<Logger> QUIET = List.of(
            quiet("org.glassfish.jersey.internal.inject.Providers", Level.OFF),
            quiet("org.glassfish.jersey.message.internal.MessagingBinders", Level.OFF),
            quiet("org.eclipse.jetty", Level.WARNING),
            quiet("com.zaxxer.hikari", Level.WARNING),
            quiet("org.flywaydb", Level.SEVERE),
            quiet("argosy.storage", Level.WARNING),
            quiet("argosy.host", Level.WARNING),
            // What departments tell that are not here is the test's affair.
            filtered("argosy.events.Delivery", line -> !line.getMessage().contains(Elsewhere.NAME + " does not give")));

    private Logs() {}

    /** Has them quiet from now on. */
    static void quiet() {
        QUIET.size();
    }

    private static Logger quiet(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(level);
        return logger;
    }

    private static Logger filtered(String name, Filter filter) {
        Logger logger = Logger.getLogger(name);
        logger.setFilter(filter);
        return logger;
    }
}
