package argosy.gateway;

import argosy.department.Caller;
import argosy.department.Text;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is who in the company, as it stands now: what approvals need to know to find who decides. Provided by identity;
 * answers from memory.
 *
 * <p>An address names people: {@code person:<username>}, {@code role:<code>}, {@code post:<code>}, or
 * {@code may:<permission>} for everyone who holds a permission for the whole company. Only people who work today are meant.
 */
public interface People {

    /** The person's name; empty unless they work today. */
    Optional<String> name(String username);

    /** Every person, role and post address that means this person by themself, not as somebody's stand-in. */
    Set<String> addresses(String username);

    /** The people whom an address means, name by username. */
    Map<String, String> behind(String address);

    /** What people call the role, post, person or permission of an address; empty when there is none of this code. */
    Optional<Text> title(String address);

    /** The address of the nearest superior's post that somebody holds, up the line from the person's own post. */
    Optional<String> superior(String username);

    /** Whether the caller acts with all the rights of their person, not with those that an API token was narrowed to. */
    boolean entire(Caller caller);
}
