package argosy.inbox;

import argosy.department.ApprovalKind.Step;
import argosy.department.Caller;
import argosy.department.Decision;
import argosy.department.Problem;
import argosy.department.RequestMark;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.gateway.AccessLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What people do with a request (PLT-12, PLT-19): agree, refuse, send back, hand on, ask a colleague to agree too, remind,
 * take back. Each is one transaction together with what the department makes of it.
 */
final class Deciding {

    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(1);

    private final Place place;
    private final Course course;
    private final Entitlement entitlement;

    Deciding(Place place) {
        this.place = place;
        this.course = new Course(place);
        this.entitlement = new Entitlement(place);
    }

    /** Agrees for the caller; the request goes on to the next step or to its end. */
    void approve(Caller caller, long id, String comment, Collection<String> copies) {
        acting(caller, id, tx -> {
            Stored<Request> request = Course.waiting(tx, id);
            Stored<Task> mine = entitlement.task(tx, request, caller);
            close(tx, mine, Task.State.APPROVED, comment);
            letFollow(tx, request, mine);
            copy(tx, request, copies);
            tx.remark(Request.REGISTER, id, "approved", comment);
            return course.advance(tx, request, comment);
        });
    }

    /** Refuses: the request ends. */
    void reject(Caller caller, long id, String reason, Collection<String> copies) {
        ending(caller, id, reason, copies, Task.State.REJECTED, Request.State.REJECTED, Decision.Outcome.REJECTED);
    }

    /** Sends it back to who asked, to be changed and asked for again. */
    void returned(Caller caller, long id, String reason, Collection<String> copies) {
        ending(caller, id, reason, copies, Task.State.RETURNED, Request.State.RETURNED, Decision.Outcome.RETURNED);
    }

    private void ending(
            Caller caller,
            long id,
            String reason,
            Collection<String> copies,
            Task.State mark,
            Request.State state,
            Decision.Outcome outcome) {
        String given = reason(reason);
        acting(caller, id, tx -> {
            Stored<Request> request = Course.waiting(tx, id);
            close(tx, entitlement.task(tx, request, caller), mark, given);
            copy(tx, request, copies);
            tx.remark(Request.REGISTER, id, Shape.code(state), given);
            return course.end(tx, request, state, new Decision(outcome, caller.username(), given, tx.now()));
        });
    }

    /** Hands the caller's task to somebody else, who decides it in their place and with no less authority. */
    void transfer(Caller caller, long id, String to, String reason) {
        String given = reason(reason);
        acting(caller, id, tx -> {
            Stored<Request> request = Course.waiting(tx, id);
            Stored<Task> mine = entitlement.task(tx, request, caller);
            colleague(tx, request, caller, "to", to);
            String heldAs = mine.value().turn() == Task.Turn.MAIN ? entitlement.authority(request, caller, to) : null;
            Instant due = place.due(tx.now(), request.value().present().hours());
            Docket.vacate(tx, mine.id());
            Stored<Task> handed = tx.update(Task.REGISTER, mine, mine.value().due(due));
            Docket.seat(tx, handed, "person:" + to, heldAs, Seat.Via.TRANSFER);
            keepInView(tx, id, caller);
            tx.remark(Request.REGISTER, id, "transferred", place.nameOf(to) + " (" + to + "): " + given);
            return tx.update(
                    Request.REGISTER,
                    request,
                    request.value().with("dueAt", due).with("unclaimed", false));
        });
    }

    /** Asks a colleague to agree as well, before the caller decides or after the caller has agreed (加签). */
    void addSign(Caller caller, long id, String person, boolean before, String reason) {
        String given = reason(reason);
        acting(caller, id, tx -> {
            Stored<Request> request = Course.waiting(tx, id);
            Stored<Task> mine = entitlement.task(tx, request, caller);
            colleague(tx, request, caller, "person", person);
            Instant due = place.due(tx.now(), request.value().present().hours());
            Task.Turn turn = before ? Task.Turn.BEFORE : Task.Turn.AFTER;
            Task added = Task.waiting(id, request.value().step(), turn, mine.id(), due);
            if (before) {
                tx.update(Task.REGISTER, mine, mine.value().in(Task.State.PAUSED));
                Docket.waiting(tx, mine.id(), false);
            }
            Stored<Task> task = tx.insert(Task.REGISTER, before ? added : added.in(Task.State.LATER));
            Docket.seat(tx, task, "person:" + person, null, Seat.Via.ADDED);
            tx.remark(
                    Request.REGISTER,
                    id,
                    before ? "sign-added-before" : "sign-added-after",
                    place.nameOf(person) + " (" + person + "): " + given);
            return request;
        });
    }

    /** Presses for a decision, at most once an hour; only who asked may. */
    void remind(Caller caller, long id) {
        acting(caller, id, tx -> {
            Stored<Request> request = Course.waiting(tx, id);
            requireAsker(request, caller);
            Instant last = request.value().remindedAt();
            if (last != null && tx.now().isBefore(last.plus(BETWEEN_REMINDERS))) {
                throw Problem.conflict(
                        "reminded-already",
                        Text.of(
                                "They were reminded less than an hour ago; remind them again later.",
                                "一小时内已催办过，请稍后再催。"),
                        Map.of("againAt", last.plus(BETWEEN_REMINDERS)));
            }
            tx.remark(Request.REGISTER, id, "reminded", null);
            return tx.update(Request.REGISTER, request, request.value().with("remindedAt", tx.now()));
        });
    }

    /** Takes the request back; to the department that is a return by who asked. */
    void withdraw(Caller caller, long id, String reason) {
        String given = reason(reason);
        acting(caller, id, tx -> {
            Stored<Request> request = Course.waiting(tx, id);
            requireAsker(request, caller);
            tx.remark(Request.REGISTER, id, "withdrawn", given);
            if (!place.kinds().containsKey(request.value().kind())) {
                return course.shut(tx, request, Request.State.WITHDRAWN);
            }
            Decision back = new Decision(Decision.Outcome.RETURNED, caller.username(), given, tx.now());
            return course.end(tx, request, Request.State.WITHDRAWN, back);
        });
    }

    /** 409 for a request that has ended, with how and by whom. */
    static Problem decided(Stored<Request> request) {
        Request.State state = request.value().state();
        return Problem.conflict(
                "already-decided",
                Text.of(
                        "This request is " + Shape.code(state) + " already; last changed by " + request.updatedBy()
                                + ".",
                        "该申请" + Shape.title(state).zh() + "，最后由 " + request.updatedBy() + " 处理。"),
                Map.of("state", Shape.code(state), "by", request.updatedBy()));
    }

    /** Runs it; an attempt that is refused is kept in the request's history and in the access log before it is answered. */
    private void acting(Caller caller, long id, Function<Transaction, Stored<Request>> work) {
        try {
            place.database().write(caller, work);
        } catch (Refused refused) {
            place.database().write(caller.in(RequestMark.NONE), tx -> {
                tx.remark(Request.REGISTER, id, "refused", refused.detail().zh());
                return null;
            });
            AccessLog log = place.accessLog().get();
            if (log != null) {
                log.denied(caller, "inbox:items:decide", "POST", "/api/inbox/" + place.department() + '-' + id);
            }
            throw refused;
        }
    }

    private static void close(Transaction tx, Stored<Task> mine, Task.State state, String reason) {
        tx.update(Task.REGISTER, mine, mine.value().decided(state, tx.by(), tx.now(), reason));
        Docket.waiting(tx, mine.id(), false);
    }

    /** What waited for this agreement is put before those who decide it. */
    private void letFollow(Transaction tx, Stored<Request> request, Stored<Task> agreed) {
        List<Stored<Task>> all = Docket.tasks(tx, request.id());
        for (Stored<Task> task : all) {
            boolean follows = task.value().state() == Task.State.LATER
                    && Long.valueOf(agreed.id()).equals(task.value().parent());
            boolean resumes = task.value().state() == Task.State.PAUSED
                    && Long.valueOf(task.id()).equals(agreed.value().parent())
                    && all.stream().noneMatch(other -> before(other, task));
            if (follows || resumes) {
                Instant due = place.due(tx.now(), request.value().present().hours());
                tx.update(
                        Task.REGISTER, task, task.value().in(Task.State.WAITING).due(due));
                Docket.waiting(tx, task.id(), true);
            }
        }
    }

    private static boolean before(Stored<Task> other, Stored<Task> task) {
        return other.value().turn() == Task.Turn.BEFORE
                && other.value().state().open()
                && Long.valueOf(task.id()).equals(other.value().parent());
    }

    /** Who handed a task on still sees what becomes of it. */
    private void keepInView(Transaction tx, long id, Caller caller) {
        String who = Hats.of(caller, place.people()).who();
        Docket.copy(tx, id, Docket.Copy.COPY, List.of(who));
        Docket.read(tx, id, who);
    }

    private void copy(Transaction tx, Stored<Request> request, Collection<String> people) {
        Set<String> known = new LinkedHashSet<>();
        for (String person : people) {
            known.add(working("copyTo", person));
        }
        Docket.copy(tx, request.id(), Docket.Copy.COPY, known);
    }

    /** Someone else who works here, did not ask, and does not have the request before them by name already. */
    private void colleague(Transaction tx, Stored<Request> request, Caller caller, String field, String username) {
        working(field, username);
        Set<String> barred = new HashSet<>(Request.askers(request));
        if (barred.contains(username)) {
            throw Problem.invalid(field, "asked for this and cannot decide it; name somebody else", "是申请人，不能审批，请另选他人");
        }
        barred.add(caller.username());
        if (caller.onBehalfOf() != null) {
            barred.add(caller.onBehalfOf());
        }
        Docket.seats(tx, request.id()).stream()
                .filter(seat -> seat.waiting() && seat.decider().startsWith("person:"))
                .forEach(seat -> barred.add(seat.decider().substring("person:".length())));
        Docket.tasks(tx, request.id()).stream()
                .map(Stored::value)
                .filter(task -> task.step() == request.value().step() && task.state() == Task.State.APPROVED)
                .forEach(task -> barred.add(task.decidedBy()));
        if (barred.contains(username)) {
            throw Problem.invalid(
                    field,
                    "has this request before them or has agreed to it already; name somebody else",
                    "已是当前审批人或已同意，请另选他人");
        }
    }

    private String working(String field, String username) {
        if (username == null || place.people().name(username).isEmpty()) {
            throw Problem.invalid(
                    field,
                    username + " is nobody who works here; give a username such as chenjing",
                    username + " 不是在职人员，请填写用户名，例如 chenjing");
        }
        return username;
    }

    private void requireAsker(Stored<Request> request, Caller caller) {
        if (!Request.askers(request).contains(Hats.of(caller, place.people()).who())) {
            throw new Refused(
                    "not-your-request",
                    Text.of(
                            "Only who asked may do this: "
                                    + place.nameOf(request.value().requester()) + ".",
                            "仅申请人 " + place.nameOf(request.value().requester()) + " 可执行此操作。"),
                    Map.of("requester", request.value().requester()));
        }
    }

    private static String reason(String given) {
        return Optional.ofNullable(given)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> Problem.invalid("reason", "is needed here; say why", "必填，请说明原因"));
    }

    /** The present step and those behind it, whatever the amount: those who decide them have the authority. */
    static List<Step> above(Request request) {
        List<Step> route = request.route();
        return route.subList(request.step(), route.size());
    }
}
