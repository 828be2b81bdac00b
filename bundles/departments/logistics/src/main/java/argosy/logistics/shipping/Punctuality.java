package argosy.logistics.shipping;

import static argosy.logistics.db.Tables.PARCEL;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import argosy.department.Shape;
import argosy.department.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Whether parcels kept the promise of when they reach their customer: one definition for the delivery report, the key
 * figures and the scores of carriers.
 */
public final class Punctuality {

    /** The formula in words; numerator ÷ denominator. */
    public static final Text FORMULA = Text.of(
            "Parcels delivered by their promise ÷ parcels with a promise that were delivered, or that were lost or are still"
                    + " under way although it is over",
            "承诺时间前送达的包裹数 ÷ 有承诺的包裹中已送达的，以及承诺时间已过而丢失或仍在途的");

    /** States of a parcel that did not reach its customer, and whose carrier answers for that. */
    private static final List<String> OWED = Stream.of(
                    ParcelState.HANDED_OVER, ParcelState.IN_TRANSIT, ParcelState.LOST)
            .map(Shape::code)
            .toList();

    private Punctuality() {}

    /**
     * 1 for a parcel that was delivered by its promise, 0 for one that broke it, null for one that does not count: without
     * promise, not yet due, or called or sent back before it arrived. What was delivered and is lost all the same was not
     * delivered.
     */
    public static Field<Integer> of(Instant now) {
        Condition lost = PARCEL.STATE.eq(inline(Shape.code(ParcelState.LOST)));
        return when(PARCEL.DELIVERED_AT.le(PARCEL.PROMISED_AT).andNot(lost), inline(1))
                .when(PARCEL.DELIVERED_AT.gt(PARCEL.PROMISED_AT).andNot(lost), inline(0))
                .when(PARCEL.PROMISED_AT.lt(now).and(PARCEL.STATE.in(OWED)), inline(0));
    }
}
