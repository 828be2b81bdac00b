package argosy.department;

/** The body of a PATCH request: RFC 7396 JSON merge patch. */
public interface MergePatch {

    /**
     * The record with the patch applied and validated; 422 when a member is unknown, read-only, of the wrong type or
     * fails validation.
     */
    <R extends Record> R applyTo(R record, Shape<R> shape);
}
