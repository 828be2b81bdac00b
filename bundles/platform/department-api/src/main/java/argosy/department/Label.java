package argosy.department;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a record component is called by people and what a value looks like. Exports print these names as column
 * headings, imports recognise them beside the component's own name, and the API description shows the example. On a
 * resource method it is what the step is called: {@code Hand over / 交接}; on a resource class, the collection.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.TYPE, ElementType.METHOD})
public @interface Label {
    /** English. */
    String en();

    /** Simplified Chinese. */
    String zh();

    /** A typical value, as it would stand in a CSV cell. */
    String example() default "";

    /** Further column headings that imports recognise, in any language. */
    String[] also() default {};
}
