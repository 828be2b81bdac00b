package argosy.gateway.json;

import argosy.department.Caller;
import argosy.department.Shape;
import argosy.gateway.AccessLog;
import argosy.storage.Mask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What one response shows of sensitive values (PLT-30): masks them unless the caller may see them, and remembers what it
 * showed for the access log. The caller is asked for only when a sensitive value comes along.
 */
public final class Disclosure {

    private final String department;
    private final AccessLog log;
    private final Supplier<Caller> callers;
    private final Map<String, Boolean> shows = new HashMap<>();
    private final Set<Long> records = new LinkedHashSet<>();
    private final Set<String> components = new LinkedHashSet<>();
    private Caller caller;
    private Long record;

    /**
     * @param callers who gets the response; null when nobody is signed in, who then sees nothing sensitive
     */
    public Disclosure(String department, AccessLog log, Supplier<Caller> callers) {
        this.department = department;
        this.log = log;
        this.callers = callers;
    }

    /** Shows everything and logs nothing: for values that do not leave the platform. */
    static Disclosure everything() {
        return new Disclosure("", null, () -> Caller.PLATFORM);
    }

    /** What follows belongs to this record. */
    public void about(long id) {
        record = id;
    }

    /** The component's value as this response may show it. */
    public Object shown(Shape.Component component, Object value) {
        return component.permission() == null ? value : shown(component.permission(), component.name(), value);
    }

    /** Writes to the access log what was shown since the last call. */
    public void log(String collection) {
        if (log != null && !components.isEmpty()) {
            log.revealed(
                    caller,
                    department,
                    collection == null ? collectionOfRequest() : collection,
                    new ArrayList<>(records),
                    Set.copyOf(components));
        }
        records.clear();
        components.clear();
    }

    Object shown(String permission, String component, Object value) {
        if (value == null || !shows(permission)) {
            return masked(value);
        }
        if (log != null) {
            components.add(component);
            if (record != null) {
                records.add(record);
            }
        }
        return value;
    }

    static Object masked(Object value) {
        return Mask.of(value);
    }

    private boolean shows(String permission) {
        return shows.computeIfAbsent(permission, p -> {
            if (caller == null) {
                caller = callers.get();
            }
            return caller != null && caller.may(department + ":" + p);
        });
    }

    /** A single record does not say where it comes from; the permission of its request does. */
    private String collectionOfRequest() {
        String permission = caller.request().permission();
        String[] parts = permission == null ? new String[0] : permission.split(":");
        return parts.length == 3 ? parts[1] : "";
    }
}
