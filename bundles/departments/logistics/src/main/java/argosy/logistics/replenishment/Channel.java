package argosy.logistics.replenishment;

/** How a supplier was contacted. */
public enum Channel {
    PHONE,
    WECHAT,
    EMAIL,
    PLATFORM,
    IN_PERSON
}
