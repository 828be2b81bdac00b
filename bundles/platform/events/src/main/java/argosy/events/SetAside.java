package argosy.events;

import static argosy.events.Tables.ATTEMPTS;
import static argosy.events.Tables.ERROR;
import static argosy.events.Tables.ID;
import static argosy.events.Tables.LANE;
import static argosy.events.Tables.NEXT_TRY_AT;
import static argosy.events.Tables.POSITION;
import static argosy.events.Tables.PUBLISHER;
import static argosy.events.Tables.SET_ASIDE;
import static argosy.events.Tables.SET_ASIDE_AT;
import static argosy.events.Tables.STATE;
import static argosy.events.Tables.SUBJECT;
import static argosy.events.Tables.SUBSCRIBER;
import static argosy.events.Tables.TYPE;

import argosy.department.Prepared;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import argosy.storage.EventLog.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** An event that a subscriber could not have in its turn, and how it goes on with it. */
record SetAside(
        long id,
        String subscriber,
        String publisher,
        int lane,
        long position,
        String type,
        String subject,
        SetAsideState state,
        int attempts,
        Instant nextTryAt,
        Instant setAsideAt,
        String error) {

    /** What is read of one, in the order of {@link #read}. */
    static final List<SelectFieldOrAsterisk> COLUMNS = List.of(
            ID,
            SUBSCRIBER,
            PUBLISHER,
            LANE,
            POSITION,
            TYPE,
            SUBJECT,
            STATE,
            ATTEMPTS,
            NEXT_TRY_AT,
            SET_ASIDE_AT,
            ERROR);

    private static final int LONGEST_ERROR = 2000;

    private static final Prepared.Change INSERT = Prepared.Change.insert(
            SET_ASIDE,
            List.<Field<?>>of(
                    ID,
                    SUBSCRIBER,
                    PUBLISHER,
                    LANE,
                    POSITION,
                    TYPE,
                    SUBJECT,
                    STATE,
                    ATTEMPTS,
                    NEXT_TRY_AT,
                    SET_ASIDE_AT,
                    ERROR));

    private static final Prepared.Change DELETE = new Prepared.Change(
            DSL.deleteFrom(SET_ASIDE).where(ID.eq(DSL.param("id", ID)), ATTEMPTS.eq(DSL.param("attempts", ATTEMPTS))));

    /** The subjects of a lane of which events are set aside, and how many of each. */
    static Map<String, Integer> subjects(Reads database, String subscriber, String publisher, int lane) {
        return database.sql()
                .select(SUBJECT, DSL.count())
                .from(SET_ASIDE)
                .where(Tables.of(subscriber, publisher), LANE.eq(lane))
                .groupBy(SUBJECT)
                .fetchMap(SUBJECT, DSL.count());
    }

    /** Those of a lane that failed themselves: at most one of a subject, its first. */
    static List<SetAside> failed(Reads database, String subscriber, String publisher, int lane) {
        return database.sql()
                .select(COLUMNS)
                .from(SET_ASIDE)
                .where(Tables.of(subscriber, publisher), LANE.eq(lane))
                .and(STATE.ne(Shape.code(SetAsideState.WAITING)))
                .fetch(SetAside::read);
    }

    /** Those about one subject, in their order. */
    static List<SetAside> about(Reads database, String subscriber, String publisher, String subject, int limit) {
        return database.sql()
                .select(COLUMNS)
                .from(SET_ASIDE)
                .where(Tables.of(subscriber, publisher), SUBJECT.eq(subject))
                .orderBy(POSITION)
                .limit(limit)
                .fetch(SetAside::read);
    }

    static SetAside read(org.jooq.Record row) {
        return new SetAside(
                row.get(ID),
                row.get(SUBSCRIBER),
                row.get(PUBLISHER),
                row.get(LANE),
                row.get(POSITION),
                row.get(TYPE),
                row.get(SUBJECT),
                Shape.constant(SetAsideState.class, row.get(STATE)).orElseThrow(),
                row.get(ATTEMPTS),
                row.get(NEXT_TRY_AT),
                row.get(SET_ASIDE_AT),
                row.get(ERROR));
    }

    /** Behind one of the same subject. */
    static void behind(Transaction transaction, String subscriber, String publisher, Entry event) {
        insert(transaction, subscriber, publisher, event, SetAsideState.WAITING, 0, null, null);
    }

    static void failed(
            Transaction transaction,
            String subscriber,
            String publisher,
            Entry event,
            SetAsideState state,
            Instant nextTryAt,
            String error) {
        insert(transaction, subscriber, publisher, event, state, 1, nextTryAt, error);
    }

    private static void insert(
            Transaction transaction,
            String subscriber,
            String publisher,
            Entry event,
            SetAsideState state,
            int attempts,
            Instant nextTryAt,
            String error) {
        transaction.run(
                INSERT,
                transaction.nextId(),
                subscriber,
                publisher,
                event.lane(),
                event.position(),
                event.type(),
                event.subject(),
                Shape.code(state),
                attempts,
                nextTryAt,
                transaction.now(),
                cut(error));
    }

    /** Whether its turn has come, once there is nothing before it. */
    boolean due(Instant now) {
        return state == SetAsideState.WAITING || state == SetAsideState.RETRYING && !nextTryAt.isAfter(now);
    }

    /** It has been had, or is to be had no more; false when somebody else was faster. */
    boolean remove(Transaction transaction) {
        return transaction.run(DELETE, id, attempts) == 1;
    }

    void failedAgain(Transaction transaction, SetAsideState next, Instant when, String why) {
        transaction
                .sql()
                .update(SET_ASIDE)
                .set(STATE, Shape.code(next))
                .set(ATTEMPTS, attempts + 1)
                .set(NEXT_TRY_AT, when)
                .set(ERROR, cut(why))
                .where(ID.eq(id), ATTEMPTS.eq(attempts))
                .execute();
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
    }
}
