package argosy.identity.organisation;

import java.time.LocalDate;

/** What codes, usernames and periods look like. */
final class Codes {

    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]*";
    static final String USERNAME = "[a-z][a-z0-9._-]{1,62}";
    static final String ROLE = "[a-z][a-z0-9-]*(:[a-z][a-z0-9-]*)?";

    private Codes() {}

    /** Whether the day lies in the period, both ends included; an open end is null. */
    static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
