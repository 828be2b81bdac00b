package argosy.operations.metrics;

import static argosy.operations.db.Tables.LISTING;
import static argosy.operations.db.Tables.LISTING_EDIT;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Window;
import argosy.operations.listings.EditState;
import argosy.operations.live.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;

/** Listings due and checks made, of a group (OPS-10, OPS-12): a listing counts on the day it was due, a check on its own. */
public final class ListingSums {

    private long onTime;
    private long late;
    private long open;
    private long checked;
    private long errors;
    private long exempt;

    /**
     * The sums of each group: two questions.
     *
     * @param scope the rows whose shop is told of
     * @param groups of a day and a shop
     */
    public static Map<String, ListingSums> by(
            Reads reads,
            Window window,
            Function<Field<String>, Condition> scope,
            Instant now,
            BiFunction<LocalDate, String, List<String>> groups) {
        Map<String, ListingSums> sums = new TreeMap<>();
        reads.sql()
                .select(LISTING.SHOP, LISTING.DUE_AT, LISTING.ONLINE_AT, LISTING.LATE_AT)
                .from(LISTING)
                .where(LISTING.DUE_AT.ge(window.start()))
                .and(LISTING.DUE_AT.lt(window.end()))
                .and(scope.apply(LISTING.SHOP))
                .forEach(row -> groups.apply(LocalDate.ofInstant(row.value2(), window.zone()), row.value1())
                        .forEach(group -> sums.computeIfAbsent(group, g -> new ListingSums())
                                .due(row.value2(), row.value3(), row.value4(), now)));
        reads.sql()
                .select(LISTING_EDIT.SHOP, LISTING_EDIT.CHECKED_AT, LISTING_EDIT.STATE)
                .from(LISTING_EDIT)
                .where(LISTING_EDIT.CHECKED_AT.ge(window.start()))
                .and(LISTING_EDIT.CHECKED_AT.lt(window.end()))
                .and(scope.apply(LISTING_EDIT.SHOP))
                .forEach(row -> groups.apply(LocalDate.ofInstant(row.value2(), window.zone()), row.value1())
                        .forEach(group -> sums.computeIfAbsent(group, g -> new ListingSums())
                                .checked(Shape.constant(EditState.class, row.value3())
                                        .orElseThrow())));
        return sums;
    }

    /** A listing that is or was due: late when that was found, or when it went online after it, or is not and it is over. */
    void due(Instant dueAt, Instant onlineAt, Instant lateAt, Instant now) {
        boolean missed = lateAt != null || (onlineAt == null ? now : onlineAt).isAfter(dueAt);
        if (missed) {
            late++;
        } else if (onlineAt != null) {
            onTime++;
        } else {
            open++;
        }
    }

    void checked(EditState state) {
        checked++;
        errors += state == EditState.WRONG || state == EditState.CONFIRMED ? 1 : 0;
        exempt += state == EditState.EXEMPT ? 1 : 0;
    }

    public long onTime() {
        return onTime;
    }

    public long late() {
        return late;
    }

    /** Not online, and not due yet. */
    public long open() {
        return open;
    }

    /** On time ÷ (on time + late) × 100. */
    public BigDecimal onTimePercent() {
        return Rate.percent(onTime, onTime + late);
    }

    public long checked() {
        return checked;
    }

    public long errors() {
        return errors;
    }

    /** Errors in what the product department had confirmed. */
    public long exempt() {
        return exempt;
    }

    /** Errors ÷ checks × 100. */
    public BigDecimal errorPercent() {
        return Rate.percent(errors, checked);
    }
}
