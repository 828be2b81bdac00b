package argosy.department;

import org.osgi.annotation.versioning.ProviderType;

/** The body of a PATCH request: RFC 7396 JSON merge patch. */
@ProviderType
public interface MergePatch {

    /**
     * The record with the patch applied and validated; 422 when a member is unknown, read-only, of the wrong type or
     * fails validation.
     */
    <R extends Record> R applyTo(R record, Shape<R> shape);
}
