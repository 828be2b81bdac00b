package argosy.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;

/** Jakarta Validation as JSON Schema, as far as JSON Schema can say it. */
final class Constraints {

    private Constraints() {}

    /** Writes the constraints of the element into its schema. */
    static void apply(AnnotatedElement element, ObjectNode schema) {
        for (Annotation annotation : element.getAnnotations()) {
            apply(annotation, schema);
        }
    }

    /** Whether a value has to be there. */
    static boolean required(AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation instanceof NotNull
                    || annotation instanceof NotBlank
                    || annotation instanceof NotEmpty
                    || isComposed(annotation) && required(annotation.annotationType())) {
                return true;
            }
        }
        return false;
    }

    private static void apply(Annotation annotation, ObjectNode schema) {
        if (annotation instanceof NotBlank || annotation instanceof NotEmpty) {
            least(schema, 1);
        } else if (annotation instanceof Size size) {
            if (size.min() > 0) {
                least(schema, size.min());
            }
            if (size.max() < Integer.MAX_VALUE) {
                schema.put("max" + measure(schema), size.max());
            }
        } else if (annotation instanceof Min min) {
            schema.put("minimum", min.value());
        } else if (annotation instanceof Max max) {
            schema.put("maximum", max.value());
        } else if (annotation instanceof DecimalMin min) {
            schema.put(min.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(min.value()));
        } else if (annotation instanceof DecimalMax max) {
            schema.put(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
        } else if (annotation instanceof Positive) {
            schema.put("exclusiveMinimum", 0);
        } else if (annotation instanceof PositiveOrZero) {
            schema.put("minimum", 0);
        } else if (annotation instanceof Negative) {
            schema.put("exclusiveMaximum", 0);
        } else if (annotation instanceof NegativeOrZero) {
            schema.put("maximum", 0);
        } else if (annotation instanceof Digits digits) {
            schema.put("x-fraction-digits", digits.fraction());
        } else if (annotation instanceof Email) {
            schema.put("format", "email");
        } else if (annotation instanceof Pattern pattern) {
            pattern(pattern, schema);
        } else if (isComposed(annotation)) {
            apply(annotation.annotationType(), schema);
        }
    }

    /** A constraint of a department's own that is put together from others. */
    private static boolean isComposed(Annotation annotation) {
        Class<?> type = annotation.annotationType();
        return type.isAnnotationPresent(Constraint.class) && !type.getPackage().equals(NotNull.class.getPackage());
    }

    private static void least(ObjectNode schema, int least) {
        String key = "min" + measure(schema);
        schema.put(key, Math.max(least, schema.path(key).asInt()));
    }

    private static String measure(ObjectNode schema) {
        return switch (Schemas.type(schema)) {
            case "array" -> "Items";
            case "object" -> "Properties";
            default -> "Length";
        };
    }

    /**
     * Java's expressions match the whole text and know flags; those of JSON Schema are ECMAScript's, and whether they know
     * classes of Unicode depends on the reader: such ones stand in {@code x-pattern}, for the flag {@code u}.
     */
    private static void pattern(Pattern pattern, ObjectNode schema) {
        String java = pattern.regexp();
        if (pattern.flags().length > 0 || java.matches(".*\\(\\?[a-zA-Z].*|.*[*+?}]\\+.*")) {
            return;
        }
        String whole = "^(?:" + java + ")$";
        if (whole.contains("\\p{")) {
            schema.put("x-pattern", whole.replaceAll("\\\\p\\{Is(\\w{4,})}", "\\\\p{Script=$1}"));
        } else {
            schema.put("pattern", whole);
        }
    }
}
