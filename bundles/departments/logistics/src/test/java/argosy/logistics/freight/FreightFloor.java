package argosy.logistics.freight;

import static argosy.logistics.db.Tables.FREIGHT_BILL_LINE;
import static argosy.logistics.freight.FreightBill.FREIGHT_BILLS;
import static argosy.logistics.freight.FreightBillLine.FREIGHT_BILL_LINES;
import static argosy.logistics.shipping.Parcel.PARCELS;

import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.tariffs.Province;
import argosy.logistics.tariffs.Surcharge;
import argosy.logistics.tariffs.Tariff;
import argosy.logistics.tariffs.Tariffs;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Parcels that ZTO took over on 2026-10-10, 1,200 g each to Zhejiang, and what ZTO may charge: within Zhejiang, Jiangsu and
 * Shanghai 5.00 for the first kilogram and 1.00 for each further one, elsewhere 8.00 and 3.00; to Guangdong 1.00 on top.
 */
final class FreightFloor implements AutoCloseable {

    static final Instant HANDED = Instant.parse("2026-10-10T04:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    static final String RIGHT = "6.00";

    private final OutboundFloor floor = new OutboundFloor(1, 10);
    private final Parcel template;
    final FreightBills bills = new FreightBills(Tariffs::prices);

    FreightFloor() {
        long order = floor.order("SKU-1", 1);
        floor.bring(order, DispatchState.HANDED_OVER);
        template = floor.parcelsOf(order).get(0).value();
        floor.does(tx -> {
            new Tariffs().create(tx, tariff("ZTO-1", "zhejiang,jiangsu,shanghai", "5.00", "1.00"));
            new Tariffs().create(tx, tariff("ZTO-2", "rest", "8.00", "3.00"));
            tx.insert(
                    Surcharge.SURCHARGES,
                    new Surcharge(
                            "ZTO", null, "广东附加", new BigDecimal("1.00"), null, "guangdong", null, null, null, null));
        });
    }

    OutboundFloor outbound() {
        return floor;
    }

    <T> T as(String username, Function<Transaction, T> work) {
        return floor.as(username, work);
    }

    /** Parcels with these tracking numbers, as the template says. */
    void parcels(List<String> trackingNos) {
        floor.does(tx ->
                tx.insertAll(PARCELS, trackingNos.stream().map(this::parcel).toList()));
    }

    /** One parcel with some components that differ: name, value, name, value … */
    void parcel(String trackingNo, Object... namesAndValues) {
        Parcel parcel = parcel(trackingNo);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parcel = set(parcel, (String) namesAndValues[i], namesAndValues[i + 1]);
        }
        Parcel kept = parcel;
        floor.does(tx -> tx.insert(PARCELS, kept));
    }

    static String tracking(int i) {
        return "75%010d".formatted(i);
    }

    static List<String> tracking(int from, int to) {
        List<String> numbers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            numbers.add(tracking(i));
        }
        return numbers;
    }

    private Parcel parcel(String trackingNo) {
        Parcel parcel = set(template, "number", "BG-T-" + trackingNo);
        parcel = set(parcel, "carrier", "ZTO");
        parcel = set(parcel, "trackingNo", trackingNo);
        parcel = set(parcel, "weightGrams", 1200);
        parcel = set(parcel, "province", Province.ZHEJIANG);
        parcel = set(parcel, "state", ParcelState.HANDED_OVER);
        return set(parcel, "handedAt", HANDED);
    }

    private static Parcel set(Parcel parcel, String name, Object value) {
        return PARCELS.shape().with(parcel, name, value);
    }

    /** A right line. */
    static NewFreightBillLine line(String trackingNo) {
        return line(trackingNo, 2000, "浙江省", null, RIGHT);
    }

    static NewFreightBillLine line(String trackingNo, Integer grams, String province, String surcharge, String amount) {
        return new NewFreightBillLine(
                trackingNo,
                DAY,
                grams,
                province,
                null,
                surcharge == null ? null : new BigDecimal(surcharge),
                new BigDecimal(amount),
                null);
    }

    static NewFreightBill bill(String number, NewFreightBillLine... lines) {
        return bill(number, List.of(lines));
    }

    static NewFreightBill bill(String number, List<NewFreightBillLine> lines) {
        return new NewFreightBill(
                number, "ZTO", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), null, null, lines);
    }

    /** A new bill, brought by the importer. */
    long create(NewFreightBill bill) {
        return as("importer", tx -> bills.create(tx, bill).id());
    }

    /** The bill after it was matched by the matcher. */
    FreightBill match(long id) {
        return as("matcher", tx -> bills.match(tx, id)).value();
    }

    FreightBill find(long id) {
        return floor.database().get(FREIGHT_BILLS, id).value();
    }

    List<Stored<FreightBillLine>> lines(long bill) {
        return floor.database().select(FREIGHT_BILL_LINES, FREIGHT_BILL_LINE.BILL.eq(bill), 100_000);
    }

    Stored<FreightBillLine> line(long bill, int lineNo) {
        return floor.database()
                .first(FREIGHT_BILL_LINES, FREIGHT_BILL_LINE.BILL.eq(bill).and(FREIGHT_BILL_LINE.LINE_NO.eq(lineNo)))
                .orElseThrow();
    }

    static String code(Enum<?> constant) {
        return Shape.code(constant);
    }

    private static Tariff tariff(String code, String provinces, String first, String step) {
        return new Tariff(
                code,
                "ZTO",
                null,
                null,
                null,
                "区",
                provinces,
                null,
                null,
                1000,
                new BigDecimal(first),
                1000,
                new BigDecimal(step),
                null,
                null,
                LocalDate.of(2026, 1, 1),
                null,
                null);
    }

    @Override
    public void close() {
        floor.close();
    }
}
