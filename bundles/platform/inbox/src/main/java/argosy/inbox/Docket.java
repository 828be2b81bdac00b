package argosy.inbox;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.inbox.db.Tables;
import argosy.inbox.db.tables.ArgosyApprovalCopies;
import argosy.inbox.db.tables.ArgosyApprovalSeats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;

/** The rows behind requests: tasks, seats, copies. */
final class Docket {

    private static final int ALL = Integer.MAX_VALUE;
    private static final int AT_ONCE = 50;
    private static final ArgosyApprovalSeats SEATS = Tables.ARGOSY_APPROVAL_SEATS;
    private static final ArgosyApprovalCopies COPIES = Tables.ARGOSY_APPROVAL_COPIES;

    /** What a copy is shown for. */
    enum Copy {
        COPY,
        OUTCOME
    }

    private Docket() {}

    /** All tasks of a request, in the order in which they came up. */
    static List<Stored<Task>> tasks(Reads reads, long request) {
        return reads.select(Task.REGISTER, Tables.ARGOSY_APPROVAL_TASKS.APPROVAL.eq(request), ALL);
    }

    /** The tasks of these requests, asked for in portions that the database can look up in an index. */
    static List<Stored<Task>> tasks(Reads reads, List<Long> requests) {
        List<Stored<Task>> found = new ArrayList<>();
        for (List<Long> some : portions(requests)) {
            found.addAll(reads.select(Task.REGISTER, Tables.ARGOSY_APPROVAL_TASKS.APPROVAL.in(some), ALL));
        }
        return found;
    }

    static List<Seat> seats(Reads reads, long request) {
        return seats(reads, SEATS.APPROVAL.eq(request));
    }

    /** The seats of these requests that wait for a decision. */
    static List<Seat> waitingSeats(Reads reads, List<Long> requests) {
        List<Seat> found = new ArrayList<>();
        for (List<Long> some : portions(requests)) {
            found.addAll(seats(reads, SEATS.APPROVAL.in(some).and(SEATS.WAITING.isTrue())));
        }
        return found;
    }

    private static List<Seat> seats(Reads reads, Condition where) {
        return reads.sql().selectFrom(SEATS).where(where).orderBy(SEATS.ID).fetch(Docket::seat);
    }

    private static Seat seat(Record row) {
        return new Seat(
                row.get(SEATS.ID),
                row.get(SEATS.APPROVAL),
                row.get(SEATS.TASK),
                row.get(SEATS.DECIDER),
                row.get(SEATS.HELD_AS),
                Shape.constant(Seat.Via.class, row.get(SEATS.VIA)).orElseThrow(),
                row.get(SEATS.WAITING));
    }

    static void seat(Transaction tx, Stored<Task> task, String decider, String heldAs, Seat.Via via) {
        tx.sql()
                .insertInto(SEATS)
                .set(SEATS.ID, tx.nextId())
                .set(SEATS.APPROVAL, task.value().approval())
                .set(SEATS.TASK, task.id())
                .set(SEATS.DECIDER, decider)
                .set(SEATS.HELD_AS, heldAs)
                .set(SEATS.VIA, Shape.code(via))
                .set(SEATS.WAITING, task.value().state() == Task.State.WAITING)
                .execute();
    }

    /** Whether those who may give a task's agreement have it before them. */
    static void waiting(Transaction tx, long task, boolean waiting) {
        tx.sql()
                .update(SEATS)
                .set(SEATS.WAITING, waiting)
                .where(SEATS.TASK.eq(task))
                .execute();
    }

    /** Nobody has the task before them any more; who is to have it comes next. */
    static void vacate(Transaction tx, long task) {
        tx.sql().deleteFrom(SEATS).where(SEATS.TASK.eq(task)).execute();
    }

    static void noneWaits(Transaction tx, long request) {
        tx.sql()
                .update(SEATS)
                .set(SEATS.WAITING, false)
                .where(SEATS.APPROVAL.eq(request))
                .execute();
    }

    /** Shows a request to people who do not decide it; who has it already keeps what they have. */
    static void copy(Transaction tx, long request, Copy what, Collection<String> people) {
        if (people.isEmpty()) {
            return;
        }
        List<String> known = tx.sql()
                .select(COPIES.PERSON)
                .from(COPIES)
                .where(COPIES.PERSON.in(people))
                .and(COPIES.WHAT.eq(Shape.code(what)))
                .and(COPIES.APPROVAL.eq(request))
                .fetch(COPIES.PERSON);
        for (String person : people) {
            if (!known.contains(person)) {
                tx.sql()
                        .insertInto(COPIES)
                        .set(COPIES.ID, tx.nextId())
                        .set(COPIES.APPROVAL, request)
                        .set(COPIES.PERSON, person)
                        .set(COPIES.WHAT, Shape.code(what))
                        .set(COPIES.MADE_AT, tx.now())
                        .set(COPIES.READ_AT, (Instant) null)
                        .execute();
            }
        }
    }

    static boolean shownTo(Reads reads, long request, String person) {
        return reads.sql().fetchExists(COPIES, COPIES.PERSON.eq(person), COPIES.APPROVAL.eq(request));
    }

    /** What was shown to the person of this request counts as read. */
    static int read(Transaction tx, long request, String person) {
        return tx.sql()
                .update(COPIES)
                .set(COPIES.READ_AT, tx.now())
                .where(COPIES.APPROVAL.eq(request))
                .and(COPIES.PERSON.eq(person))
                .and(COPIES.READ_AT.isNull())
                .execute();
    }

    private static <T> List<List<T>> portions(List<T> all) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            portions.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return portions;
    }
}
