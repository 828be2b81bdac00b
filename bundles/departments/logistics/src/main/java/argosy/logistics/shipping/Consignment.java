package argosy.logistics.shipping;

/** What a parcel takes over from its dispatch order. */
public record Consignment(long order, String number, String warehouse, String carrier, String picker) {}
