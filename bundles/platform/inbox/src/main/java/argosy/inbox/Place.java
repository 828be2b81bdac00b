package argosy.inbox;

import argosy.department.ApprovalKind;
import argosy.department.Approvals;
import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Text;
import argosy.gateway.AccessLog;
import argosy.gateway.People;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a department's requests are decided with.
 *
 * @param kinds what the department asks approvals for, by name
 */
record Place(
        String department,
        Text title,
        Database database,
        Clock clock,
        Supplier<BusinessCalendar> calendar,
        Supplier<People> directory,
        Supplier<AccessLog> accessLog,
        Map<String, Declared> kinds) {

    /** Who sees to requests that nobody else may decide, and to the definitions. */
    static final String DEFINITIONS = "inbox:definitions:write";

    static final String ADMINISTRATOR = "may:" + DEFINITIONS;

    record Declared(ApprovalKind kind, Approvals.Outcome outcome) {}

    /** While identity does not run nobody is known: requests wait, and are looked at again later. */
    boolean peopleKnown() {
        return directory.get() != null;
    }

    People people() {
        People present = directory.get();
        return present == null ? Unknown.NOBODY : present;
    }

    /** When work of so many business hours is due; {@link Request#NEVER} for none. */
    Instant due(Instant from, int hours) {
        return hours == 0 ? Request.NEVER : calendar.get().plus(from, Duration.ofHours(hours));
    }

    /** The people whom an address means, the given ones left out. */
    Set<String> behind(String address, Collection<String> without) {
        Set<String> found = new LinkedHashSet<>(people().behind(address).keySet());
        found.removeAll(without);
        return found;
    }

    Text titleOf(String address) {
        return people().title(address).orElse(Text.of(address, address));
    }

    /** What people call somebody; the username of those who left. */
    String nameOf(String username) {
        String otherwise = username.equals(Caller.PLATFORM.username()) ? Caller.PLATFORM.name() : username;
        return people().name(username).orElse(otherwise);
    }

    Text titleOfKind(String kind) {
        Declared declared = kinds.get(kind);
        return declared == null ? Text.of(kind, kind) : declared.kind().title();
    }

    /** Who holds a seat now: a named person only as long as they hold what they were named for. */
    Set<String> holders(Seat seat, Collection<String> askers) {
        Set<String> found = behind(seat.decider(), askers);
        if (seat.heldAs() != null) {
            found.retainAll(people().behind(seat.heldAs()).keySet());
        }
        return found;
    }

    private enum Unknown implements People {
        NOBODY;

        @Override
        public Optional<String> name(String username) {
            return Optional.empty();
        }

        @Override
        public Set<String> addresses(String username) {
            return Set.of();
        }

        @Override
        public Map<String, String> behind(String address) {
            return Map.of();
        }

        @Override
        public Optional<Text> title(String address) {
            return Optional.empty();
        }

        @Override
        public Optional<String> superior(String username) {
            return Optional.empty();
        }

        @Override
        public boolean entire(Caller caller) {
            return true;
        }
    }
}
