package argosy.inbox;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.gateway.People;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * As what a caller decides.
 *
 * @param who the person whose inbox it is: the caller, or the colleague whom the caller stands in for (PLT-19)
 * @param addresses what means that person now
 */
record Hats(String who, Set<String> addresses) {

    /** 403 for a token that was narrowed: what a person may decide is no permission that it could have been given. */
    static Hats of(Caller caller, People people) {
        if (!people.entire(caller)) {
            throw Problem.forbidden("inbox:items:decide");
        }
        String who = caller.onBehalfOf() == null ? caller.username() : caller.onBehalfOf();
        Set<String> addresses = new LinkedHashSet<>(people.addresses(who));
        addresses.add("person:" + who);
        boolean administers = caller.onBehalfOf() == null
                ? caller.reach(Place.DEFINITIONS)
                        .filter(reach -> reach.kind() == Reach.Kind.COMPANY)
                        .isPresent()
                : people.behind(Place.ADMINISTRATOR).containsKey(who);
        if (administers) {
            addresses.add(Place.ADMINISTRATOR);
        }
        return new Hats(who, Set.copyOf(addresses));
    }

    boolean hold(Seat seat) {
        return addresses.contains(seat.decider()) && (seat.heldAs() == null || addresses.contains(seat.heldAs()));
    }
}
