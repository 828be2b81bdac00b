package argosy.department;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a resource method asks for. A resource method without this annotation (or {@link SignedIn} or
 * {@link Open}) keeps its department from starting: deny by default.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permission {
    /** {@code collection:verb}; {@code {collection}} stands for the path of the resource class. */
    String value();
}
