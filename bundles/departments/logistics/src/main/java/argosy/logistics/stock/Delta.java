package argosy.logistics.stock;

/** By how much a balance changes: pieces, and pieces of them that are reserved. */
record Delta(long quantity, long reserved) {

    Delta plus(Delta other) {
        return new Delta(quantity + other.quantity, reserved + other.reserved);
    }

    boolean nothing() {
        return quantity == 0 && reserved == 0;
    }
}
