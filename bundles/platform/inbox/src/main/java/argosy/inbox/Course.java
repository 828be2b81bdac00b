package argosy.inbox;

import argosy.department.ApprovalKind.Mode;
import argosy.department.ApprovalKind.Step;
import argosy.department.Caller;
import argosy.department.Decision;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a request goes on: from step to step, and to its end with what the department makes of it. */
final class Course {

    private final Place place;

    Course(Place place) {
        this.place = place;
    }

    /** Puts a step before those who decide it. */
    Stored<Request> begin(Transaction tx, Stored<Request> request, int index) {
        Step step = request.value().route().get(index);
        Instant due = place.due(tx.now(), step.hours());
        boolean nobody = seat(tx, request, index, step, due);
        for (String copy : step.copies()) {
            Docket.copy(
                    tx,
                    request.id(),
                    Docket.Copy.COPY,
                    place.people().behind(copy).keySet());
        }
        return tx.update(Request.REGISTER, request, request.value().at(index, due, nobody));
    }

    /**
     * Makes the tasks of a step; answers whether nobody holds what it asks for, so that an administrator has to see to it.
     */
    private boolean seat(Transaction tx, Stored<Request> request, int index, Step step, Instant due) {
        String address = address(request, step).orElse(null);
        Set<String> holders = holders(request, step);
        if (step.mode() == Mode.ALL && !holders.isEmpty()) {
            for (String holder : holders) {
                Stored<Task> task = task(tx, request, index, due);
                Docket.seat(tx, task, "person:" + holder, address, Seat.Via.STEP);
            }
            return false;
        }
        Stored<Task> task = task(tx, request, index, due);
        if (address != null) {
            Docket.seat(tx, task, address, null, Seat.Via.STEP);
        }
        if (holders.isEmpty()) {
            Docket.seat(tx, task, Place.ADMINISTRATOR, null, Seat.Via.ADMINISTRATOR);
        }
        return holders.isEmpty();
    }

    /** Who decides the step, those who asked left out. */
    Set<String> holders(Stored<Request> request, Step step) {
        return address(request, step)
                .map(address -> place.behind(address, Request.askers(request)))
                .orElse(Set.of());
    }

    private Optional<String> address(Stored<Request> request, Step step) {
        return step.decider().equals("superior")
                ? place.people().superior(request.value().requester())
                : Optional.of(step.decider());
    }

    private static Stored<Task> task(Transaction tx, Stored<Request> request, int index, Instant due) {
        return tx.insert(Task.REGISTER, Task.waiting(request.id(), index, Task.Turn.MAIN, null, due));
    }

    /** Seats the present step anew, because who was to decide it has changed. */
    Stored<Request> again(Transaction tx, Stored<Request> request) {
        close(tx, request.id());
        return begin(tx, request, request.value().step());
    }

    /** Goes on as far as the agreements given so far allow. */
    Stored<Request> advance(Transaction tx, Stored<Request> request, String reason) {
        List<Stored<Task>> tasks = Docket.tasks(tx, request.id()).stream()
                .filter(task -> task.value().step() == request.value().step())
                .toList();
        List<Stored<Task>> needed = tasks.stream()
                .filter(task ->
                        task.value().turn() == Task.Turn.MAIN && task.value().state() != Task.State.SKIPPED)
                .toList();
        if (needed.isEmpty() || !needed.stream().allMatch(task -> settled(task, tasks))) {
            return request;
        }
        int next = Steps.next(
                request.value().route(), request.value().step(), request.value().amount());
        return next < 0
                ? end(tx, request, Request.State.APPROVED, approved(tx, tasks, reason))
                : begin(tx, request, next);
    }

    /** The decision of whoever agreed last: also when it is found only later that nobody else is waited for. */
    private static Decision approved(Transaction tx, List<Stored<Task>> tasks, String reason) {
        String by = tasks.stream()
                .map(Stored::value)
                .filter(task -> task.state() == Task.State.APPROVED)
                .reduce((one, other) -> other.decidedAt().isBefore(one.decidedAt()) ? one : other)
                .map(Task::decidedBy)
                .orElse(null);
        boolean now = by == null || !tx.by().username().equals(Caller.PLATFORM.username());
        return new Decision(Decision.Outcome.APPROVED, now ? tx.by().username() : by, reason, tx.now());
    }

    private static boolean settled(Stored<Task> task, List<Stored<Task>> all) {
        return task.value().state() == Task.State.APPROVED
                && all.stream()
                        .filter(other ->
                                Long.valueOf(task.id()).equals(other.value().parent()))
                        .filter(other -> other.value().turn() == Task.Turn.AFTER)
                        .allMatch(other -> settled(other, all));
    }

    /** Ends the request; what the department makes of it happens in the same transaction or the request stays. */
    Stored<Request> end(Transaction tx, Stored<Request> request, Request.State state, Decision decision) {
        Place.Declared declared = place.kinds().get(request.value().kind());
        if (declared == null) {
            throw Problem.conflict(
                    "kind-unknown",
                    "The department no longer asks for this kind of approval; withdraw the request.",
                    "该部门已不再使用此类审批，请撤回申请。");
        }
        Stored<Request> ended = shut(tx, request, state);
        Set<String> told = new LinkedHashSet<>(Request.askers(request));
        told.removeAll(List.of(tx.by().username(), Caller.PLATFORM.username()));
        Docket.copy(tx, request.id(), Docket.Copy.OUTCOME, told);
        declared.outcome().decided(tx, request.value().recordId(), decision);
        return ended;
    }

    /** Ends the request without asking the department. */
    Stored<Request> shut(Transaction tx, Stored<Request> request, Request.State state) {
        close(tx, request.id());
        return tx.update(Request.REGISTER, request, request.value().ended(state, request.id()));
    }

    private static void close(Transaction tx, long request) {
        for (Stored<Task> task : Docket.tasks(tx, request)) {
            if (task.value().state().open()) {
                tx.update(Task.REGISTER, task, task.value().in(Task.State.SKIPPED));
            }
        }
        Docket.noneWaits(tx, request);
    }

    /** The request, held until the transaction ends; 409 when it was decided already. */
    static Stored<Request> waiting(Transaction tx, long id) {
        Stored<Request> request = tx.hold(Request.REGISTER, id);
        if (request.value().state() != Request.State.WAITING) {
            throw Deciding.decided(request);
        }
        return request;
    }

    /** The steps that the request takes with its amount, with their index. */
    static List<Map.Entry<Integer, Step>> taken(Request request) {
        List<Map.Entry<Integer, Step>> taken = new ArrayList<>();
        List<Step> route = request.route();
        for (int i = 0; i < route.size(); i++) {
            if (Steps.applies(route.get(i), request.amount())) {
                taken.add(Map.entry(i, route.get(i)));
            }
        }
        return taken;
    }
}
