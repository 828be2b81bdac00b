package argosy.gateway;

import argosy.department.Text;
import java.util.List;
import java.util.Set;

/** What the departments of this installation are and bring along. Provided by the host. */
public interface Catalogue {

    /**
     * A department as the outside may know it.
     *
     * @param state for example {@code running}, {@code failed}
     */
    record Entry(String name, Text title, String version, String state) {}

    /**
     * A role that a department ships.
     *
     * @param code {@code <department>:<role>}
     * @param permissions full permissions, {@code @own}, {@code @team} or {@code @department} at the end narrows the
     *     scope; {@code *} stands for any part
     */
    record ShippedRole(String code, Text title, Set<String> permissions) {}

    /** Every department that is installed, running or not, by name. */
    List<Entry> departments();

    /** Roles of all running departments. */
    List<ShippedRole> roles();

    /** Every permission that a resource method of a running department asks for, in full. */
    Set<String> permissions();
}
