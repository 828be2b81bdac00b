package argosy.gateway;

import argosy.department.Text;
import java.util.List;
import java.util.Set;

/** What the running departments bring along for the assignment of rights. Provided by the host. */
public interface Catalogue {

    /**
     * A role that a department ships.
     *
     * @param code {@code <department>:<role>}
     * @param permissions full permissions, {@code @own}, {@code @team} or {@code @department} at the end narrows the
     *     scope; {@code *} stands for any part
     */
    record ShippedRole(String code, Text title, Set<String> permissions) {}

    /** Roles of all running departments. */
    List<ShippedRole> roles();

    /** Every permission that a resource method of a running department asks for, in full. */
    Set<String> permissions();
}
