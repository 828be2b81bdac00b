package argosy.department;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record component with personal data (PLT-30). It is masked in JSON, export and history unless the caller holds the
 * permission; reading it unmasked is written to the access log.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Sensitive {
    /** {@code collection:verb} of this department, for example {@code consignees:read}. */
    String value();
}
