package argosy.department;

import java.util.Map;
import java.util.Optional;

/**
 * Who asks: a person, a machine with an API token, or the platform itself. Resource methods take it as a
 * {@code @Context} parameter and hand it on to the rules explicitly.
 *
 * @param username the sign-in name; what {@code createdBy} and the history show
 * @param name the person's name for people
 * @param unit code of the organisational unit the person works in, or null
 * @param onBehalfOf username of the person who is stood in for (PLT-19), or null
 * @param grants full permissions ({@code logistics:bins:write}, {@code *} for any part) and how far each reaches
 * @param request what the platform knows of the request the caller acts in
 */
public record Caller(
        String username, String name, String unit, String onBehalfOf, Map<String, Reach> grants, RequestMark request) {

    public Caller {
        grants = Map.copyOf(grants);
    }

    /** The platform itself: may do everything, used for sample data and jobs. */
    public static final Caller PLATFORM =
            new Caller("platform", "Argosy", null, null, Map.of("*", Reach.COMPANY), RequestMark.NONE);

    /** Whether the full permission ({@code department:collection:verb}) is held with any reach. */
    public boolean may(String permission) {
        return reach(permission).isPresent();
    }

    /** How far the full permission reaches for this caller; empty when it is not held. */
    public Optional<Reach> reach(String permission) {
        Reach reach = grants.get(permission);
        if (reach != null && reach.kind() == Reach.Kind.COMPANY) {
            return Optional.of(reach);
        }
        String[] part = permission.split(":");
        if (part.length == 3) {
            reach = wider(reach, grants.get(part[0] + ":*:" + part[2]));
            reach = wider(reach, grants.get(part[0] + ":" + part[1] + ":*"));
            reach = wider(reach, grants.get(part[0] + ":*:*"));
            reach = wider(reach, grants.get("*:*:" + part[2]));
        }
        return Optional.ofNullable(wider(reach, grants.get("*")));
    }

    /** The same caller in another request. */
    public Caller in(RequestMark mark) {
        return new Caller(username, name, unit, onBehalfOf, grants, mark);
    }

    private static Reach wider(Reach one, Reach other) {
        return one == null ? other : other == null ? one : one.or(other);
    }
}
