package argosy.gateway.openapi;

import argosy.department.CollectionResource;
import argosy.department.ImportFile;
import argosy.department.Label;
import argosy.department.MediaTypes;
import argosy.department.MergePatch;
import argosy.department.Open;
import argosy.department.Permission;
import argosy.department.Register;
import argosy.department.Step;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One resource method as it is mounted: annotations of the methods it overrides included, generic types resolved against
 * the class of the resource.
 *
 * @param declarations the method and those it overrides, nearest first
 * @param collection path of the resource class without slashes around it; what its label says for one that answers right
 *     below the department
 * @param path below the department, {@code /bins/{id}}
 * @param entity type of the request body, or null
 */
record Endpoint(
        Object resource,
        List<Method> declarations,
        String collection,
        String verb,
        String path,
        List<String> consumes,
        List<String> produces,
        List<Input> inputs,
        JavaType entity,
        JavaType returns) {

    /** A parameter that is not the body. */
    record Input(Parameter parameter, JavaType type) {}

    private static final List<Class<? extends Annotation>> NOT_THE_BODY = List.of(
            PathParam.class, QueryParam.class, HeaderParam.class, CookieParam.class, FormParam.class, Context.class);

    /** All endpoints of a resource, in the order of their paths. */
    static List<Endpoint> of(Object resource, TypeFactory types) {
        Class<?> type = resource.getClass();
        String path = stripped(pathOf(type));
        String collection = path.isEmpty() || path.startsWith("{") ? labelOf(type) : path;
        Map<String, List<Method>> bySignature = new LinkedHashMap<>();
        for (Class<?> at : lineage(type)) {
            Stream.of(at.getDeclaredMethods())
                    .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                    .sorted(Comparator.comparing(Method::toGenericString))
                    .forEach(m -> bySignature
                            .computeIfAbsent(signature(m, type, types), s -> new ArrayList<>())
                            .add(m));
        }
        List<Endpoint> found = new ArrayList<>();
        for (List<Method> declarations : bySignature.values()) {
            declarations.stream()
                    .filter(m -> verb(m).isPresent())
                    .findFirst()
                    .ifPresent(m -> found.add(endpoint(resource, m, declarations, path, collection, types)));
        }
        found.sort(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::name));
        return found;
    }

    String name() {
        return declarations.get(0).getName();
    }

    /** The register behind a collection; empty for other resources. */
    Optional<Register<?>> register() {
        return resource instanceof CollectionResource<?> records ? Optional.of(records.register()) : Optional.empty();
    }

    <A extends Annotation> Optional<A> annotation(Class<A> type) {
        return declarations.stream()
                .filter(m -> m.isAnnotationPresent(type))
                .findFirst()
                .map(m -> m.getAnnotation(type));
    }

    boolean open() {
        return !guarded() && annotation(Open.class).isPresent();
    }

    /** Whether a permission is asked for. */
    boolean guarded() {
        return annotation(Permission.class).isPresent()
                || annotation(Step.class).isPresent();
    }

    /** The full permission asked for; empty when none is. */
    Optional<String> permission(String department) {
        String first = collection.replaceFirst("/.*", "");
        return annotation(Permission.class)
                .map(p -> p.value().replace("{collection}", first))
                .or(() -> annotation(Step.class)
                        .map(step -> first + ':' + step.value().replaceFirst(".*/", "")))
                .map(permission -> department + ':' + permission);
    }

    /** Whether the path goes on behind the collection with a record's id or another variable. */
    boolean onOne() {
        return path.contains("{");
    }

    boolean answersJson() {
        return produces.stream().anyMatch(m -> m.contains("json"));
    }

    boolean takesJson() {
        return consumes.stream().anyMatch(m -> m.contains("json"));
    }

    boolean has(Class<? extends Annotation> kind, String name) {
        return inputs.stream()
                .map(Input::parameter)
                .map(p -> p.getAnnotation(kind))
                .anyMatch(a -> a instanceof HeaderParam header && header.value().equals(name)
                        || a instanceof QueryParam query && query.value().equals(name));
    }

    private static Endpoint endpoint(
            Object resource,
            Method method,
            List<Method> declarations,
            String root,
            String collection,
            TypeFactory types) {
        Class<?> type = resource.getClass();
        String below = stripped(addressOf(method));
        TypeBindings bindings = bindings(method, type, types);
        List<Input> inputs = new ArrayList<>();
        JavaType entity = null;
        for (Parameter parameter : method.getParameters()) {
            JavaType resolved = types.resolveMemberType(parameter.getParameterizedType(), bindings);
            if (NOT_THE_BODY.stream().noneMatch(parameter::isAnnotationPresent)) {
                entity = resolved;
            } else if (!parameter.isAnnotationPresent(Context.class)) {
                inputs.add(new Input(parameter, resolved));
            }
        }
        return new Endpoint(
                resource,
                List.copyOf(declarations),
                collection,
                verb(method).orElseThrow(),
                '/' + Stream.of(root, below).filter(p -> !p.isEmpty()).collect(Collectors.joining("/")),
                consumes(method, type, entity),
                produces(method, type),
                List.copyOf(inputs),
                entity,
                types.resolveMemberType(method.getGenericReturnType(), bindings));
    }

    /** Below the collection. */
    private static String addressOf(Method method) {
        if (method.isAnnotationPresent(Step.class)) {
            return method.getAnnotation(Step.class).value();
        }
        return method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value()
                : "";
    }

    private static List<String> consumes(Method method, Class<?> type, JavaType entity) {
        Consumes declared = method.getAnnotation(Consumes.class);
        if (entity == null) {
            return List.of();
        }
        if (declared == null) {
            declared = type.getAnnotation(Consumes.class);
        }
        if (declared != null) {
            return flat(declared.value());
        }
        if (entity.isTypeOrSubTypeOf(ImportFile.class)) {
            return List.of(MediaTypes.CSV, MediaTypes.XLSX);
        }
        if (entity.isTypeOrSubTypeOf(MergePatch.class)) {
            return List.of(MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON);
        }
        return List.of(entity.isTypeOrSubTypeOf(InputStream.class) ? MediaType.WILDCARD : MediaType.APPLICATION_JSON);
    }

    private static List<String> produces(Method method, Class<?> type) {
        Produces declared = method.getAnnotation(Produces.class);
        if (declared == null) {
            declared = type.getAnnotation(Produces.class);
        }
        return declared == null ? List.of(MediaType.APPLICATION_JSON) : flat(declared.value());
    }

    /** One annotation value may name several media types; how much each is wanted is no part of its name. */
    private static List<String> flat(String[] values) {
        return Stream.of(values)
                .flatMap(v -> Stream.of(v.split(",")))
                .map(v -> v.replaceAll("; *qs=.*", "").strip())
                .toList();
    }

    private static Optional<String> verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return Optional.of(verb.value());
            }
        }
        return Optional.empty();
    }

    /** Name and parameter types, the same for a method and the generic one it overrides. */
    private static String signature(Method method, Class<?> type, TypeFactory types) {
        TypeBindings bindings = bindings(method, type, types);
        StringBuilder signature = new StringBuilder(method.getName());
        for (var parameter : method.getGenericParameterTypes()) {
            signature
                    .append(' ')
                    .append(types.resolveMemberType(parameter, bindings)
                            .getRawClass()
                            .getName());
        }
        return signature.toString();
    }

    private static TypeBindings bindings(Method method, Class<?> type, TypeFactory types) {
        return types.constructType(type)
                .findSuperType(method.getDeclaringClass())
                .getBindings();
    }

    /** The class, its superclasses, then all interfaces. */
    private static List<Class<?>> lineage(Class<?> type) {
        List<Class<?>> lineage = new ArrayList<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            lineage.add(at);
        }
        for (int i = 0; i < lineage.size(); i++) {
            for (Class<?> each : lineage.get(i).getInterfaces()) {
                if (!lineage.contains(each)) {
                    lineage.add(each);
                }
            }
        }
        return lineage;
    }

    private static String labelOf(Class<?> type) {
        Label label = type.getAnnotation(Label.class);
        return label == null ? "items" : label.en().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String pathOf(Class<?> type) {
        return lineage(type).stream()
                .filter(at -> at.isAnnotationPresent(Path.class))
                .findFirst()
                .map(at -> at.getAnnotation(Path.class).value())
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no @Path."));
    }

    /** Without slashes around it and without the patterns of path variables. */
    private static String stripped(String path) {
        return path.replaceAll("^/+|/+$", "").replaceAll("\\{\\s*(\\w[\\w.-]*)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }
}
