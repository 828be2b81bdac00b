package argosy.storage;

import argosy.department.Transaction;

/** A transaction in which a subscriber has events. */
public interface SubscriberTransaction extends Transaction {

    /**
     * Whether the event at hand was had before: then what its handler publishes is dropped, since it was told at that
     * time.
     */
    void mute(boolean replayed);
}
