package argosy.logistics;

import static argosy.logistics.db.Tables.FREIGHT_BILL_LINE;
import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.shipping.Parcel.PARCELS;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.logistics.freight.Answer;
import argosy.logistics.freight.FreightBills;
import argosy.logistics.freight.FreightLines;
import argosy.logistics.freight.FreightRule;
import argosy.logistics.freight.NewFreightBill;
import argosy.logistics.freight.NewFreightBillLine;
import argosy.logistics.freight.Resolution;
import argosy.logistics.shipping.Parcel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the carriers billed for the parcels of the sample: a bill in every state, with the mistakes that bills have. */
final class SampleFreight {

    private static final int SOME = 100;
    private static final int HEAVIER = 1000;

    private final Database database;
    private final FreightBills bills;

    SampleFreight(Database database, FreightBills bills) {
        this.database = database;
        this.bills = bills;
    }

    void load() {
        database.write(
                LogisticsSample.HEAD,
                tx -> tx.insertAll(
                        FreightRule.FREIGHT_RULES,
                        List.of(
                                new FreightRule(FreightRule.ALL, 0, new BigDecimal("0.00"), null),
                                new FreightRule("SF", 50, new BigDecimal("0.10"), "合同第 8 条"))));
        List<Stored<Parcel>> sf = parcels("SF");
        List<Stored<Parcel>> zto = parcels("ZTO");
        List<Stored<Parcel>> yto = parcels("YTO");

        long paid = create("SF", "01", lines(half(sf, 0), false));
        settle(paid);
        database.write(LogisticsSample.DIRECTOR, tx -> bills.approve(tx, paid));
        database.write(LogisticsSample.FINANCE, tx -> bills.pay(tx, paid, "FK-SF-018", tx.today()));
        long approved = create("SF", "02", lines(half(sf, 1), false));
        settle(approved);
        database.write(LogisticsSample.DIRECTOR, tx -> bills.approve(tx, approved));
        long agreed = create("ZTO", "01", lines(half(zto, 0), true));
        match(agreed);
        dispute(agreed);
        answer(agreed);
        database.write(LogisticsSample.SPECIALIST, tx -> bills.agree(tx, agreed));
        long disputed = create("ZTO", "02", lines(half(zto, 1), true));
        match(disputed);
        dispute(disputed);
        match(create("YTO", "01", lines(half(yto, 0), true)));
        create("YTO", "02", lines(half(yto, 1), false));
        long withdrawn = create("YTO", "03", lines(half(yto, 1), false));
        database.write(LogisticsSample.SPECIALIST, tx -> bills.withdraw(tx, withdrawn, "与 02 号账单重复，物流公司撤回"));
    }

    private List<Stored<Parcel>> parcels(String carrier) {
        return database.select(
                PARCELS,
                PARCEL.CARRIER.eq(carrier).and(PARCEL.HANDED_AT.isNotNull()).and(PARCEL.ESTIMATED_FREIGHT.isNotNull()),
                SOME);
    }

    private static <T> List<T> half(List<T> all, int which) {
        int middle = all.size() / 2;
        return which == 0 ? all.subList(0, middle) : all.subList(middle, all.size());
    }

    /** The lines as they should be; with mistakes, the first weighs too much and one more is not ours. */
    private List<NewFreightBillLine> lines(List<Stored<Parcel>> parcels, boolean mistakes) {
        List<NewFreightBillLine> lines = new ArrayList<>();
        for (Stored<Parcel> stored : parcels) {
            Parcel parcel = stored.value();
            boolean wrong = mistakes && lines.isEmpty();
            BigDecimal amount = parcel.estimatedFreight();
            lines.add(new NewFreightBillLine(
                    parcel.trackingNo(),
                    LocalDate.ofInstant(parcel.handedAt(), database.zone()),
                    parcel.chargedGrams().intValue() + (wrong ? HEAVIER : 0),
                    parcel.province().zh(),
                    null,
                    null,
                    wrong ? amount.add(new BigDecimal("2.50")) : amount,
                    null));
        }
        if (mistakes) {
            lines.add(new NewFreightBillLine(
                    "770099" + parcels.size() + "00123",
                    null,
                    HEAVIER,
                    "浙江",
                    null,
                    null,
                    new BigDecimal("3.20"),
                    null));
        }
        return lines;
    }

    private long create(String carrier, String number, List<NewFreightBillLine> lines) {
        BigDecimal total = lines.stream().map(NewFreightBillLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return database.write(LogisticsSample.SPECIALIST, tx -> {
            YearMonth month = YearMonth.from(tx.today());
            return bills.create(
                            tx,
                            new NewFreightBill(
                                    carrier + "-" + month.toString().replace("-", "") + "-" + number,
                                    carrier,
                                    month.atDay(1),
                                    month.atEndOfMonth(),
                                    total,
                                    null,
                                    lines))
                    .id();
        });
    }

    private void match(long bill) {
        database.write(LogisticsSample.SPECIALIST, tx -> bills.match(tx, bill));
    }

    private void dispute(long bill) {
        database.write(LogisticsSample.SPECIALIST, tx -> bills.dispute(tx, bill, List.of()));
    }

    private void settle(long bill) {
        match(bill);
        database.write(LogisticsSample.SPECIALIST, tx -> bills.accept(tx, bill, BigDecimal.ONE, "小额差异不追究"));
        database.write(LogisticsSample.SPECIALIST, tx -> bills.agree(tx, bill));
    }

    /** The carrier takes off what it billed too much. */
    private void answer(long bill) {
        database.sql()
                .select(FREIGHT_BILL_LINE.ID, FREIGHT_BILL_LINE.DISPUTED_AMOUNT)
                .from(FREIGHT_BILL_LINE)
                .where(FREIGHT_BILL_LINE.BILL.eq(bill), FREIGHT_BILL_LINE.STATE.eq("disputed"))
                .forEach(row -> database.write(
                        LogisticsSample.SPECIALIST,
                        tx -> FreightLines.resolve(
                                tx, row.value1(), new Answer(Resolution.CREDITED, row.value2(), "物流公司同意减免"))));
    }
}
