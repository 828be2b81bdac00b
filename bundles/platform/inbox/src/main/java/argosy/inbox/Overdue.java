package argosy.inbox;

import argosy.department.Caller;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.inbox.db.Tables;
import argosy.inbox.db.tables.ArgosyApprovalSeats;
import argosy.inbox.db.tables.ArgosyApprovalTasks;
import argosy.inbox.db.tables.ArgosyApprovals;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sees that nothing is stuck: what is late goes to the superior too, and what nobody may decide any more goes to an
 * administrator. Run as a job; doing it twice does nothing more.
 */
final class Overdue {

    private static final int AT_ONCE = 200;
    private static final ArgosyApprovals APPROVALS = Tables.ARGOSY_APPROVALS;
    private static final ArgosyApprovalTasks TASKS = Tables.ARGOSY_APPROVAL_TASKS;
    private static final ArgosyApprovalSeats SEATS = Tables.ARGOSY_APPROVAL_SEATS;

    private final Place place;
    private final Course course;

    Overdue(Place place) {
        this.place = place;
        this.course = new Course(place);
    }

    /** @return what was done, in one sentence */
    String run(Caller by) {
        if (!place.peopleKnown()) {
            return "Nobody is known while identity does not run; nothing was done.";
        }
        int escalated = escalate(by);
        int mended = mend(by);
        return escalated + " overdue tasks went to a superior, " + mended + " requests got somebody to decide them.";
    }

    private int escalate(Caller by) {
        int done = 0;
        Instant now = place.clock().instant();
        List<Stored<Task>> late;
        do {
            late = place.database()
                    .select(Task.REGISTER, TASKS.STATE.eq("waiting").and(TASKS.ESCALATE_AT.le(now)), AT_ONCE);
            for (Stored<Task> task : late) {
                done += place.database()
                        .write(by, tx -> escalate(tx, task.value().approval(), task.id(), now));
            }
        } while (late.size() == AT_ONCE);
        return done;
    }

    private int escalate(Transaction tx, long id, long taskId, Instant now) {
        Stored<Request> request = tx.hold(Request.REGISTER, id);
        Stored<Task> task = tx.get(Task.REGISTER, taskId);
        if (task.value().state() != Task.State.WAITING
                || task.value().escalateAt().isAfter(now)) {
            return 0;
        }
        Set<String> askers = Request.askers(request);
        List<Seat> seats = Docket.seats(tx, id).stream()
                .filter(seat -> seat.task() == taskId)
                .toList();
        Set<String> had = new HashSet<>();
        Set<String> superiors = new LinkedHashSet<>();
        seats.forEach(seat -> had.add(seat.decider()));
        for (Seat seat : seats) {
            for (String holder : place.holders(seat, Set.of())) {
                place.people()
                        .superior(holder)
                        .filter(post -> !place.behind(post, askers).isEmpty())
                        .ifPresent(superiors::add);
            }
        }
        superiors.removeAll(had);
        Instant next = Request.NEVER;
        if (!superiors.isEmpty()) {
            superiors.forEach(post -> Docket.seat(tx, task, post, null, Seat.Via.ESCALATION));
            next = place.due(tx.now(), request.value().present().hours());
        } else if (!had.contains(Place.ADMINISTRATOR)) {
            Docket.seat(tx, task, Place.ADMINISTRATOR, null, Seat.Via.ADMINISTRATOR);
            superiors.add(Place.ADMINISTRATOR);
        }
        tx.update(Task.REGISTER, task, task.value().escalating(next));
        if (!superiors.isEmpty()) {
            List<String> titles =
                    superiors.stream().map(post -> place.titleOf(post).zh()).toList();
            tx.remark(Request.REGISTER, id, "escalated", String.join("、", titles));
        }
        return superiors.isEmpty() ? 0 : 1;
    }

    private int mend(Caller by) {
        int done = 0;
        for (long request : unclaimed()) {
            done += place.database().write(by, tx -> claim(tx, request)) ? 1 : 0;
        }
        for (Address address : addresses()) {
            if (vacant(address)) {
                for (long request : requestsOf(address)) {
                    done += place.database().write(by, tx -> fill(tx, request)) ? 1 : 0;
                }
            }
        }
        return done;
    }

    /** Once somebody holds what the step asks for, it goes to them in place of an administrator. */
    private boolean claim(Transaction tx, long id) {
        Stored<Request> request = tx.hold(Request.REGISTER, id);
        boolean untouched = Docket.tasks(tx, id).stream()
                .map(Stored::value)
                .filter(task -> task.step() == request.value().step())
                .allMatch(task -> task.turn() == Task.Turn.MAIN
                        && (task.state() == Task.State.WAITING || task.state() == Task.State.SKIPPED));
        boolean claimed = request.value().state() == Request.State.WAITING
                && untouched
                && !course.holders(request, request.value().present()).isEmpty();
        if (claimed) {
            course.again(tx, request);
            tx.remark(Request.REGISTER, id, "reassigned", null);
        }
        return claimed;
    }

    /** One voice less of several where somebody left; an administrator where nobody is left. */
    private boolean fill(Transaction tx, long id) {
        Stored<Request> request = tx.hold(Request.REGISTER, id);
        if (request.value().state() != Request.State.WAITING) {
            return false;
        }
        Set<String> askers = Request.askers(request);
        List<Seat> seats = Docket.seats(tx, id);
        List<Stored<Task>> tasks = Docket.tasks(tx, id);
        boolean changed = false;
        boolean others = false;
        for (Stored<Task> task : tasks) {
            List<Seat> own =
                    seats.stream().filter(seat -> seat.task() == task.id()).toList();
            boolean held =
                    own.stream().anyMatch(seat -> !place.holders(seat, askers).isEmpty());
            boolean voice = task.value().turn() == Task.Turn.MAIN
                    && own.stream().anyMatch(seat -> seat.via() == Seat.Via.STEP && seat.heldAs() != null);
            if (task.value().state() != Task.State.WAITING || held) {
                others |= task.value().turn() == Task.Turn.MAIN
                        && task.value().step() == request.value().step()
                        && task.value().state() != Task.State.SKIPPED;
            } else if (voice) {
                tx.update(Task.REGISTER, task, task.value().in(Task.State.SKIPPED));
                Docket.waiting(tx, task.id(), false);
                changed = true;
            } else if (own.stream().noneMatch(seat -> seat.via() == Seat.Via.ADMINISTRATOR)) {
                Docket.seat(tx, task, Place.ADMINISTRATOR, null, Seat.Via.ADMINISTRATOR);
                others = true;
                changed = true;
            } else {
                others = true;
            }
        }
        if (changed) {
            tx.remark(Request.REGISTER, id, "reassigned", null);
            if (others) {
                course.advance(tx, request, null);
            } else {
                course.again(tx, request);
            }
        }
        return changed;
    }

    private record Address(String decider, String heldAs) {}

    private boolean vacant(Address address) {
        if (address.decider().equals(Place.ADMINISTRATOR)) {
            return false;
        }
        Set<String> people = place.behind(address.decider(), Set.of());
        if (address.heldAs() != null) {
            people.retainAll(place.people().behind(address.heldAs()).keySet());
        }
        return people.isEmpty();
    }

    private List<Long> unclaimed() {
        return place.database()
                .sql()
                .select(APPROVALS.ID)
                .from(APPROVALS)
                .where(APPROVALS.STATE.eq("waiting"))
                .and(APPROVALS.UNCLAIMED.isTrue())
                .fetch(APPROVALS.ID);
    }

    private List<Address> addresses() {
        return place.database()
                .sql()
                .selectDistinct(SEATS.DECIDER, SEATS.HELD_AS)
                .from(SEATS)
                .where(SEATS.WAITING.isTrue())
                .fetch(row -> new Address(row.value1(), row.value2()));
    }

    private List<Long> requestsOf(Address address) {
        return place.database()
                .sql()
                .selectDistinct(SEATS.APPROVAL)
                .from(SEATS)
                .where(SEATS.DECIDER.eq(address.decider()))
                .and(SEATS.WAITING.isTrue())
                .and(address.heldAs() == null ? SEATS.HELD_AS.isNull() : SEATS.HELD_AS.eq(address.heldAs()))
                .fetch(SEATS.APPROVAL);
    }
}
