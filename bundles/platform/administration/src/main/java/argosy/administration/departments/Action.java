package argosy.administration.departments;

import argosy.department.Text;
import java.time.Instant;
import java.util.List;

/**
 * An order as it is, or was, carried out: who did what to which department, when, with which file, and what came of it.
 *
 * @param kind what is done; an order to install what is installed already is an upgrade
 * @param department null as long as only the file tells it
 * @param fromVersion the version that was installed when the action began; null when none was
 * @param version the version that is installed when the action succeeds; null as long as that is not known, and when none
 *     is left
 * @param sha256 of the bundle that is installed, or of the archive that is written or read; null when there is none
 * @param step what is done now, in a few words; after the end the step it ended at
 * @param log what was done so far, oldest first
 * @param by username of the one who ordered it: a person's, {@code console}, {@code deploy-folder}
 * @param startedAt null as long as it is queued
 * @param endedAt null until it has ended
 * @param problem one sentence: why it was refused or failed, and what the department is now; null otherwise
 */
public record Action(
        long id,
        Kind kind,
        String department,
        String fromVersion,
        String version,
        String sha256,
        State state,
        Text step,
        List<Line> log,
        String by,
        Instant orderedAt,
        Instant startedAt,
        Instant endedAt,
        Text problem) {

    /** What is done with a department. */
    public enum Kind {
        INSTALL,
        UPGRADE,
        DROP,
        START,
        STOP,
        REMOVE,
        EXPORT,
        IMPORT,
        BACKUP,
        RESTORE,
        MOVE
    }

    /** How far an action is. */
    public enum State {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        /** It was found impossible before anything was touched. */
        REFUSED,
        /** It was begun and undone. */
        FAILED,
        /** Argosy was stopped meanwhile; its next start has put the department at the one version or the other. */
        INTERRUPTED;

        /** Whether this is the last state of an action. */
        public boolean ended() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /** One line of an action's log. */
    public record Line(Instant at, Text text) {}

    public Action {
        log = List.copyOf(log);
    }

    /** Whether it has ended, well or not. */
    public boolean ended() {
        return state.ended();
    }
}
