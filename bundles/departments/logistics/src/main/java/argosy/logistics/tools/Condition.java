package argosy.logistics.tools;

/** How a tool is. */
public enum Condition {
    GOOD,
    WORN,
    DAMAGED
}
