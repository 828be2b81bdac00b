package argosy.host;

import argosy.department.Text;
import argosy.gateway.Module;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How every department is that is here or should be, with the reason. */
final class Statuses {

    private static final Logger LOG = LoggerFactory.getLogger(Departments.class);

    private final Map<String, DepartmentStatus> known = new ConcurrentHashMap<>();
    private final Supplier<Set<String>> expected;
    private final Consumer<DepartmentStatus> observer;

    /**
     * @param expected names of the departments that should run
     * @param observer told of every change of a state
     */
    Statuses(Supplier<Set<String>> expected, Consumer<DepartmentStatus> observer) {
        this.expected = expected;
        this.observer = observer;
    }

    DepartmentStatus enter(Module module, DepartmentState state, String reason) {
        DepartmentStatus status = new DepartmentStatus(module, state, reason);
        known.put(module.name(), status);
        LOG.info("Department {} {} is {}", module.name(), module.version(), state);
        observer.accept(status);
        return status;
    }

    void forget(String name) {
        known.remove(name);
    }

    /** Empty when nothing was ever heard of it. */
    Optional<DepartmentStatus> find(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** By name; one that should run and was never heard of is missing. */
    List<DepartmentStatus> all() {
        Map<String, DepartmentStatus> all = new TreeMap<>(known);
        for (String name : expected.get()) {
            all.computeIfAbsent(
                    name,
                    absent -> new DepartmentStatus(
                            new Module(absent, Text.of(absent, absent), ""),
                            DepartmentState.MISSING,
                            "It should run here, but its bundle is not installed or does not start."));
        }
        return List.copyOf(all.values());
    }
}
