package argosy.logistics.alerts;

/** Why there is an alert. @param delayed what operations is to be told of it, or null */
record Ground(String message, ShipmentDelayed delayed) {

    static Ground of(String zh, String en) {
        return new Ground(zh + " | " + en, null);
    }
}
