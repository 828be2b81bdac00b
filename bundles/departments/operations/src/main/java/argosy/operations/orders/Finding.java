package argosy.operations.orders;

/** Something that was found wrong with an order; the detail is for people and holds no personal data. */
public record Finding(ExceptionKind kind, String detail) {}
