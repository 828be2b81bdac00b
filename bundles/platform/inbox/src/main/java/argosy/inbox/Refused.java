package argosy.inbox;

import argosy.department.Problem;
import argosy.department.Text;
import java.util.List;
import java.util.Map;

/** An attempt to decide what is not the caller's to decide (PLT-12): 403 with who may, kept in the request's history. */
final class Refused extends Problem {

    private static final long serialVersionUID = 1L;

    Refused(String code, Text detail, Map<String, Object> members) {
        super(403, code, detail, List.of(), members);
    }
}
