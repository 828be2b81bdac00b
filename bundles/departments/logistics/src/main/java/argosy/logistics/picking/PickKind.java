package argosy.logistics.picking;

/** Whether a task is for one order or for a wave that is sorted afterwards. */
public enum PickKind {
    SINGLE,
    BATCH
}
