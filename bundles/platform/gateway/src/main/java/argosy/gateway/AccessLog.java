package argosy.gateway;

import argosy.department.Caller;
import java.util.List;
import java.util.Set;

/** What must be known of access afterwards: personal data that was shown, and what was denied (PLT-17, PLT-30). */
public interface AccessLog {

    /** Sensitive fields of these records were sent unmasked to the caller. */
    void revealed(Caller caller, String department, String collection, List<Long> ids, Set<String> fields);

    /** The caller lacked a permission; {@code caller} is null when nobody was signed in. */
    void denied(Caller caller, String permission, String method, String path);
}
