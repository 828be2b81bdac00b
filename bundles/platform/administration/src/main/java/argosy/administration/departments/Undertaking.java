package argosy.administration.departments;

import argosy.department.Text;
import java.util.List;
import java.util.function.Supplier;

/**
 * An order that was looked at and found possible.
 *
 * @param from the version that is installed now; null when none is
 * @param to the version that will be; null when none will be
 * @param sha256 of the file it is about, or null
 * @param effects what it would do, one sentence each; may take as long as a start of the department
 * @param work does it
 */
record Undertaking(
        Action.Kind kind, String from, String to, String sha256, Supplier<List<Text>> effects, Actions.Work work) {

    /** What leaves the department at its version, and is about no file of it. */
    static Undertaking at(String version, Action.Kind kind, Supplier<List<Text>> effects, Actions.Work work) {
        return new Undertaking(kind, version, version, null, effects, work);
    }

    /** What leaves the department at the version that is on record. */
    static Undertaking at(
            InstalledRecord.Entry entry, Action.Kind kind, Supplier<List<Text>> effects, Actions.Work work) {
        String version = entry.version().toString();
        return new Undertaking(kind, version, version, entry.sha256(), effects, work);
    }
}
