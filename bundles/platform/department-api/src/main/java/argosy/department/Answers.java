package argosy.department;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a resource method answers when its return type does not tell ({@code Response}, {@code Object}); for the API
 * description only. The collection's own record type stands for its stored form. Not needed on {@code get}, {@code post},
 * {@code patch} and the steps of a {@link CollectionResource}: they answer the stored record.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {
    /** The type of the entity; {@code Void} when there is none. */
    Class<?> value();

    /** The HTTP status of success. */
    int status() default 200;
}
