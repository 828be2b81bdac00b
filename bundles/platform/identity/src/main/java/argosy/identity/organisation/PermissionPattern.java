package argosy.identity.organisation;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One or many permissions: {@code department:collection:verb}, where {@code *} stands for any part. Understood are
 * {@code d:c:v}, {@code d:c:*}, {@code d:*:v}, {@code d:*:*}, {@code *:*:v} and {@code *} for everything.
 */
public record PermissionPattern(String department, String collection, String verb) {

    private static final String ANY = "*";
    private static final Pattern PART = Pattern.compile("\\*|[a-z][a-z0-9-]*");

    public static final PermissionPattern EVERYTHING = new PermissionPattern(ANY, ANY, ANY);

    /** Reads a pattern; empty when it is none. */
    public static Optional<PermissionPattern> parse(String text) {
        if (text.equals(ANY)) {
            return Optional.of(EVERYTHING);
        }
        String[] part = text.split(":", -1);
        if (part.length != 3) {
            return Optional.empty();
        }
        for (String each : part) {
            if (!PART.matcher(each).matches()) {
                return Optional.empty();
            }
        }
        if (part[0].equals(ANY) && !part[1].equals(ANY)) {
            return Optional.empty();
        }
        return Optional.of(new PermissionPattern(part[0], part[1], part[2]));
    }

    /** Whether every permission of the other is one of this. */
    public boolean covers(PermissionPattern other) {
        return covers(department, other.department) && covers(collection, other.collection) && covers(verb, other.verb);
    }

    /** The permissions that both stand for; empty when there is none. */
    public Optional<PermissionPattern> meet(PermissionPattern other) {
        String sharedDepartment = meet(department, other.department);
        String sharedCollection = meet(collection, other.collection);
        String sharedVerb = meet(verb, other.verb);
        return sharedDepartment == null || sharedCollection == null || sharedVerb == null
                ? Optional.empty()
                : Optional.of(new PermissionPattern(sharedDepartment, sharedCollection, sharedVerb));
    }

    @Override
    public String toString() {
        return equals(EVERYTHING) ? ANY : department + ":" + collection + ":" + verb;
    }

    private static boolean covers(String wide, String narrow) {
        return wide.equals(ANY) || wide.equals(narrow);
    }

    private static String meet(String one, String other) {
        if (covers(one, other)) {
            return other;
        }
        return covers(other, one) ? one : null;
    }
}
