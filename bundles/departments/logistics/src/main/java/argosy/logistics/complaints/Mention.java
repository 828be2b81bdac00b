package argosy.logistics.complaints;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.PARCEL;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.logistics.shipping.ParcelState;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Record4;
import org.jooq.impl.DSL;

/**
 * Which parcel or order somebody speaks of, and whom it was given to. What is not known here stays as it was given, so that
 * customer service can speak of parcels that another system sent.
 */
public record Mention(String orderNumber, String parcel, String trackingNo, String carrier) {

    /** More parcels of one order than this say no more about whom it was given to. */
    private static final int SOME = 100;

    /**
     * @param orderNumber number of the order in the shop or of the dispatch order, or null
     * @param parcel number of the parcel or its tracking number, or null
     * @param carrier where the parcels do not say it, or where two carriers use the same tracking number; or null
     * @return 422 when neither order nor parcel is named, or the carrier given is not known
     */
    public static Mention of(Reads reads, String orderNumber, String parcel, String carrier) {
        if (orderNumber == null && parcel == null) {
            throw Problem.invalid("parcel", NEITHER, NEITHER_ZH);
        }
        if (carrier != null
                && !reads.sql().fetchExists(DSL.selectOne().from(CARRIER).where(CARRIER.CODE.eq(carrier)))) {
            throw Problem.invalid(
                    "carrier",
                    "There is no carrier " + carrier + "; add it to the carriers or correct the code.",
                    "没有物流公司 " + carrier + "，请先登记或更正编码。");
        }
        return parcel != null ? parcel(reads, orderNumber, parcel, carrier) : order(reads, orderNumber, carrier);
    }

    public static final String NEITHER = "Name the order, or the parcel or its tracking number.";
    public static final String NEITHER_ZH = "请填写订单号，或包裹号、运单号。";

    private static Mention parcel(Reads reads, String orderNumber, String parcel, String carrier) {
        List<Record4<String, String, String, String>> known =
                parcels(reads, PARCEL.NUMBER.eq(parcel).or(PARCEL.TRACKING_NO.eq(parcel)));
        if (known.size() > 1) {
            known = known.stream()
                    .filter(row -> Objects.equals(row.value4(), carrier))
                    .toList();
        }
        if (known.size() != 1) {
            return new Mention(orderNumber, parcel, null, carrier);
        }
        Record4<String, String, String, String> one = known.get(0);
        return new Mention(
                orderNumber == null ? one.value1() : orderNumber,
                one.value2(),
                one.value3(),
                one.value4() == null ? carrier : one.value4());
    }

    private static Mention order(Reads reads, String orderNumber, String carrier) {
        List<Record4<String, String, String, String>> parcels =
                parcels(reads, DISPATCH_ORDER.ORDER_REF.eq(orderNumber).or(DISPATCH_ORDER.NUMBER.eq(orderNumber)));
        if (parcels.size() == 1) {
            Record4<String, String, String, String> only = parcels.get(0);
            return new Mention(
                    orderNumber, only.value2(), only.value3(), only.value4() == null ? carrier : only.value4());
        }
        List<String> carriers = parcels.stream().map(Record4::value4).distinct().toList();
        return new Mention(
                orderNumber, null, null, carriers.size() == 1 && carriers.get(0) != null ? carriers.get(0) : carrier);
    }

    /** Order in the shop, parcel, tracking number, carrier. */
    private static List<Record4<String, String, String, String>> parcels(Reads reads, Condition where) {
        return reads.sql()
                .select(DISPATCH_ORDER.ORDER_REF, PARCEL.NUMBER, PARCEL.TRACKING_NO, PARCEL.CARRIER)
                .from(PARCEL)
                .join(DISPATCH_ORDER)
                .on(DISPATCH_ORDER.ID.eq(PARCEL.DISPATCH_ORDER))
                .where(where, PARCEL.STATE.ne(Shape.code(ParcelState.VOID)))
                .limit(SOME)
                .fetch();
    }
}
