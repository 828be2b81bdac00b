package argosy.department;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** A row of an answer; columns are numbered from 1. */
@ProviderType
public interface Row {

    /** Null for null, as every method of a non-primitive type. */
    String text(int column);

    /** 0 for null. */
    int integer(int column);

    /** 0 for null. */
    long number(int column);

    /** A timestamp, which the database keeps in UTC; null for null. */
    Instant time(int column);
}
