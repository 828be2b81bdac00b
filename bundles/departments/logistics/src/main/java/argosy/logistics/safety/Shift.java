package argosy.logistics.safety;

/** Part of the day in which a check is made. */
public enum Shift {
    DAY,
    EVENING,
    NIGHT
}
