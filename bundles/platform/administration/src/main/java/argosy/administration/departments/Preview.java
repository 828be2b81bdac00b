package argosy.administration.departments;

import argosy.department.Text;
import java.util.List;

/**
 * What would happen if an order were given now.
 *
 * @param reason one sentence why it would be refused; null when it is possible
 * @param effects one sentence per effect, in the order in which they would happen; empty when it is not possible
 * @param refreshed symbolic names of the bundles of others that would restart, for which an order is refused
 */
public record Preview(boolean possible, Text reason, List<Text> effects, List<String> refreshed) {

    public Preview {
        effects = List.copyOf(effects);
        refreshed = List.copyOf(refreshed);
    }

    /** It would be done, to these effects. */
    public static Preview of(List<Text> effects) {
        return new Preview(true, null, effects, List.of());
    }

    /** It would be refused. */
    public static Preview refused(Text reason) {
        return new Preview(false, reason, List.of(), List.of());
    }
}
