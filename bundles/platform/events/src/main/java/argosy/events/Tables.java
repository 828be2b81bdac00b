package argosy.events;

import argosy.department.InstantConverter;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What a department's database keeps of its subscribers. */
final class Tables {

    static final Table<?> SUBSCRIPTIONS = DSL.table(DSL.name("argosy_subscriptions"));
    static final Table<?> SUBSCRIBERS = DSL.table(DSL.name("argosy_subscribers"));
    static final Table<?> SET_ASIDE = DSL.table(DSL.name("argosy_set_aside_events"));

    static final Field<String> SUBSCRIBER = text("subscriber");
    static final Field<String> PUBLISHER = text("publisher");
    static final Field<Integer> LANE = DSL.field(DSL.name("lane"), SQLDataType.INTEGER);
    static final Field<Long> POSITION = number("log_position");
    static final Field<Long> REPLAY_UNTIL = number("replay_until");

    static final Field<String> NAME = text("name");
    static final Field<Boolean> PAUSED = DSL.field(DSL.name("paused"), SQLDataType.BOOLEAN);
    static final Field<String> REASON = text("reason");
    static final Field<Instant> CHANGED_AT = time("changed_at");
    static final Field<String> CHANGED_BY = text("changed_by");

    static final Field<Long> ID = number("id");
    static final Field<String> TYPE = text("type");
    static final Field<String> SUBJECT = text("subject");
    static final Field<String> STATE = text("state");
    static final Field<Integer> ATTEMPTS = DSL.field(DSL.name("attempts"), SQLDataType.INTEGER);
    static final Field<Instant> NEXT_TRY_AT = time("next_try_at");
    static final Field<Instant> SET_ASIDE_AT = time("set_aside_at");
    static final Field<String> ERROR = text("error");

    private Tables() {}

    static Condition of(String subscriber, String publisher) {
        return SUBSCRIBER.eq(subscriber).and(PUBLISHER.eq(publisher));
    }

    private static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
    }

    private static Field<Long> number(String name) {
        return DSL.field(DSL.name(name), SQLDataType.BIGINT);
    }

    private static Field<Instant> time(String name) {
        return DSL.field(DSL.name(name), SQLDataType.LOCALDATETIME.asConvertedDataType(new InstantConverter()));
    }
}
