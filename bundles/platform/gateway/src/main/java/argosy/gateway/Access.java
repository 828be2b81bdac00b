package argosy.gateway;

import argosy.department.Open;
import argosy.department.Permission;
import argosy.department.Report;
import argosy.department.SignedIn;
import argosy.department.Step;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may call which resource method: read from the annotations once, when a department is mounted. */
final class Access {

    private static final String OPEN = "";
    private static final String SIGNED_IN = "*";

    private final Map<Class<?>, Map<Method, String>> rules = new HashMap<>();

    /**
     * @throws IllegalStateException when a resource method declares no permission: deny by default
     */
    Access(String department, List<Object> resources) {
        List<String> missing = new ArrayList<>();
        for (Object resource : resources) {
            Class<?> type = resource.getClass();
            String collection = Directory.name(resource);
            Map<Method, String> byMethod = new HashMap<>();
            for (Method method : type.getMethods()) {
                if (!isResourceMethod(type, method)) {
                    continue;
                }
                String rule = rule(department, collection, type, method);
                boolean report = method.getReturnType() == Report.class;
                if (rule == null || report && !rule.contains(":")) {
                    missing.add(type.getSimpleName() + "." + method.getName());
                } else {
                    byMethod.put(method, rule);
                }
            }
            rules.put(type, byMethod);
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Resource methods without @Permission, @Step, @SignedIn or @Open: "
                    + String.join(", ", missing) + ".");
        }
    }

    boolean isOpen(Class<?> type, Method method) {
        return OPEN.equals(rule(type, method));
    }

    /** The full permission the method asks for, or null when being signed in is enough. */
    String permission(Class<?> type, Method method) {
        String rule = rule(type, method);
        return OPEN.equals(rule) || SIGNED_IN.equals(rule) ? null : rule;
    }

    /** The full permission that a file of the method's report asks for: to export in place of to read. */
    String export(Class<?> type, Method method) {
        return exporting(permission(type, method));
    }

    Set<String> permissions() {
        Set<String> all = new TreeSet<>();
        for (Map<Method, String> byMethod : rules.values()) {
            byMethod.forEach((method, rule) -> {
                if (!OPEN.equals(rule) && !SIGNED_IN.equals(rule)) {
                    all.add(rule);
                    if (method.getReturnType() == Report.class) {
                        all.add(exporting(rule));
                    }
                }
            });
        }
        return all;
    }

    private static String exporting(String permission) {
        return permission.replaceFirst("[^:]*$", "export");
    }

    private String rule(Class<?> type, Method method) {
        Map<Method, String> byMethod = rules.get(type);
        if (byMethod == null && type.getName().startsWith("org.glassfish.jersey.")) {
            // Jersey's own answer to OPTIONS, which tells the methods of an address.
            return SIGNED_IN;
        }
        String rule = byMethod == null ? null : byMethod.get(method);
        if (rule == null && byMethod != null) {
            for (Map.Entry<Method, String> known : byMethod.entrySet()) {
                if (overridden(method, known.getKey()) || overridden(known.getKey(), method)) {
                    return known.getValue();
                }
            }
        }
        if (rule == null) {
            throw new IllegalStateException("No access rule for " + type.getSimpleName() + "." + method.getName());
        }
        return rule;
    }

    private static String rule(String department, String collection, Class<?> type, Method method) {
        Permission permission = annotation(Permission.class, type, method);
        if (permission != null) {
            return department + ":" + permission.value().replace("{collection}", collection);
        }
        Step step = annotation(Step.class, type, method);
        if (step != null) {
            return department + ":" + collection + ":" + step.value().replaceFirst(".*/", "");
        }
        if (annotation(SignedIn.class, type, method) != null) {
            return SIGNED_IN;
        }
        return annotation(Open.class, type, method) != null ? OPEN : null;
    }

    private static boolean isResourceMethod(Class<?> type, Method method) {
        if (method.isBridge() || method.isSynthetic()) {
            return false;
        }
        if (annotation(Path.class, type, method) != null) {
            return true;
        }
        for (Method declared : declarations(type, method)) {
            for (Annotation annotation : declared.getAnnotations()) {
                if (annotation.annotationType().isAnnotationPresent(HttpMethod.class)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The annotation of the method, or of one that it overrides. */
    static <A extends Annotation> A annotation(Class<A> annotation, Class<?> type, Method method) {
        for (Method declared : declarations(type, method)) {
            A found = declared.getAnnotation(annotation);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The method itself and those it overrides, nearest first. */
    private static List<Method> declarations(Class<?> type, Method method) {
        List<Method> found = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Method candidate : at.getDeclaredMethods()) {
                if (overridden(candidate, method) && !candidate.isBridge()) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /** Whether the candidate is the method or one that it overrides, with parameters that may be more general. */
    private static boolean overridden(Method candidate, Method method) {
        Class<?>[] general = candidate.getParameterTypes();
        Class<?>[] special = method.getParameterTypes();
        if (!candidate.getName().equals(method.getName()) || general.length != special.length) {
            return false;
        }
        for (int i = 0; i < general.length; i++) {
            if (!general[i].isAssignableFrom(special[i])) {
                return false;
            }
        }
        return true;
    }
}
