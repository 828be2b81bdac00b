package argosy.identity;

import argosy.department.Text;
import argosy.gateway.Catalogue;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A catalogue as the host would give it, with what a test has arrive. */
public final class OtherDepartments implements Catalogue {

    private final List<ShippedRole> roles = new CopyOnWriteArrayList<>();

    public OtherDepartments() {
        arrive("logistics:picker", "logistics:pick-tasks:read@own", "logistics:pick-tasks:pick@own");
    }

    /** A department ships this role from now on. */
    public void arrive(String role, String... permissions) {
        roles.removeIf(known -> known.code().equals(role));
        roles.add(new ShippedRole(role, Text.of(role, role), Set.of(permissions)));
    }

    @Override
    public List<Entry> departments() {
        return List.of(new Entry("logistics", Text.of("Logistics", "物流"), "0.1.0", "running"));
    }

    @Override
    public List<ShippedRole> roles() {
        return List.copyOf(roles);
    }

    @Override
    public Set<String> permissions() {
        return Set.of("logistics:pick-tasks:read", "logistics:pick-tasks:pick");
    }
}
