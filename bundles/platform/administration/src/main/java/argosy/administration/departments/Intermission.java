package argosy.administration.departments;

import argosy.administration.departments.Actions.Undone;
import argosy.host.DepartmentState;
import argosy.host.DepartmentStatus;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** A department is closed for as long as its data are worked on, and starts again, whatever became of the work. */
record Intermission(Installation here) {

    void during(Course course, String name, Runnable work) {
        Optional<Bundle> bundle = runs(name) ? here.lifecycle().bundle(name) : Optional.empty();
        if (bundle.isPresent()) {
            course.step("answering the last requests and stopping", "处理完最后的请求并停止");
            here.lifecycle().stop(name);
        }
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            if (bundle.isPresent()) {
                course.step("starting it again with the data it had", "以原有数据重新启动");
                here.lifecycle().start(bundle.get());
            }
            throw e;
        }
        if (bundle.isPresent()) {
            course.step("starting it again", "重新启动");
            DepartmentStatus status = here.lifecycle().start(bundle.get());
            if (status.state() != DepartmentState.RUNNING) {
                throw new Undone(
                        "The data are in place, but the department does not start: " + status.reason(),
                        "数据已就位，但部门未能启动：" + status.reason());
            }
        }
    }

    /** One that failed is tried again with the data that it gets. */
    private boolean runs(String name) {
        return here.entry(name).isPresent()
                && here.status(name)
                        .filter(status ->
                                status.state() == DepartmentState.RUNNING || status.state() == DepartmentState.FAILED)
                        .isPresent();
    }
}
