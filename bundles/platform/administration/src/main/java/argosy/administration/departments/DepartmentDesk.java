package argosy.administration.departments;

import argosy.department.Caller;
import argosy.department.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where departments are installed, upgraded, stopped, removed, backed up and moved. OSGi service, provided by
 * administration; REST, the console and the deploy folder are its only customers and add nothing to what it decides.
 *
 * <p>Departments are named as in their module: {@code logistics}. What cannot be asked for at all (no such department, no
 * such version, a malformed version) is a {@link Problem} at once and leaves no record; what turns out to be impossible
 * while it is carried out ends the action as {@link Action.State#REFUSED} or {@link Action.State#FAILED}, with the
 * sentence in {@link Action#problem()}. The desk does not ask for permissions: who calls it has done so.
 */
@ProviderType
public interface DepartmentDesk {

    /** The catalogue, by name: what is installed, what was removed and left its data, and what could be installed. */
    List<DepartmentInfo> departments();

    /**
     * One department with its {@link DepartmentInfo#details() details}; those of one that is not installed are those of
     * its newest version here.
     *
     * @throws Problem 404 when nothing of that name is installed, available or has data
     */
    DepartmentInfo department(String name);

    /** What would happen; nothing is changed and nothing is recorded. May take as long as a start of the department. */
    Preview preview(Caller by, Order order);

    /**
     * Takes an order. The answer is queued or already further; it is on disk when this returns and is not forgotten by a
     * crash. A department has one action at a time, different departments have theirs side by side.
     *
     * @throws Problem 404 no such department or version, 409 the department's present state or another action of it
     *     excludes it, 422 a malformed order; nothing is recorded then
     */
    Action submit(Caller by, Order order);

    /**
     * Waits until the action has ended, at most for so long, and returns how it stands then; sooner when the thread is
     * interrupted, which it stays. The action goes on either way.
     *
     * @param progress is told on the calling thread how the action stands: at once, and whenever step or log have
     *     changed (not more often than ten times in a second), last of its end
     * @throws Problem 404 when there is no such action
     */
    Action await(long action, Duration forSoLong, Consumer<Action> progress);

    /**
     * How the action stands, or ended.
     *
     * @throws Problem 404 when there is no such action
     */
    Action action(long id);

    /** The latest actions of all departments, newest first. */
    List<Action> recent(int limit);

    /** Backups and exports of the department that lie in the data folder, newest first; none for a name nobody knows. */
    List<ArchiveInfo> archives(String name);
}
