package argosy.gateway.json;

import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Shape;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;

/**
 * Checks values against the Jakarta Validation constraints of their records, records inside records and lists included,
 * with or without {@code @Valid}. Read-only components are passed over: who sends a record cannot mend them.
 *
 * <p>A constraint's own {@code message} is taken over; {@code "English | 中文"} gives both languages.
 */
public final class Constraints {

    static final int MAX_PROBLEMS = 100;

    private final Shapes shapes;
    private final Validator validator;

    Constraints(Shapes shapes) {
        this.shapes = shapes;
        this.validator = Validation.byProvider(HibernateValidator.class)
                .providerResolver(() -> List.of(new HibernateValidator()))
                .configure()
                .ignoreXmlConfiguration()
                .externalClassLoader(HibernateValidator.class.getClassLoader())
                .messageInterpolator(new Untouched())
                .traversableResolver(new Everything())
                .buildValidatorFactory()
                .getValidator();
    }

    /** Everything wrong with the value; fields are named by their JSON path, such as {@code lines[0].quantity}. */
    public List<FieldProblem> problems(Object value) {
        List<FieldProblem> problems = new ArrayList<>();
        check(value, "", problems);
        return problems;
    }

    /** What is wrong with one component's value, without a record around it. */
    public <R extends Record> List<FieldProblem> problems(Class<R> type, String component, Object value) {
        List<FieldProblem> problems = new ArrayList<>();
        for (ConstraintViolation<R> violation : validator.validateValue(type, component, value)) {
            problems.add(new FieldProblem(component, ConstraintTexts.of(violation)));
        }
        return problems;
    }

    /** Whether the component must have a value: it is primitive or says so. */
    public static boolean needed(Shape.Component component) {
        return !component.readOnly()
                && (component.type().isPrimitive()
                        || has(component, NotNull.class)
                        || has(component, NotBlank.class)
                        || has(component, NotEmpty.class));
    }

    /** Constraints do not stand on the component itself but on what the compiler makes of it. */
    private static boolean has(Shape.Component component, Class<? extends Annotation> constraint) {
        return component.reflected().getAccessor().isAnnotationPresent(constraint);
    }

    /**
     * A record of these values, in the order of its components.
     *
     * @throws Problem 422 when the record's own code refuses them
     */
    public static <R extends Record> R record(Shape<R> shape, Object[] values) {
        try {
            return shape.create(values);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Problem.invalid(
                    "body", "is incomplete or contradicts itself; see the API description", "内容不完整或互相矛盾，请参阅接口说明");
        }
    }

    /** Whether every database and XML file can hold the text: no NUL, no half surrogate pair. */
    public static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private void check(Object value, String path, List<FieldProblem> problems) {
        if (problems.size() >= MAX_PROBLEMS) {
            return;
        }
        if (value instanceof Record entry) {
            checkRecord(entry, path, problems);
        } else if (value instanceof Iterable<?> list) {
            int index = 0;
            for (Object entry : list) {
                check(entry, path + "[" + index++ + "]", problems);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> check(entry, TreeCheck.member(path, String.valueOf(key)), problems));
        }
    }

    private void checkRecord(Record entry, String path, List<FieldProblem> problems) {
        Shape<Record> shape = shapes.of(entry);
        for (ConstraintViolation<Record> violation : validator.validate(entry)) {
            String inner = path(violation.getPropertyPath());
            String component = inner.split("[.\\[]", 2)[0];
            boolean mendable =
                    shape.component(component).map(c -> !c.readOnly()).orElse(true);
            if (violation.getLeafBean() == entry && mendable) {
                problems.add(new FieldProblem(
                        TreeCheck.field(inner.isEmpty() ? path : TreeCheck.member(path, inner)),
                        ConstraintTexts.of(violation)));
            }
        }
        List<Shape.Component> components = shape.components();
        for (int i = 0; i < components.size(); i++) {
            Shape.Component component = components.get(i);
            if (!component.readOnly() && !component.type().isPrimitive() && component.type() != String.class) {
                check(shape.get(entry, i), TreeCheck.member(path, component.name()), problems);
            }
        }
    }

    private static String path(Path violated) {
        StringBuilder path = new StringBuilder();
        for (Path.Node node : violated) {
            if (node.getIndex() != null) {
                path.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                path.append('.').append(node.getKey());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.toString();
    }

    /** Messages are made of the constraint itself in {@link ConstraintTexts}; no bundles, no expression language. */
    private static final class Untouched implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }

    /** No lazy properties here, so everything may be looked at. */
    private static final class Everything implements TraversableResolver {
        @Override
        public boolean isReachable(
                Object object, Path.Node property, Class<?> root, Path path, ElementType elementType) {
            return true;
        }

        @Override
        public boolean isCascadable(
                Object object, Path.Node property, Class<?> root, Path path, ElementType elementType) {
            return true;
        }
    }
}
