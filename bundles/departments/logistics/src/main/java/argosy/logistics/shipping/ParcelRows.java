package argosy.logistics.shipping;

import static argosy.logistics.db.Tables.PARCEL_CONTENT;
import static argosy.logistics.db.Tables.PARCEL_EVENT;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that hang below parcels: contents and events, read for many parcels at once. */
final class ParcelRows {

    private ParcelRows() {}

    static Map<Long, List<ParcelContent>> contents(Reads reads, Collection<Long> parcels) {
        Map<Long, List<ParcelContent>> contents = new HashMap<>();
        reads.sql()
                .select(
                        PARCEL_CONTENT.PARCEL,
                        PARCEL_CONTENT.LINE_NO,
                        PARCEL_CONTENT.SKU,
                        PARCEL_CONTENT.LOT,
                        PARCEL_CONTENT.QUANTITY)
                .from(PARCEL_CONTENT)
                .where(PARCEL_CONTENT.PARCEL.in(parcels))
                .orderBy(PARCEL_CONTENT.ID)
                .forEach(row -> contents.computeIfAbsent(row.value1(), parcel -> new ArrayList<>())
                        .add(new ParcelContent(row.value2(), row.value3(), row.value4(), row.value5())));
        return contents;
    }

    static Map<Long, List<ParcelEvent>> events(Reads reads, Collection<Long> parcels) {
        Map<Long, List<ParcelEvent>> events = new HashMap<>();
        reads.sql()
                .select(
                        PARCEL_EVENT.PARCEL,
                        PARCEL_EVENT.STATUS,
                        PARCEL_EVENT.HAPPENED_AT,
                        PARCEL_EVENT.PLACE,
                        PARCEL_EVENT.MESSAGE,
                        PARCEL_EVENT.REPORTED_BY)
                .from(PARCEL_EVENT)
                .where(PARCEL_EVENT.PARCEL.in(parcels))
                .orderBy(PARCEL_EVENT.HAPPENED_AT, PARCEL_EVENT.ID)
                .forEach(row -> events.computeIfAbsent(row.value1(), parcel -> new ArrayList<>())
                        .add(new ParcelEvent(
                                Shape.constant(TrackingStatus.class, row.value2())
                                        .orElseThrow(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6())));
        return events;
    }

    static void keepContents(Transaction tx, long parcel, List<ParcelContent> contents) {
        var insert = tx.sql()
                .insertInto(
                        PARCEL_CONTENT,
                        PARCEL_CONTENT.ID,
                        PARCEL_CONTENT.PARCEL,
                        PARCEL_CONTENT.LINE_NO,
                        PARCEL_CONTENT.SKU,
                        PARCEL_CONTENT.LOT,
                        PARCEL_CONTENT.QUANTITY);
        for (ParcelContent goods : contents) {
            insert = insert.values(tx.nextId(), parcel, goods.line(), goods.sku(), goods.lot(), goods.quantity());
        }
        insert.execute();
    }

    /** Keeps a report; answers false, keeping nothing, when the same one is there already. */
    static boolean keepEvent(Transaction tx, long parcel, ParcelEvent event) {
        boolean known = events(tx, List.of(parcel)).getOrDefault(parcel, List.of()).stream()
                .anyMatch(
                        other -> other.status() == event.status() && other.at().equals(event.at()));
        if (known) {
            return false;
        }
        tx.sql()
                .insertInto(
                        PARCEL_EVENT,
                        PARCEL_EVENT.ID,
                        PARCEL_EVENT.PARCEL,
                        PARCEL_EVENT.STATUS,
                        PARCEL_EVENT.HAPPENED_AT,
                        PARCEL_EVENT.PLACE,
                        PARCEL_EVENT.MESSAGE,
                        PARCEL_EVENT.REPORTED_BY,
                        PARCEL_EVENT.REPORTED_AT)
                .values(
                        tx.nextId(),
                        parcel,
                        Shape.code(event.status()),
                        event.at(),
                        event.place(),
                        event.text(),
                        event.by(),
                        tx.now())
                .execute();
        return true;
    }
}
