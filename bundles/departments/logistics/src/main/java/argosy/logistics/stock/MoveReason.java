package argosy.logistics.stock;

/** Why goods moved. */
public enum MoveReason {
    OPENING,
    RECEIPT,
    PUT_AWAY,
    TRANSFER,
    PICK,
    PUT_BACK,
    HAND_OVER,
    DELIVERY,
    COME_BACK,
    LOST,
    DAMAGE,
    RESTOCK,
    CORRECTION_GAIN,
    CORRECTION_LOSS,
    SCRAP,
    /** Damaged goods back to who delivered them. */
    SUPPLIER_RETURN,
    /** Goods that a customer sends back. */
    CUSTOMER_RETURN,
    /** Goods of a return that are not taken: back to who sent them. */
    SENT_BACK,
    COUNT_GAIN,
    COUNT_LOSS,
    REVERSAL;

    /** Whether a person may cancel such a move by itself; the others belong to a document and follow its steps. */
    boolean reversibleByHand() {
        return switch (this) {
            case OPENING, TRANSFER, DAMAGE, RESTOCK, CORRECTION_GAIN, CORRECTION_LOSS, SCRAP -> true;
            default -> false;
        };
    }

    /**
     * Whether the goods of a bin that is not active may move for this reason: what is found there must be booked, and a
     * blocked warehouse keeps nobody from cancelling.
     */
    boolean evenWhenBlocked() {
        return this == COUNT_GAIN || this == COUNT_LOSS || this == REVERSAL || this == PUT_BACK;
    }
}
