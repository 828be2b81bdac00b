package argosy.department;

/** What a subscriber does with an event. */
@FunctionalInterface
public interface EventHandler<T extends Record> {

    /**
     * Has its effect in the transaction, which also keeps that the event was handled: the effect happens once, whatever
     * happens to the process. The work must do nothing but use the transaction. When it throws, the event is tried again
     * later and at last set aside as a dead letter; events of other subjects go on.
     */
    void handle(Transaction transaction, Event<T> event);
}
