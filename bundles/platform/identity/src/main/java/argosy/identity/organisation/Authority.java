package argosy.identity.organisation;

import argosy.department.Problem;
import argosy.department.Reach;
import java.util.Map;
import java.util.Optional;

/** Nobody grants more than they hold. */
public final class Authority {

    private Authority() {}

    /** Refuses with 403 when {@code after} has anything that neither {@code before} nor {@code held} has. */
    static void requireMayGrant(Map<String, Reach> held, Map<String, Reach> before, Map<String, Reach> after) {
        after.forEach((permission, reach) -> {
            if (!holds(before, permission, reach)) {
                requireHolds(held, permission, reach);
            }
        });
    }

    /** Refuses with 403 when this permission is not held that far. */
    static void requireHolds(Map<String, Reach> held, String permission, Reach reach) {
        if (!holds(held, permission, reach)) {
            throw Problem.forbidden(permission);
        }
    }

    /** Whether the grants contain the permission (or pattern) at least that far. */
    public static boolean holds(Map<String, Reach> grants, String permission, Reach reach) {
        Optional<PermissionPattern> asked = PermissionPattern.parse(permission);
        if (asked.isEmpty()) {
            return false;
        }
        Reach held = null;
        for (Map.Entry<String, Reach> grant : grants.entrySet()) {
            if (PermissionPattern.parse(grant.getKey())
                    .filter(pattern -> pattern.covers(asked.get()))
                    .isPresent()) {
                held = held == null ? grant.getValue() : held.or(grant.getValue());
            }
        }
        return held != null && covers(held, reach);
    }

    private static boolean covers(Reach wide, Reach narrow) {
        return switch (wide.kind()) {
            case COMPANY -> true;
            case UNITS ->
                narrow.kind() == Reach.Kind.OWN
                        || narrow.kind() == Reach.Kind.UNITS && wide.units().containsAll(narrow.units());
            case OWN -> narrow.kind() == Reach.Kind.OWN;
        };
    }
}
