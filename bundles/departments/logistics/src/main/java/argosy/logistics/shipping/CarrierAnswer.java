package argosy.logistics.shipping;

/** What a carrier says when it is asked to stop a parcel. */
public enum CarrierAnswer {
    /** Asked, nothing heard yet. */
    ASKED,
    /** The parcel comes back. */
    ACCEPTED,
    /** It is delivered, or cannot be stopped any more; it goes on. */
    TOO_LATE,
    /** The carrier does not answer; the parcel may still come back. */
    NO_ANSWER
}
