package argosy.events;

/** What the delivery asks of the installation around it. */
public interface Surroundings {

    /** Whether people are being served just now, so that history has to stand back. */
    boolean busy();

    /** Whether every department that should run does, so that nobody is missing who has not had an event yet. */
    boolean complete();
}
