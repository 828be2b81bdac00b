package argosy.gateway.tabular;

import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Shape;
import argosy.department.Shape.Component;
import argosy.department.Text;
import argosy.gateway.json.Constraints;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column of a file belongs to which component of a record. */
final class Columns {

    static final int IGNORED = -1;

    private final int[] componentOf;
    private final String[] headingOf;

    private Columns(int[] componentOf, String[] headingOf) {
        this.componentOf = componentOf;
        this.headingOf = headingOf;
    }

    /**
     * @throws Problem 422 naming every column that is unknown, there twice, or missing
     */
    static Columns match(List<String> headings, Shape<?> shape) {
        List<Component> components = shape.components();
        Map<String, Integer> names = names(components);
        int[] componentOf = new int[headings.size()];
        String[] headingOf = new String[components.size()];
        List<FieldProblem> problems = new ArrayList<>();
        for (int column = 0; column < componentOf.length; column++) {
            String heading = headings.get(column);
            Integer component = names.get(normal(heading));
            if (component == null) {
                problems.add(new FieldProblem(heading, unknown(components)));
            } else if (component != IGNORED && headingOf[component] != null) {
                String other = headingOf[component];
                problems.add(new FieldProblem(
                        heading,
                        Text.of("means the same as the column " + other + "; keep one", "与列 " + other + " 重复，请只保留一列")));
            } else if (component != IGNORED) {
                headingOf[component] = heading;
            }
            componentOf[column] = component == null ? IGNORED : component;
        }
        for (int i = 0; i < headingOf.length; i++) {
            Component component = components.get(i);
            if (headingOf[i] == null && importable(component) && Constraints.needed(component)) {
                String called = names(component);
                problems.add(new FieldProblem(
                        component.name(), Text.of("is missing as a column: " + called, "缺少列：" + called)));
            }
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return new Columns(componentOf, headingOf);
    }

    /** The component that the column fills, or {@link #IGNORED}. */
    int component(int column) {
        return componentOf[column];
    }

    /** The heading under which a component stands in the file; its own name when the file leaves it out. */
    String heading(Shape<?> shape, int component) {
        return headingOf[component] == null ? shape.components().get(component).name() : headingOf[component];
    }

    /** Component → heading, for the components that the file has. */
    Map<String, String> headings(Shape<?> shape) {
        Map<String, String> headings = new HashMap<>();
        for (int i = 0; i < headingOf.length; i++) {
            if (headingOf[i] != null) {
                headings.put(shape.components().get(i).name(), headingOf[i]);
            }
        }
        return headings;
    }

    boolean filled(int component) {
        return headingOf[component] != null;
    }

    /** Names of what callers fill in come first; what the system fills is recognised only to be passed over. */
    private static Map<String, Integer> names(List<Component> components) {
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < components.size(); i++) {
            if (importable(components.get(i))) {
                names.putIfAbsent(normal(components.get(i).name()), i);
            }
        }
        for (int i = 0; i < components.size(); i++) {
            if (importable(components.get(i))) {
                put(names, components.get(i).label(), i);
                for (String also : components.get(i).also()) {
                    names.putIfAbsent(normal(also), i);
                }
            }
        }
        for (Component component : components) {
            if (component.readOnly()) {
                names.putIfAbsent(normal(component.name()), IGNORED);
                put(names, component.label(), IGNORED);
                component.also().forEach(also -> names.putIfAbsent(normal(also), IGNORED));
            }
        }
        SystemColumns.LABELS.forEach((name, label) -> {
            names.putIfAbsent(normal(name), IGNORED);
            put(names, label, IGNORED);
        });
        SystemColumns.OF_ERROR_FILES.forEach(heading -> names.putIfAbsent(normal(heading), IGNORED));
        return names;
    }

    private static void put(Map<String, Integer> names, Text label, int component) {
        names.putIfAbsent(normal(label.en()), component);
        names.putIfAbsent(normal(label.zh()), component);
    }

    private static boolean importable(Component component) {
        return !component.readOnly() && CellText.holds(component.type());
    }

    /** A heading without what people write now so, now so: case, width, spaces, hyphens, the star of a needed column. */
    private static String normal(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-*\\uFEFF]", "");
    }

    private static Text unknown(List<Component> components) {
        String known = components.stream()
                .filter(Columns::importable)
                .map(Columns::names)
                .collect(Collectors.joining(", "));
        return Text.of("is no known column; known are " + known, "未知列；可用：" + known);
    }

    /** {@code Walking order / 行走顺序}. */
    private static String names(Component component) {
        Text label = component.label();
        return label.en().equals(label.zh()) ? label.en() : label.en() + " / " + label.zh();
    }
}
