package argosy.department;

import java.time.Instant;

/** A row of an answer; columns are numbered from 1. */
public interface Row {

    /** Null for null, as every method of a non-primitive type. */
    String text(int column);

    /** 0 for null. */
    int integer(int column);

    /** 0 for null. */
    long number(int column);

    Instant time(int column);
}
