package argosy.department;

import java.util.HashSet;
import java.util.Set;

/**
 * How far a granted permission reaches (PLT-17): the caller's own records, the records of some organisational units
 * (team or department), or the whole company.
 */
public record Reach(Kind kind, Set<String> units) {

    /** Whose records. */
    public enum Kind {
        OWN,
        UNITS,
        COMPANY
    }

    /** The caller's own records, and meanwhile those of whom the caller stands in for. */
    public static final Reach OWN = new Reach(Kind.OWN, Set.of());

    /** All records. */
    public static final Reach COMPANY = new Reach(Kind.COMPANY, Set.of());

    /** @param units codes of organisational units; {@link Stored#unit} has to be one of them */
    public static Reach units(Set<String> units) {
        return new Reach(Kind.UNITS, Set.copyOf(units));
    }

    /** The wider of two grants of the same permission. */
    public Reach or(Reach other) {
        if (kind == Kind.COMPANY || other.kind == Kind.COMPANY) {
            return COMPANY;
        }
        if (kind == Kind.OWN) {
            return other;
        }
        if (other.kind == Kind.OWN) {
            return this;
        }
        Set<String> both = new HashSet<>(units);
        both.addAll(other.units);
        return units(both);
    }

    /** Whether a record of this owner and unit is within reach of the caller. */
    public boolean covers(Caller caller, String owner, String unit) {
        return switch (kind) {
            case COMPANY -> true;
            case UNITS -> own(caller, owner) || (unit != null && units.contains(unit));
            case OWN -> own(caller, owner);
        };
    }

    /** What belongs to a colleague who is stood in for counts as one's own meanwhile. */
    private static boolean own(Caller caller, String owner) {
        return owner != null && (owner.equals(caller.username()) || owner.equals(caller.onBehalfOf()));
    }
}
