package argosy.logistics.standards;

/** What follows from a breach (LOG-29): help to do better. There is no measure in points, pay or dismissal (LEG-05, LEG-08). */
public enum Measure {
    TALK,
    TRAINING,
    SUPERVISION,
    PROCESS_CHANGE,
    NONE
}
