package argosy.logistics.freight;

import static argosy.logistics.freight.FreightFloor.RIGHT;
import static argosy.logistics.freight.FreightFloor.bill;
import static argosy.logistics.freight.FreightFloor.line;
import static argosy.logistics.freight.FreightFloor.tracking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.RequestMark;
import argosy.department.Stored;
import argosy.department.Window;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.tariffs.Province;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Bills of ZTO, from the import to the payment. */
@Tag("LOG-18")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreightBillsTest {

    private static final BigDecimal ONE = new BigDecimal("1.00");

    private final FreightFloor floor = new FreightFloor();
    private int bills;
    private int parcels = 100_000;

    @AfterAll
    void close() {
        floor.close();
    }

    @Test
    void exactlyThePlantedErrorsAreFound() {
        List<String> right = fresh(600);
        Map<String, String> planted = new TreeMap<>();
        List<NewFreightBillLine> lines = new ArrayList<>();
        right.forEach(number -> lines.add(line(number)));
        floor.parcel("G-1", "province", Province.GUANGDONG);
        lines.add(line("G-1", 2000, "广东省深圳市", "1.00", "12.00"));
        floor.parcel("G-2", "weightGrams", 300);
        lines.add(line("G-2", 500, "浙江", null, "5.00"));

        plant(planted, lines, line("NOBODY"), "unknown_parcel");
        floor.parcel("FOREIGN", "carrier", "SF");
        plant(planted, lines, line("FOREIGN"), "unknown_parcel");
        floor.parcel("STAYED", "state", ParcelState.SIGNED, "handedAt", null);
        plant(planted, lines, line("STAYED"), "not_handed_over");
        floor.parcel("VOIDED", "state", ParcelState.VOID, "handedAt", null);
        plant(planted, lines, line("VOIDED"), "not_handed_over");
        floor.parcel("HEAVY");
        plant(planted, lines, line("HEAVY", 2001, "浙江", null, "7.00"), "weight_too_high");
        floor.parcel("FAR");
        plant(planted, lines, line("FAR", 2000, "四川", null, "11.00"), "wrong_zone");
        floor.parcel("BOTH");
        plant(planted, lines, line("BOTH", 5000, "广东", "1.00", "21.00"), "weight_too_high wrong_zone");
        floor.parcel("DEAR");
        plant(planted, lines, line("DEAR", 2000, "浙江", null, "6.01"), "price_too_high");
        floor.parcel("CHEAP");
        plant(planted, lines, line("CHEAP", 2000, "浙江", null, "5.99"), "price_too_low");
        floor.parcel("EXTRA");
        plant(planted, lines, line("EXTRA", 2000, "浙江", "0.80", "6.80"), "surcharge_not_agreed");
        floor.parcel("OLD", "handedAt", Instant.parse("2025-12-31T15:59:59Z"));
        plant(planted, lines, line("OLD"), "no_tariff");
        floor.parcel("LATER", "handedAt", Instant.parse("2026-11-01T01:00:00Z"));
        plant(
                planted,
                lines,
                new NewFreightBillLine("LATER", null, 2000, "浙江", null, null, new BigDecimal(RIGHT), null),
                "outside_period");
        Collections.shuffle(lines, new Random(18));
        lines.add(line(right.get(7)));
        planted.put(right.get(7), "billed_twice");

        long id = floor.create(bill(number(), lines));
        FreightBill matched = floor.match(id);
        Map<String, String> found = new TreeMap<>();
        BigDecimal expected = BigDecimal.ZERO;
        BigDecimal difference = BigDecimal.ZERO;
        for (Stored<FreightBillLine> stored : floor.lines(id)) {
            FreightBillLine line = stored.value();
            if (line.findings() != null) {
                found.put(line.trackingNo(), line.findings());
                assertThat(line.explanationZh()).as(line.trackingNo()).isNotBlank();
                assertThat(line.state()).isEqualTo(FreightLineState.FOUND);
            }
            expected = line.expectedAmount() == null ? expected : expected.add(line.expectedAmount());
            difference = line.difference() == null ? difference : difference.add(line.difference());
        }
        assertThat(found).isEqualTo(planted);
        assertThat(matched.state()).isEqualTo(FreightBillState.MATCHED);
        assertThat(matched.openLines()).isEqualTo(planted.size());
        assertThat(matched.lineCount()).isEqualTo(lines.size());
        assertThat(matched.expectedAmount()).isEqualByComparingTo(expected);
        assertThat(matched.difference()).isEqualByComparingTo(difference);
        assertThat(floor.match(id))
                .as("matching again finds the same")
                .isEqualTo(matched.matched("matcher", floor.find(id).matchedAt()));
    }

    @Test
    void nothingIsBilledTwiceAcrossBills() {
        List<String> numbers = fresh(3);
        String firstNumber = number();
        long first = floor.create(bill(firstNumber, line(numbers.get(0)), line(numbers.get(1))));
        long second = floor.create(bill(number(), line(numbers.get(0)), line(numbers.get(2))));
        floor.match(first);
        floor.match(second);
        assertThat(floor.line(first, 1).value().findings()).isNull();
        assertThat(floor.line(second, 1).value().findings()).isEqualTo("billed_twice");
        assertThat(floor.line(second, 1).value().explanation()).contains("bill " + firstNumber + " line 1");
        assertThat(floor.line(second, 1).value().expectedAmount()).isEqualByComparingTo("0");

        floor.as("importer", tx -> floor.bills.withdraw(tx, first, "账单有误"));
        floor.match(second);
        assertThat(floor.line(second, 1).value().findings())
                .as("a withdrawn bill counts for nothing")
                .isNull();
        long again = floor.create(bill(firstNumber, line(numbers.get(1))));
        assertThat(floor.find(again).revision()).isEqualTo(2);
        assertThat(code(() -> floor.create(bill(firstNumber, line(numbers.get(1))))))
                .isEqualTo("bill-exists");
    }

    @Test
    void whatWasCorrectedIsMatchedAgain() {
        String number = fresh(1).get(0);
        long id = floor.create(bill(number(), line("TYPO" + number), line(fresh(1).get(0))));
        floor.match(id);
        Stored<FreightBillLine> typo = floor.line(id, 1);
        assertThat(typo.value().findings()).isEqualTo("unknown_parcel");
        floor.as(
                "importer",
                tx -> FreightLines.correct(tx, typo, before -> FreightBillLine.FREIGHT_BILL_LINES
                        .shape()
                        .with(before, "trackingNo", number)));
        assertThat(floor.find(id).state()).isEqualTo(FreightBillState.IMPORTED);
        assertThat(floor.line(id, 1).value().state()).isEqualTo(FreightLineState.UNMATCHED);
        assertThat(code(() -> floor.as("matcher", tx -> floor.bills.agree(tx, id))))
                .isEqualTo("step-not-allowed");
        assertThat(floor.match(id).openLines()).isZero();
        floor.as("matcher", tx -> floor.bills.agree(tx, id));
        assertThat(code(() ->
                        floor.as("importer", tx -> FreightLines.correct(tx, floor.line(id, 1), before -> before))))
                .isEqualTo("line-settled");
    }

    @Test
    void theCarrierAnswersLineByLineAndWhatIsAgreedAddsUp() {
        List<String> numbers = fresh(6);
        long id = floor.create(bill(
                number(),
                line(numbers.get(0)),
                line(numbers.get(1), 2000, "浙江", null, "9.00"),
                line(numbers.get(2), 2000, "浙江", null, "8.00"),
                line(numbers.get(3), 2000, "浙江", null, "7.50"),
                line(numbers.get(4), 2000, "浙江", null, "6.40"),
                line(numbers.get(5), 2000, "浙江", null, "5.00")));
        FreightBill matched = floor.match(id);
        assertThat(matched.openLines()).isEqualTo(5);
        assertThat(matched.billedAmount()).isEqualByComparingTo("41.90");
        assertThat(matched.expectedAmount()).isEqualByComparingTo("36.00");
        assertThat(matched.disputedAmount()).isEqualByComparingTo("0");
        assertThat(code(() -> resolve(id, 2, Resolution.CREDITED, "3.00"))).isEqualTo("not-disputed");

        FreightBill accepted = floor.as("specialist", tx -> floor.bills.accept(tx, id, new BigDecimal("0.40"), "小额"))
                .value();
        assertThat(accepted.openLines()).isEqualTo(4);
        FreightBill disputed = floor.as("specialist", tx -> floor.bills.dispute(tx, id, List.of()))
                .value();
        assertThat(disputed.state()).isEqualTo(FreightBillState.DISPUTED);
        assertThat(disputed.disputedAmount())
                .as("nothing is asked for what costs too little")
                .isEqualByComparingTo("6.50");
        assertThat(code(() -> floor.as("specialist", tx -> floor.bills.agree(tx, id))))
                .isEqualTo("lines-open");
        assertThat(code(() -> resolve(id, 2, Resolution.CREDITED, "9.01"))).isEqualTo("invalid");
        assertThat(code(() -> resolve(id, 2, Resolution.CREDITED, "0"))).isEqualTo("invalid");
        assertThat(code(() -> resolve(id, 2, Resolution.CREDITED, null))).isEqualTo("invalid");
        assertThat(code(() -> resolve(id, 2, Resolution.ACCEPTED, "1"))).isEqualTo("invalid");
        resolve(id, 2, Resolution.CREDITED, "3.00");
        resolve(id, 3, Resolution.CORRECTED, "6.20");
        resolve(id, 4, Resolution.ACCEPTED, null);
        AnswerBatch.Outcome outcome = floor.as(
                "specialist",
                tx -> FreightLines.resolveAll(
                        tx,
                        new AnswerBatch(List.of(
                                new AnswerBatch.One(
                                        floor.line(id, 6).id(), new Answer(Resolution.ACCEPTED, null, "对我方有利")),
                                new AnswerBatch.One(
                                        floor.line(id, 1).id(), new Answer(Resolution.ACCEPTED, null, null)),
                                new AnswerBatch.One(1, new Answer(Resolution.ACCEPTED, null, null))))));
        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.rows())
                .extracting(AnswerBatch.Row::code)
                .containsExactly(null, "step-not-allowed", "not-found");

        FreightBill again = floor.match(id);
        assertThat(again.state()).as("decisions survive").isEqualTo(FreightBillState.DISPUTED);
        FreightBill agreed =
                floor.as("specialist", tx -> floor.bills.agree(tx, id)).value();
        assertThat(agreed.agreedAmount()).isEqualByComparingTo("37.10"); // 6.00+6.00+6.20+7.50+6.40+5.00
        assertThat(agreed.disputedAmount()).isEqualByComparingTo("6.50");
        assertThat(code(() -> floor.match(id))).isEqualTo("step-not-allowed");
        assertThat(code(() -> floor.as("importer", tx -> floor.bills.withdraw(tx, id, "x"))))
                .isEqualTo("step-not-allowed");
    }

    @Test
    void whatWeDoNotOweIsNoSmallDifference() {
        String ours = fresh(1).get(0);
        long id = floor.create(bill(number(), line(ours, 2000, "浙江", null, "6.20"), line(ours), line("NOBODY-2")));
        floor.match(id);
        FreightBill accepted = floor.as("specialist", tx -> floor.bills.accept(tx, id, new BigDecimal("100"), "小额"))
                .value();
        assertThat(accepted.openLines()).isEqualTo(2);
        assertThat(floor.line(id, 1).value().agreedAmount()).isEqualByComparingTo("6.20");
        assertThat(floor.line(id, 2).value().findings()).isEqualTo("billed_twice");
        assertThat(floor.line(id, 3).value().findings()).isEqualTo("unknown_parcel");
    }

    @Test
    void aStepTooEarlyIsRefusedInTheLanguageOfTheReader() {
        long id = floor.create(bill(number(), line(fresh(1).get(0))));
        Problem refused =
                catchThrowableOfType(Problem.class, () -> floor.as("finance", tx -> floor.bills.approve(tx, id)));
        assertThat(refused.detail().zh()).isEqualTo("当前状态为“已录入”，不能执行该操作（approve）；需要状态：已确认。");
        assertThat(refused.detail().en()).contains("imported", "agreed");
    }

    @Test
    void aSecondPersonApprovesAndWhatIsRejectedIsDisputedAgain() {
        long id = floor.create(bill(number(), line(fresh(1).get(0), 2000, "浙江", null, "9.00")));
        floor.match(id);
        floor.as("disputer", tx -> floor.bills.dispute(tx, id, List.of()));
        resolve(id, 1, Resolution.ACCEPTED, null);
        floor.as("agreer", tx -> floor.bills.agree(tx, id));
        for (String own : List.of("importer", "matcher", "disputer", "specialist", "agreer")) {
            assertThat(code(() -> floor.as(own, tx -> floor.bills.approve(tx, id))))
                    .as(own)
                    .isEqualTo("own-work");
        }
        assertThat(code(() -> pay(id, LocalDate.of(2026, 11, 1)))).isEqualTo("step-not-allowed");
        floor.as("finance", tx -> floor.bills.reject(tx, id, "差额过大，不应认可"));
        FreightBill rejected = floor.find(id);
        assertThat(rejected.state()).isEqualTo(FreightBillState.DISPUTED);
        assertThat(rejected.agreedBy()).isNull();

        long line = floor.line(id, 1).id();
        floor.as("disputer", tx -> floor.bills.dispute(tx, id, List.of(line)));
        assertThat(floor.find(id).openLines()).isEqualTo(1);
        resolve(id, 1, Resolution.CREDITED, "3.00");
        floor.as("agreer", tx -> floor.bills.agree(tx, id));
        floor.as("finance", tx -> floor.bills.approve(tx, id));
        assertThat(code(() -> pay(id, LocalDate.now().plusDays(2)))).isEqualTo("invalid");
        assertThat(code(() -> floor.as("finance", tx -> floor.bills.pay(tx, id, "FK-1", LocalDate.of(2026, 11, 1)))))
                .isEqualTo("own-approval");
        FreightBill paid = pay(id, LocalDate.of(2026, 11, 1)).value();
        assertThat(paid.state()).isEqualTo(FreightBillState.PAID);
        assertThat(paid.agreedAmount()).isEqualByComparingTo("6.00");
        assertThat(paid.paidOn()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(code(() -> floor.as("finance", tx -> floor.bills.reject(tx, id, "x"))))
                .isEqualTo("step-not-allowed");
    }

    @Test
    void whoHadAHandInABillIsRememberedWhateverHappensToIt() {
        String right = fresh(1).get(0);
        long id = floor.create(bill(number(), line("TYPO" + right), line(fresh(1).get(0), 2000, "浙江", null, "9.00")));
        floor.match(id);
        floor.as(
                "corrector",
                tx -> FreightLines.correct(tx, floor.line(id, 1), before -> FreightBillLine.FREIGHT_BILL_LINES
                        .shape()
                        .with(before, "trackingNo", right)));
        floor.as("first-matcher", tx -> floor.bills.match(tx, id));
        floor.as("first-disputer", tx -> floor.bills.dispute(tx, id, List.of()));
        resolve(id, 2, Resolution.ACCEPTED, null);
        floor.as("first-agreer", tx -> floor.bills.agree(tx, id));
        floor.as("finance", tx -> floor.bills.reject(tx, id, "请再争取"));
        long line = floor.line(id, 2).id();
        floor.as("disputer", tx -> floor.bills.dispute(tx, id, List.of(line)));
        floor.match(id);
        floor.as(
                "settler",
                tx -> FreightLines.resolve(tx, line, new Answer(Resolution.CREDITED, new BigDecimal("3.00"), null)));
        floor.as("agreer", tx -> floor.bills.agree(tx, id));
        for (String own : List.of(
                "importer",
                "corrector",
                "first-matcher",
                "first-disputer",
                "specialist",
                "first-agreer",
                "disputer",
                "matcher",
                "settler",
                "agreer")) {
            assertThat(code(() -> floor.as(own, tx -> floor.bills.approve(tx, id))))
                    .as(own)
                    .isEqualTo("own-work");
        }
        assertThat(barred(id, "corrector", null)).contains("approve");
        assertThat(barred(id, "stand-in", "corrector")).contains("approve");
        assertThat(barred(id, "finance", null)).doesNotContain("approve", "pay");
        floor.as("finance", tx -> floor.bills.approve(tx, id));
        assertThat(barred(id, "finance", null)).contains("pay");
        assertThat(barred(id, "cashier", null)).doesNotContain("pay");
    }

    private Set<String> barred(long id, String username, String onBehalfOf) {
        Caller caller = new Caller(username, username, null, onBehalfOf, Map.of(), RequestMark.NONE);
        return floor.as(username, tx -> FreightBills.barred(tx, List.of(tx.get(FreightBill.FREIGHT_BILLS, id)), caller)
                .get(id));
    }

    @Test
    void onlyOneOfTwoAgrees() throws Exception {
        long id = floor.create(bill(number(), line(fresh(1).get(0))));
        floor.match(id);
        Callable<Boolean> agree = () -> {
            try {
                floor.as("someone", tx -> floor.bills.agree(tx, id));
                return true;
            } catch (Problem refused) {
                assertThat(refused.code()).isEqualTo("step-not-allowed");
                return false;
            }
        };
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            int agreed = 0;
            for (Future<Boolean> one : people.invokeAll(List.of(agree, agree))) {
                agreed += one.get() ? 1 : 0;
            }
            assertThat(agreed).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void aBillThatDoesNotAddUpSaysSo() {
        NewFreightBill given = new NewFreightBill(
                number(),
                "ZTO",
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 10, 31),
                new BigDecimal("13.00"),
                null,
                List.of(line(fresh(1).get(0))));
        long id = floor.create(given);
        assertThat(floor.find(id).totalDifference()).isEqualByComparingTo("-7.00");
        floor.as("importer", tx -> floor.bills.add(tx, id, List.of(line(fresh(1).get(0), 3000, "浙江", null, "7.00"))));
        assertThat(floor.find(id).totalDifference()).isEqualByComparingTo("0");
        assertThat(floor.line(id, 2).value().amount()).isEqualByComparingTo("7.00");
    }

    @Test
    void parcelsThatNoBillContainsAreListedPageByPage() {
        FreightFloor other = floor;
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String number = "UNBILLED-" + i;
            other.parcel(number, "handedAt", Instant.parse("2026-03-0" + (i + 1) + "T16:00:00Z"));
            numbers.add(number);
        }
        NewFreightBill march = new NewFreightBill(
                number(),
                "ZTO",
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 5),
                null,
                null,
                List.of(line(numbers.get(1))));
        long id = floor.create(march);
        Unbilled first = Unbilled.of(floor.outbound().database(), floor.find(id), 0, 2);
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items()).extracting(Unbilled.Item::trackingNo).containsExactly("UNBILLED-0", "UNBILLED-2");
        Unbilled rest = Unbilled.of(floor.outbound().database(), floor.find(id), first.next(), 2);
        assertThat(rest.items()).extracting(Unbilled.Item::trackingNo).containsExactly("UNBILLED-3");
        assertThat(rest.next()).isNull();
    }

    @Test
    void tolerancesOfTheCarrierHoldBeforeThoseOfAll() {
        try (FreightFloor own = new FreightFloor()) {
            own.parcels(List.of("T-1", "T-2"));
            long id = own.create(
                    bill("ZD-T", line("T-1", 2000, "浙江", null, "6.50"), line("T-2", 2000, "浙江", null, "6.51")));
            assertThat(own.match(id).openLines()).isEqualTo(2);
            own.as("head", tx -> tx.insert(FreightRule.FREIGHT_RULES, new FreightRule("*", 0, ONE, null)));
            assertThat(own.match(id).openLines()).isZero();
            own.as(
                    "head",
                    tx -> tx.insert(
                            FreightRule.FREIGHT_RULES, new FreightRule("ZTO", 0, new BigDecimal("0.50"), null)));
            assertThat(own.match(id).openLines()).isEqualTo(1);
            assertThat(own.line(id, 2).value().findings()).isEqualTo("price_too_high");
            own.as("head", tx -> own.bills.accept(tx, id, ONE, null));
            own.as("head", tx -> own.bills.agree(tx, id));

            long empty = own.create(bill("ZD-EMPTY"));
            assertThat(code(() -> own.match(empty))).isEqualTo("no-lines");
            own.create(bill("ZD-OPEN", line("T-9", 2000, "浙江", null, "20.00")));
            FreightFigures figures = FreightFigures.of(own.outbound().database(), month("2026-10"))
                    .get(0);
            assertThat(figures)
                    .isEqualTo(new FreightFigures(
                            "ZTO",
                            "2026-10",
                            3,
                            1,
                            new BigDecimal("33.01"),
                            new BigDecimal("12.00"),
                            new BigDecimal("0.00"),
                            new BigDecimal("13.01"),
                            2,
                            2,
                            new BigDecimal("6.51")));
            assertThat(own.outbound()
                            .database()
                            .sql()
                            .selectFrom(
                                    FreightFigures.agreedByParcel(own.outbound().database()))
                            .fetchMap(r -> r.value1(), r -> r.value2()))
                    .containsEntry("BG-T-T-1", new BigDecimal("6.50"))
                    .doesNotContainKey("BG-T-T-9");
            assertThat(FreightFigures.of(own.outbound().database(), month("2026-09")))
                    .isEmpty();
        }
    }

    private static void plant(
            Map<String, String> planted, List<NewFreightBillLine> lines, NewFreightBillLine line, String findings) {
        lines.add(line);
        planted.put(line.trackingNo(), findings);
    }

    private Stored<FreightBillLine> resolve(long bill, int lineNo, Resolution how, String amount) {
        long line = floor.line(bill, lineNo).id();
        BigDecimal yuan = amount == null ? null : new BigDecimal(amount);
        return floor.as("specialist", tx -> FreightLines.resolve(tx, line, new Answer(how, yuan, null)));
    }

    private Stored<FreightBill> pay(long id, LocalDate day) {
        return floor.as("cashier", tx -> floor.bills.pay(tx, id, "FK-1", day));
    }

    private String number() {
        return "ZD-" + ++bills;
    }

    private List<String> fresh(int count) {
        List<String> numbers = tracking(parcels, parcels + count);
        parcels += count;
        floor.parcels(numbers);
        return numbers;
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(Problem.class, work::run).code();
    }

    private Window month(String month) {
        return Window.ofMonth(month, floor.outbound().database());
    }
}
