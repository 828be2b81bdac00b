package argosy.administration.departments;

import argosy.department.Problem;
import argosy.department.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes versions off the shelf that nobody needs any more. */
record Clearing(Installation here) {

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);

    Undertaking drop(Order.Drop order) {
        String name = order.department();
        List<DepartmentFile> files = here.shelf().available().stream()
                .filter(file -> file.name().equals(name))
                .filter(file -> file.version().toString().equals(order.version()))
                .filter(file -> order.sha256() == null || file.sha256().equalsIgnoreCase(order.sha256()))
                .toList();
        if (files.isEmpty()) {
            throw Installing.unknown(name, order.version());
        }
        String inUse = here.entry(name).map(InstalledRecord.Entry::sha256).orElse("");
        List<DepartmentFile> dropped = files.stream()
                .filter(file -> !file.sha256().equals(inUse) && !here.shelf().ships(file))
                .toList();
        if (dropped.isEmpty()) {
            throw files.stream().anyMatch(file -> file.sha256().equals(inUse))
                    ? inUse(name, order.version())
                    : Shelf.stays(files.get(0));
        }
        String version = here.installedVersion(name);
        return new Undertaking(
                Action.Kind.DROP,
                version,
                version,
                dropped.size() == 1 ? dropped.get(0).sha256() : null,
                () -> dropped.stream().map(Clearing::effect).toList(),
                course -> dropped.forEach(file -> {
                    course.step(
                            "taking " + file.version() + " off the shelf, sha256 " + file.sha256(),
                            "从货架移除版本 " + file.version() + "，SHA-256 " + file.sha256());
                    here.shelf().drop(file);
                }));
    }

    /**
     * Keeps the versions that came last, and of the present one the present content alone: whoever develops a department
     * brings one version many times. The department has come to its version whatever becomes of this.
     *
     * @param present what runs now
     * @param before the SHA-256 of what ran until now, the first that anybody would want to go back to
     */
    void keepTheLast(Course course, DepartmentFile present, String before) {
        Map<Boolean, List<DepartmentFile>> others = here.shelf().uploaded(present.name()).stream()
                .filter(file -> !file.sha256().equals(present.sha256()))
                .collect(Collectors.partitioningBy(file -> file.version().equals(present.version())));
        List<DepartmentFile> old = new ArrayList<>(others.get(true));
        others.get(false).stream()
                .filter(file -> !file.sha256().equals(before))
                .skip(here.keep())
                .forEach(old::add);
        if (old.isEmpty()) {
            return;
        }
        String versions = old.stream().map(file -> file.version().toString()).collect(Collectors.joining(", "));
        course.step("taking off the shelf what is old: " + versions, "从货架移除旧文件：" + versions);
        try {
            old.forEach(here.shelf()::drop);
        } catch (RuntimeException e) {
            LOG.warn("Old versions of {} stay on the shelf: {}", present.name(), e.getMessage());
        }
    }

    private static Text effect(DepartmentFile file) {
        String what = file.version() + " (" + Room.text(file.bytes()) + ", sha256 " + file.sha256() + ")";
        return Text.of(what + " is taken off the shelf.", "从货架移除版本 " + what + "。");
    }

    private static Problem inUse(String name, String version) {
        return Problem.conflict(
                "version-in-use",
                name + " " + version + " is installed; bring the department to another version first.",
                "部门 " + name + " 正在使用版本 " + version + "，请先切换到其他版本。");
    }
}
