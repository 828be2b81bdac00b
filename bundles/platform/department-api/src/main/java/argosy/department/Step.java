package argosy.department;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that takes a step: {@code POST} to this address below the collection, with a body in JSON where the
 * method has one, under the permission {@code <collection>:<step>} that the address ends in. {@code @Step("{id}/review")}
 * is a step of a {@link Workflow} with one record, {@code @Step("batch/review")} the same step with many at once under the
 * same permission, {@code @Step("scan")} one with the collection as a whole.
 */
@HttpMethod(HttpMethod.POST)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Step {
    /** The address below the collection, without a slash before it; its last segment is the step's name. */
    String value();
}
