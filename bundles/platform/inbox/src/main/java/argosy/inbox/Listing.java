package argosy.inbox;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.inbox.InboxPage.Counts;
import argosy.inbox.InboxPage.DepartmentCount;
import argosy.inbox.InboxPage.KindCount;
import argosy.inbox.db.Tables;
import argosy.inbox.db.tables.ArgosyApprovalCopies;
import argosy.inbox.db.tables.ArgosyApprovalSeats;
import argosy.inbox.db.tables.ArgosyApprovalTasks;
import argosy.inbox.db.tables.ArgosyApprovals;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What stands in the boxes of one department's desk for a person. */
final class Listing {

    private static final int AT_ONCE = 50;
    private static final ArgosyApprovals APPROVALS = Tables.ARGOSY_APPROVALS;
    private static final ArgosyApprovalTasks TASKS = Tables.ARGOSY_APPROVAL_TASKS;
    private static final ArgosyApprovalSeats SEATS = Tables.ARGOSY_APPROVAL_SEATS;
    private static final ArgosyApprovalCopies COPIES = Tables.ARGOSY_APPROVAL_COPIES;

    /**
     * Where an item stands among those of all departments: urgent first in the box of what waits, newest first elsewhere.
     *
     * @param due milliseconds; 0 where the order does not go by it
     */
    record Position(long due, long id, String department) {

        static Comparator<Position> order(Box box) {
            Comparator<Position> byId = Comparator.comparingLong(Position::id);
            return Comparator.comparingLong(Position::due)
                    .thenComparing(box == Box.WAITING ? byId : byId.reversed())
                    .thenComparing(Position::department);
        }

        static Position parse(String cursor) {
            String[] part = cursor.split("\\.", 3);
            try {
                if (part.length == 3) {
                    Position position = new Position(Long.parseLong(part[0]), Long.parseLong(part[1]), part[2]);
                    if (!Instant.ofEpochMilli(position.due()).isAfter(Request.NEVER)) {
                        return position;
                    }
                }
            } catch (NumberFormatException | DateTimeException e) {
                // falls through to the same answer as a text without three parts
            }
            throw Problem.badRequest(
                    "bad-cursor",
                    "The cursor is not one that this list gave; begin with the first page.",
                    "游标无效，请从第一页开始。");
        }

        @Override
        public String toString() {
            return due + "." + id + "." + department;
        }
    }

    /** @param kind null for all */
    record Query(Box box, String kind, Position after, int limit) {}

    private final Place place;
    private final Hats hats;
    private final boolean standIn;

    Listing(Place place, Caller caller) {
        this.place = place;
        this.hats = Hats.of(caller, place.people());
        this.standIn = caller.onBehalfOf() != null;
    }

    /** The first requests of the box behind the position, in the box's order. */
    List<Map.Entry<Position, Stored<Request>>> page(Query query) {
        List<Position> positions = query.box() == Box.WAITING ? waiting(query) : newest(query);
        Map<Long, Stored<Request>> requests = new HashMap<>();
        for (int from = 0; from < positions.size(); from += AT_ONCE) {
            List<Long> some = positions.subList(from, Math.min(positions.size(), from + AT_ONCE)).stream()
                    .map(Position::id)
                    .toList();
            place.database()
                    .select(Request.REGISTER, APPROVALS.ID.in(some), AT_ONCE)
                    .forEach(request -> requests.put(request.id(), request));
        }
        return positions.stream()
                .filter(position -> requests.containsKey(position.id()))
                .map(position -> Map.entry(position, requests.get(position.id())))
                .toList();
    }

    /** Of these requests, those that were shown to the person and not looked at. */
    Set<Long> unread(List<Long> requests) {
        Set<Long> found = new LinkedHashSet<>();
        for (int from = 0; from < requests.size(); from += AT_ONCE) {
            found.addAll(place.database()
                    .sql()
                    .select(COPIES.APPROVAL)
                    .from(COPIES)
                    .where(COPIES.PERSON.eq(hats.who()))
                    .and(COPIES.READ_AT.isNull())
                    .and(COPIES.APPROVAL.in(requests.subList(from, Math.min(requests.size(), from + AT_ONCE))))
                    .fetch(COPIES.APPROVAL));
        }
        return found;
    }

    Counts counts(DepartmentCount department) {
        return new Counts(department.waiting(), unread(Docket.Copy.COPY), unread(Docket.Copy.OUTCOME));
    }

    DepartmentCount department() {
        Field<Integer> number = DSL.count();
        List<KindCount> kinds = place.database()
                .sql()
                .select(APPROVALS.KIND, number)
                .from(APPROVALS)
                .where(mine())
                .groupBy(APPROVALS.KIND)
                .orderBy(APPROVALS.KIND)
                .fetch(row -> new KindCount(row.value1(), place.titleOfKind(row.value1()), row.value2()));
        return new DepartmentCount(
                place.department(),
                place.title(),
                kinds.stream().mapToLong(KindCount::waiting).sum(),
                kinds);
    }

    private long unread(Docket.Copy what) {
        return place.database()
                .sql()
                .fetchCount(
                        COPIES,
                        COPIES.PERSON.eq(hats.who()),
                        COPIES.WHAT.eq(Shape.code(what)),
                        COPIES.READ_AT.isNull());
    }

    /** What waits for a decision that this person may make: never what they asked for themselves. */
    private Condition mine() {
        return APPROVALS
                .STATE
                .eq("waiting")
                .and(APPROVALS.REQUESTER.ne(hats.who()))
                .and(APPROVALS.CREATED_BY.ne(hats.who()))
                .and(DSL.exists(DSL.selectOne()
                        .from(SEATS)
                        .where(SEATS.APPROVAL.eq(APPROVALS.ID))
                        .and(SEATS.WAITING.isTrue())
                        .and(SEATS.DECIDER.in(hats.addresses()))
                        .and(SEATS.HELD_AS.isNull().or(SEATS.HELD_AS.in(hats.addresses())))));
    }

    private List<Position> waiting(Query query) {
        Condition where = query.kind() == null ? mine() : mine().and(APPROVALS.KIND.eq(query.kind()));
        Position after = query.after();
        if (after != null) {
            Instant due = Instant.ofEpochMilli(after.due());
            Condition behind = comesLater(after) ? APPROVALS.ID.ge(after.id()) : APPROVALS.ID.gt(after.id());
            where = where.and(APPROVALS.DUE_AT.ge(due))
                    .and(APPROVALS.DUE_AT.gt(due).or(APPROVALS.DUE_AT.eq(due).and(behind)));
        }
        return place.database()
                .sql()
                .select(APPROVALS.DUE_AT, APPROVALS.ID)
                .from(APPROVALS)
                .where(where)
                .orderBy(APPROVALS.DUE_AT, APPROVALS.ID)
                .limit(query.limit())
                .fetch(row -> new Position(row.value1().toEpochMilli(), row.value2(), place.department()));
    }

    private List<Position> newest(Query query) {
        List<Long> ids =
                switch (query.box()) {
                    case ASKED -> ids(query, APPROVALS.ID, APPROVALS.REQUESTER.eq(hats.who()));
                    case DECIDED -> decided(query);
                    case COPIED -> copies(query, Docket.Copy.COPY);
                    case NOTICES -> copies(query, Docket.Copy.OUTCOME);
                    case WAITING -> throw new IllegalStateException();
                };
        List<Position> positions = new ArrayList<>();
        ids.forEach(id -> positions.add(new Position(0, id, place.department())));
        return positions;
    }

    private List<Long> ids(Query query, Field<Long> id, Condition where) {
        Condition kind = query.kind() == null ? where : where.and(APPROVALS.KIND.eq(query.kind()));
        return place.database()
                .sql()
                .select(id)
                .from(APPROVALS)
                .where(kind.and(behind(query, id)))
                .orderBy(id.desc())
                .limit(query.limit())
                .fetch(id);
    }

    private List<Long> decided(Query query) {
        Condition where = (standIn ? TASKS.ON_BEHALF_OF : TASKS.DECIDED_BY)
                .eq(hats.who())
                .and(behind(query, TASKS.APPROVAL))
                .and(kind(query, TASKS.APPROVAL));
        return place.database()
                .sql()
                .selectDistinct(TASKS.APPROVAL)
                .from(TASKS)
                .where(where)
                .orderBy(TASKS.APPROVAL.desc())
                .limit(query.limit())
                .fetch(TASKS.APPROVAL);
    }

    private List<Long> copies(Query query, Docket.Copy what) {
        return place.database()
                .sql()
                .select(COPIES.APPROVAL)
                .from(COPIES)
                .where(COPIES.PERSON.eq(hats.who()))
                .and(COPIES.WHAT.eq(Shape.code(what)))
                .and(behind(query, COPIES.APPROVAL))
                .and(kind(query, COPIES.APPROVAL))
                .orderBy(COPIES.APPROVAL.desc())
                .limit(query.limit())
                .fetch(COPIES.APPROVAL);
    }

    private static Condition kind(Query query, Field<Long> id) {
        return query.kind() == null
                ? DSL.noCondition()
                : DSL.exists(DSL.selectOne()
                        .from(APPROVALS)
                        .where(APPROVALS.ID.eq(id))
                        .and(APPROVALS.KIND.eq(query.kind())));
    }

    private Condition behind(Query query, Field<Long> id) {
        Position after = query.after();
        if (after == null) {
            return DSL.noCondition();
        }
        return comesLater(after) ? id.le(after.id()) : id.lt(after.id());
    }

    /** Whether this department's item of the same id would stand behind the position. */
    private boolean comesLater(Position after) {
        return place.department().compareTo(after.department()) > 0;
    }
}
