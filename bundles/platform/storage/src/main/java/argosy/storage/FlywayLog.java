package argosy.storage;

import org.flywaydb.core.api.logging.Log;
import org.slf4j.Logger;

/**
 * What Flyway tells while it works, for those who look closely. What an administrator must know comes as an exception;
 * its warning that it has not been tried with this Derby is no news.
 */
record FlywayLog(Logger logger) implements Log {

    @Override
    public void debug(String message) {
        logger.trace(message);
    }

    @Override
    public void info(String message) {
        logger.debug(message);
    }

    @Override
    public void warn(String message) {
        logger.debug(message);
    }

    @Override
    public void error(String message) {
        logger.debug(message);
    }

    @Override
    public void error(String message, Exception failure) {
        logger.debug(message, failure);
    }

    @Override
    public void notice(String message) {
        logger.debug(message);
    }
}
