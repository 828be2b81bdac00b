package argosy.inbox;

import argosy.department.ApprovalKind;
import argosy.department.Approvals;
import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.HistoryEntry;
import argosy.department.RequestMark;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.gateway.AccessLog;
import argosy.gateway.People;
import argosy.inbox.db.Tables;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * The approvals of one department: takes in what it asks, and what people decide. Its requests lie in the department's own
 * database, so they go and come back with it, and a decision is one transaction with its effect.
 */
public final class ApprovalDesk {

    private final Place place;
    private final Deciding deciding;
    private final Overdue overdue;
    private final ReentrantReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    /**
     * @param calendar the company's as it is now: hours until escalation are working hours
     * @param people who is who; may give null while identity does not run
     * @param accessLog where refused attempts are noted; may give null
     */
    public ApprovalDesk(
            String department,
            Text title,
            Database database,
            Clock clock,
            Supplier<BusinessCalendar> calendar,
            Supplier<People> people,
            Supplier<AccessLog> accessLog) {
        this.place = new Place(
                department, title, database, clock, calendar, people, accessLog, new ConcurrentSkipListMap<>());
        this.deciding = new Deciding(place);
        this.overdue = new Overdue(place);
    }

    /** Declares a kind and what the department makes of a decision; answers what it asks with. */
    public Approvals declare(ApprovalKind kind, Approvals.Outcome outcome) {
        if (place.kinds().put(kind.name(), new Place.Declared(kind, outcome)) != null) {
            throw new IllegalStateException("The kind of approval " + kind.name() + " is declared twice.");
        }
        return new Asking(place, kind);
    }

    /** The kinds that the department asks for. */
    public Map<String, ApprovalKind> kinds() {
        Map<String, ApprovalKind> kinds = new TreeMap<>();
        place.kinds().forEach((name, declared) -> kinds.put(name, declared.kind()));
        return kinds;
    }

    /** Hands what is late to superiors, and what nobody may decide to administrators; answers what was done. */
    public String escalate(Caller by) {
        return overdue.run(by);
    }

    /** The request of this kind that waits for the record, if there is one. */
    public Optional<Long> waiting(String kind, String collection, long record) {
        return place.database()
                .first(Request.REGISTER, Tables.ARGOSY_APPROVALS.SLOT.eq(Request.slot(kind, collection, record)))
                .map(Stored::id);
    }

    /** Agrees; 403 and noted when it is not the caller's to decide, 409 when it was decided already. */
    public void approve(Caller caller, long request, String comment, Collection<String> copies) {
        deciding.approve(caller, request, comment, copies);
    }

    /** Refuses, with a reason. */
    public void reject(Caller caller, long request, String reason, Collection<String> copies) {
        deciding.reject(caller, request, reason, copies);
    }

    /** Sends back to who asked, with a reason. */
    public void returned(Caller caller, long request, String reason, Collection<String> copies) {
        deciding.returned(caller, request, reason, copies);
    }

    /** Hands the task to somebody with the authority for it. */
    public void transfer(Caller caller, long request, String to, String reason) {
        deciding.transfer(caller, request, to, reason);
    }

    /** Asks a colleague to agree too, before the caller decides or after. */
    public void addSign(Caller caller, long request, String person, boolean before, String reason) {
        deciding.addSign(caller, request, person, before, reason);
    }

    /** Presses for a decision, at most once an hour. */
    public void remind(Caller caller, long request) {
        deciding.remind(caller, request);
    }

    /** Takes the caller's own request back. */
    public void withdraw(Caller caller, long request, String reason) {
        deciding.withdraw(caller, request, reason);
    }

    /** The request's item for the caller; empty when there is none or it does not concern them. */
    Optional<InboxItem> item(Caller caller, long request) {
        Showing showing = new Showing(place, caller);
        return place.database()
                .find(Request.REGISTER, request)
                .filter(showing::concerns)
                .map(showing::one);
    }

    /** What was shown to the caller counts as looked at. */
    void read(Caller caller, long request) {
        String who = caller.onBehalfOf() == null ? caller.username() : caller.onBehalfOf();
        place.database().write(caller, tx -> Docket.read(tx, request, who));
    }

    boolean unknown(long request) {
        return place.database().find(Request.REGISTER, request).isEmpty();
    }

    /** Sets the steps of a kind for requests from now on. */
    void define(Caller caller, String kind, List<ApprovalKind.Step> steps) {
        place.database().write(caller.in(own(caller)), tx -> {
            Definition wanted = new Definition(kind, Steps.write(steps));
            return Definition.of(tx, kind)
                    .map(before -> tx.update(Definition.REGISTER, before, wanted))
                    .orElseGet(() -> tx.insert(Definition.REGISTER, wanted));
        });
    }

    /** Goes back to the shipped steps of a kind. */
    void restore(Caller caller, String kind) {
        place.database().write(caller.in(own(caller)), tx -> {
            Definition.of(tx, kind).ifPresent(before -> tx.delete(Definition.REGISTER, before));
            return null;
        });
    }

    /** Who set the steps of a kind, newest first, since they were last as shipped. */
    List<HistoryEntry> definitionHistory(String kind, int limit) {
        return Definition.of(place.database(), kind)
                .map(found -> place.database().history(Definition.REGISTER, found.id(), 0, limit))
                .orElse(List.of());
    }

    /** Without the permission that the inbox asked for: the department's database knows only its own. */
    private static RequestMark own(Caller caller) {
        RequestMark mark = caller.request();
        return new RequestMark(null, mark.idempotencyKey(), mark.fingerprint());
    }

    /** Runs it as long as the department is there; its database is not closed meanwhile. */
    <T> Optional<T> whileOpen(Supplier<T> work) {
        life.readLock().lock();
        try {
            return closed ? Optional.empty() : Optional.of(work.get());
        } finally {
            life.readLock().unlock();
        }
    }

    /** Waits for what people are deciding just now; nothing more is decided afterwards. */
    void close() {
        life.writeLock().lock();
        try {
            closed = true;
        } finally {
            life.writeLock().unlock();
        }
    }

    Place place() {
        return place;
    }
}
