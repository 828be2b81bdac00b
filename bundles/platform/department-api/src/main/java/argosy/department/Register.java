package argosy.department;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.Field;
import org.jooq.Table;

/**
 * What a collection of records is: the record type, the table it is kept in, and what callers may search, filter and
 * sort by. Declared once as a constant beside the record; immutable.
 *
 * <p>The table holds one column per component ({@code walkingOrder} in {@code walking_order}) and the columns that every
 * register has: {@code id, version, created_at, created_by, updated_at, updated_by, unit}. Every sortable column leads an
 * ascending and a descending index together with {@code id}; the testkit checks that.
 */
public final class Register<R extends Record> {

    /** Components that every stored record has, by their JSON name. */
    public static final Map<String, Class<?>> SYSTEM = system();

    private final String name;
    private final Text title;
    private final Shape<R> shape;
    private final Table<?> table;
    private List<String> search = List.of();
    private Set<String> filters = Set.of("id");
    private Set<String> sorts = Set.of("id");
    private String defaultSort = "-id";
    private String owner = "createdBy";
    private boolean history = true;
    private Workflow<?> workflow;
    private String workflowState;

    private Register(String name, Text title, Shape<R> shape, Table<?> table) {
        this.name = name;
        this.title = title;
        this.shape = shape;
        this.table = table;
    }

    /** A copy that differs in what is said to it next; nothing is said to it once it has been handed out. */
    private Register<R> but(Consumer<Register<R>> difference) {
        Register<R> copy = new Register<>(name, title, shape, table);
        copy.search = search;
        copy.filters = filters;
        copy.sorts = sorts;
        copy.defaultSort = defaultSort;
        copy.owner = owner;
        copy.history = history;
        copy.workflow = workflow;
        copy.workflowState = workflowState;
        difference.accept(copy);
        return copy;
    }

    /**
     * @param name the collection's path segment: {@code dispatch-orders}
     * @param title names for people
     */
    public static <R extends Record> Register<R> of(String name, Text title, Class<R> type, Table<?> table) {
        Shape<R> shape = Shape.of(type);
        for (Shape.Component component : shape.components()) {
            column(table, component.column());
        }
        for (String system : SYSTEM.keySet()) {
            column(table, Shape.snake(system));
        }
        return new Register<>(name, title, shape, table);
    }

    /** Components that {@code ?q=} looks into, regardless of case. */
    public Register<R> search(String... components) {
        List<String> searched = known(components);
        return but(copy -> copy.search = searched);
    }

    /** Components that may be filtered by; each needs an index unless the table stays small. */
    public Register<R> filter(String... components) {
        Set<String> more = and(filters, known(components));
        return but(copy -> copy.filters = more);
    }

    /** Components that may be sorted (and filtered) by; each leads an ascending and a descending index with the id. */
    public Register<R> sort(String... components) {
        Set<String> more = and(sorts, known(components));
        Set<String> filterable = and(filters, more);
        return but(copy -> {
            copy.sorts = more;
            copy.filters = filterable;
        });
    }

    /** The order of a list when the caller asks for none, for example {@code code}; newest first otherwise. */
    public Register<R> defaultSort(String sort) {
        return but(copy -> copy.defaultSort = sort);
    }

    /** The component with the username that the scope "own" goes by, in place of {@code createdBy}. */
    public Register<R> ownedBy(String component) {
        known(component);
        return but(copy -> copy.owner = component);
    }

    /** No history is written: the records are never changed, or say themselves what became of them. */
    public Register<R> withoutHistory() {
        return but(copy -> copy.history = false);
    }

    /** Records pass through the states of a workflow, kept in that component. */
    public Register<R> workflow(Workflow<?> workflow, String component) {
        known(component);
        return but(copy -> {
            copy.workflow = workflow;
            copy.workflowState = component;
        });
    }

    /** Its path below {@code /api/<department>/}, and the collection in its permissions. */
    public String name() {
        return name;
    }

    /** What people call it, in the plural. */
    public Text title() {
        return title;
    }

    /** The components of a record. */
    public Shape<R> shape() {
        return shape;
    }

    /** The table the records are kept in. */
    public Table<?> table() {
        return table;
    }

    /** The components that {@code ?q=} looks in; empty when there is no search. */
    public List<String> search() {
        return search;
    }

    /** What a list may be filtered by, components of records and of {@link #SYSTEM}. */
    public Set<String> filters() {
        return filters;
    }

    /** What a list may be sorted by, each with an index for both directions. */
    public Set<String> sorts() {
        return sorts;
    }

    /** The order when none is asked for, as in {@code ?sort=}. */
    public String defaultSort() {
        return defaultSort;
    }

    /** The component with the username that the scope "own" goes by. */
    public String owner() {
        return owner;
    }

    /** Whether changes are kept in the record's timeline. */
    public boolean hasHistory() {
        return history;
    }

    /** The states that records pass through; empty when they have none. */
    public Optional<Workflow<?>> workflow() {
        return Optional.ofNullable(workflow);
    }

    /** The names of the steps this caller may take now on this record; empty for a register without workflow. */
    public List<String> steps(String department, Stored<R> record, Caller caller) {
        if (workflow == null) {
            return List.of();
        }
        String keeper = (String) value(record, owner);
        return workflow.steps((Enum<?>) value(record, workflowState), department, name, caller).stream()
                .filter(step -> caller.reach(department + ':' + name + ':' + step)
                        .filter(reach -> reach.covers(caller, keeper, record.unit()))
                        .isPresent())
                .toList();
    }

    /** Refuses with 409, the current state and the allowed steps when the record's state does not allow the step. */
    public void require(String step, Stored<R> record) {
        if (workflow == null) {
            throw new IllegalArgumentException(name + " has no workflow.");
        }
        workflow.requireStep(step, (Enum<?>) value(record, workflowState));
    }

    /** The readable number of a record whose component {@code number} holds one; null otherwise. */
    String number(Stored<R> record) {
        return shape.component("number").isPresent() ? (String) value(record, "number") : null;
    }

    /** The code of the record's state in its workflow; null without. */
    String state(Stored<R> record) {
        return workflow == null ? null : Shape.code((Enum<?>) value(record, workflowState));
    }

    /** A component's or system component's value. */
    public Object value(Stored<R> record, String component) {
        return switch (component) {
            case "id" -> record.id();
            case "version" -> record.version();
            case "createdAt" -> record.createdAt();
            case "createdBy" -> record.createdBy();
            case "updatedAt" -> record.updatedAt();
            case "updatedBy" -> record.updatedBy();
            case "unit" -> record.unit();
            default -> {
                for (int i = 0; i < shape.components().size(); i++) {
                    if (shape.components().get(i).name().equals(component)) {
                        yield shape.get(record.value(), i);
                    }
                }
                throw new IllegalArgumentException(name + " has no component " + component);
            }
        };
    }

    /** The Java type of a component or system component. */
    public Class<?> type(String component) {
        return shape.component(component).<Class<?>>map(Shape.Component::type).orElseGet(() -> SYSTEM.get(component));
    }

    /** The column of a component or system component. */
    @SuppressWarnings("unchecked")
    public <T> Field<T> column(String component) {
        return (Field<T>) column(table, Shape.snake(component));
    }

    private static Field<?> column(Table<?> table, String column) {
        Field<?> field = table.field(column);
        if (field == null) {
            throw new IllegalStateException("Table " + table.getName() + " lacks the column " + column + ".");
        }
        return field;
    }

    private static Set<String> and(Set<String> some, Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private List<String> known(String... components) {
        List<String> known = new ArrayList<>();
        for (String component : components) {
            if (type(component) == null) {
                throw new IllegalStateException(name + " has no component " + component + ".");
            }
            known.add(component);
        }
        return List.copyOf(known);
    }

    private static Map<String, Class<?>> system() {
        Map<String, Class<?>> system = new LinkedHashMap<>();
        system.put("id", Long.class);
        system.put("version", Integer.class);
        system.put("createdAt", Instant.class);
        system.put("createdBy", String.class);
        system.put("updatedAt", Instant.class);
        system.put("updatedBy", String.class);
        system.put("unit", String.class);
        return java.util.Collections.unmodifiableMap(system);
    }
}
