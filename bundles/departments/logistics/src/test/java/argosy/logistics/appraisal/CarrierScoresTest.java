package argosy.logistics.appraisal;

import static argosy.logistics.appraisal.CarrierOpinion.OPINIONS;
import static argosy.logistics.appraisal.CarrierScore.SCORES;
import static argosy.logistics.appraisal.CarrierScoreRule.RULES;
import static argosy.logistics.db.Tables.DAMAGE_CASE;
import static argosy.logistics.shipping.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.department.Window;
import argosy.logistics.carriers.CarrierStanding;
import argosy.logistics.carriers.Carriers;
import argosy.logistics.complaints.Complaint;
import argosy.logistics.complaints.ComplaintKind;
import argosy.logistics.complaints.Complaints;
import argosy.logistics.complaints.Liability;
import argosy.logistics.complaints.NewComplaint;
import argosy.logistics.complaints.Resolution;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelState;
import argosy.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scores come from parcels, complaints and opinions of their window, and a person answers for them. */
@Tag("LOG-19")
class CarrierScoresTest {

    private static final Window OCTOBER =
            new Window(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31), TestDatabase.ZONE);
    private static final Instant HANDED = Instant.parse("2025-10-10T08:00:00Z");
    private static final Instant PROMISED = Instant.parse("2025-10-12T08:00:00Z");

    private final OutboundFloor floor = new OutboundFloor(1, 10);
    private final CarrierScores scores = new CarrierScores();
    private final Complaints complaints = new Complaints();
    private Parcel template;
    private int made;

    @BeforeEach
    void aParcelToStartFrom() {
        long order = floor.order("SKU-1", 1);
        floor.bring(order, DispatchState.HANDED_OVER);
        template = floor.parcelsOf(order).get(0).value();
    }

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void whatIsLateAndWhatIsNotCounted() {
        parcels(
                parcel("SF", PROMISED, PROMISED, ParcelState.SIGNED_BY_CUSTOMER),
                parcel("SF", PROMISED, PROMISED.plusSeconds(1), ParcelState.DELIVERED),
                parcel("SF", PROMISED, null, ParcelState.IN_TRANSIT),
                parcel("SF", PROMISED, null, ParcelState.LOST),
                parcel("SF", PROMISED, PROMISED, ParcelState.LOST),
                parcel("SF", Instant.now().plusSeconds(9999), null, ParcelState.LOST),
                parcel("SF", PROMISED, null, ParcelState.REFUSED),
                parcel("SF", PROMISED, null, ParcelState.RETURNED),
                parcel("SF", null, PROMISED, ParcelState.DELIVERED),
                parcel("SF", Instant.now().plusSeconds(9999), null, ParcelState.IN_TRANSIT),
                parcel("ZTO", PROMISED, PROMISED, ParcelState.DELIVERED));
        Stored<CarrierScore> sf = compute("a", null).computed().get(0);
        assertThat(sf.value().carrier()).isEqualTo("SF");
        assertThat(sf.value().parcels()).isEqualTo(10);
        PartScore punctuality = part(sf, ScorePart.PUNCTUALITY);
        assertThat(punctuality.numerator()).isEqualTo(1);
        assertThat(punctuality.denominator()).isEqualTo(5);
        assertThat(part(sf, ScorePart.LOSS).figure()).isEqualTo("30.000");
        assertThat(part(sf, ScorePart.OPINION).points()).isNull();
        assertThat(sf.value().proposed()).isNull();
        assertThat(sf.value().ruleUsed()).isEqualTo("STANDARD v1");
    }

    @Test
    void daysBeginAndEndInTheCompanysZone() {
        parcels(
                handed(Instant.parse("2025-09-30T15:59:59Z")),
                handed(Instant.parse("2025-09-30T16:00:00Z")),
                handed(Instant.parse("2025-10-31T15:59:59Z")),
                handed(Instant.parse("2025-10-31T16:00:00Z")));
        assertThat(compute("a", "SF").computed().get(0).value().parcels()).isEqualTo(2);
    }

    @Test
    @Tag("LEG-19")
    void aMereComplaintLowersNothing() {
        good(40);
        BigDecimal before = compute("a", "SF").computed().get(0).value().total();
        long open = complaint();
        long customer = complaint();
        floor.as("s", tx -> complaints.assign(tx, customer, null));
        floor.as("s", tx -> complaints.solve(tx, customer, new Resolution("说明", Liability.CUSTOMER, "地址填错", null)));
        floor.as("s", tx -> complaints.assign(tx, open, null));
        assertThat(compute("a", "SF").computed().get(0).value().total()).isEqualTo(before);

        floor.as("s", tx -> complaints.solve(tx, open, new Resolution("致歉", Liability.CARRIER, "滞留", null)));
        Stored<CarrierScore> lower = compute("a", "SF").computed().get(0);
        assertThat(lower.value().total()).isLessThan(before);
        assertThat(part(lower, ScorePart.COMPLAINTS).figure()).isEqualTo("2.500");
        floor.as("s", tx -> complaints.reopen(tx, open, "复核"));
        assertThat(compute("a", "SF").computed().get(0).value().total()).isEqualTo(before);
    }

    @Test
    void opinionsAndTheFormulaWithItsNumbers() {
        good(40);
        assertThat(formula(compute("a", "SF").computed().get(0)).en()).contains("no data");
        assertThat(formula(compute("a", "SF").computed().get(0)).zh()).contains("无数据");
        opinion(5);
        opinion(4);
        Stored<CarrierScore> score = compute("a", "SF").computed().get(0);
        assertThat(part(score, ScorePart.OPINION).figure()).isEqualTo("4.500");
        assertThat(formula(score).en())
                .contains("40 ÷ 40 = 100", "9 ÷ 2 = 4.5", "(4.5 − 3) ÷ (4.8 − 3) × 100", "Total = ")
                .contains(" = " + score.value().total());
        assertThat(formula(score).zh()).contains("总分 = ", "合格");
        assertThat(score.value().proposed()).isEqualTo(CarrierStanding.GOOD);
    }

    @Test
    void damageCountsOnceTheCarrierIsFoundResponsible() {
        good(40);
        damage(null, null, null);
        damage("warehouse", null, null);
        damage("carrier", "受潮，拒赔", LocalDate.of(2025, 10, 20));
        damage("carrier", null, LocalDate.of(2025, 10, 20));
        damage("carrier", null, LocalDate.of(2190, 1, 1));
        Stored<CarrierScore> score = compute("a", "SF").computed().get(0);
        assertThat(part(score, ScorePart.DAMAGE).numerator()).isEqualTo(3);
        assertThat(part(score, ScorePart.DAMAGE).figure()).isEqualTo("7.500");
        assertThat(part(score, ScorePart.CLAIMS).numerator()).isEqualTo(1);
        assertThat(part(score, ScorePart.CLAIMS).denominator()).isEqualTo(2);
    }

    @Test
    void onlyUnconfirmedScoresAreReplaced() {
        good(40);
        Stored<CarrierScore> first = compute("a", null).computed().get(0);
        Stored<CarrierScore> again = compute("b", null).computed().get(0);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.value().computedBy()).isEqualTo("b");
        assertThat(ScoreParts.of(floor.database(), List.of(first.id())).get(first.id()))
                .hasSize(ScorePart.values().length);
        clerk("a", tx -> scores.confirm(tx, again.id(), null, null));
        CarrierScores.Computed third = compute("a", null);
        assertThat(third.computed()).isEmpty();
        assertThat(third.kept()).containsExactly("SF");
    }

    @Test
    void twoPeopleWhoComputeAtOnceMakeOneScore() {
        good(3);
        CompletableFuture<?> one = CompletableFuture.runAsync(() -> compute("a", null));
        CompletableFuture<?> other = CompletableFuture.runAsync(() -> compute("b", null));
        CompletableFuture.allOf(one, other).join();
        assertThat(floor.database().select(SCORES, org.jooq.impl.DSL.noCondition(), 10))
                .hasSize(1);
    }

    @Test
    void whoComputesDoesNotConfirmUnlessTheyAreTheHead() {
        good(40);
        long id = compute("a", null).computed().get(0).id();
        problem("four-eyes", () -> clerk("a", tx -> scores.confirm(tx, id, null, null)));
        problem("invalid", () -> clerk("b", tx -> scores.confirm(tx, id, CarrierStanding.WARNING, " ")));
        problem("step-not-allowed", () -> clerk("b", tx -> scores.apply(tx, id)));
        CarrierScore confirmed = floor.as("a", tx -> scores.confirm(tx, id, CarrierStanding.WARNING, "多次失约"))
                .value();
        assertThat(confirmed.proposed()).isEqualTo(CarrierStanding.GOOD);
        assertThat(confirmed.standing()).isEqualTo(CarrierStanding.WARNING);
    }

    @Test
    void anAppliedScoreIsTheCarriersStanding() {
        good(40);
        long october = compute("a", null).computed().get(0).id();
        floor.as("head", tx -> scores.confirm(tx, october, CarrierStanding.BLOCKED, "整改不力"));
        floor.as("head", tx -> scores.apply(tx, october));
        assertThat(Carriers.byCode(floor.database(), List.of("SF")).get("SF").standing())
                .isEqualTo(CarrierStanding.BLOCKED);
        problem("step-not-allowed", () -> floor.as("head", tx -> scores.apply(tx, october)));

        Window half = new Window(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 15), TestDatabase.ZONE);
        long earlier = floor.as("a", tx -> scores.compute(tx, half, "SF"))
                .computed()
                .get(0)
                .id();
        floor.as("head", tx -> scores.confirm(tx, earlier, CarrierStanding.GOOD, null));
        problem("later-applied", () -> floor.as("head", tx -> scores.apply(tx, earlier)));
    }

    @Test
    void withTooFewParcelsSomebodyDecidesOrNothingIsApplied() {
        good(2);
        long id = compute("a", null).computed().get(0).id();
        floor.as("head", tx -> scores.confirm(tx, id, null, null));
        problem("no-verdict", () -> floor.as("head", tx -> scores.apply(tx, id)));
    }

    @Test
    void whatCannotBeScoredIsRefused() {
        problem("nothing-to-score", () -> compute("a", "SF"));
        problem("invalid", () -> compute("a", "NOBODY"));
        good(1);
        Window days = new Window(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 1, 31), TestDatabase.ZONE);
        problem("no-rule", () -> floor.as("a", tx -> scores.compute(tx, days, null)));
        Window never = new Window(LocalDate.of(2190, 1, 1), LocalDate.of(2190, 1, 31), TestDatabase.ZONE);
        problem("invalid", () -> floor.as("a", tx -> scores.compute(tx, never, null)));
        Window present = Window.of(null, null, floor.database());
        long open = floor.as("a", tx -> scores.compute(tx, present, null))
                .computed()
                .get(0)
                .id();
        problem("window-open", () -> floor.as("head", tx -> scores.confirm(tx, open, null, null)));
    }

    @Test
    void theRuleOfTheFirstDayHolds() {
        good(1);
        floor.does(tx -> {
            tx.insert(
                    RULES,
                    RULES.shape()
                            .with(
                                    RULES.shape().with(AppraisalTest.rule(), "code", "NEW"),
                                    "validFrom",
                                    LocalDate.of(2025, 10, 1)));
            tx.insert(
                    RULES,
                    RULES.shape()
                            .with(
                                    RULES.shape().with(AppraisalTest.rule(), "code", "NEXT"),
                                    "validFrom",
                                    LocalDate.of(2025, 10, 2)));
        });
        assertThat(compute("a", null).computed().get(0).value().ruleUsed()).isEqualTo("NEW v1");
    }

    @Test
    void carriersAreReviewedSideBySideAndOverTheMonths() {
        good(40);
        parcels(parcel("ZTO", PROMISED, null, ParcelState.LOST));
        compute("a", null);
        parcels(handed(Instant.parse("2025-09-10T08:00:00Z")));
        Window september = new Window(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30), TestDatabase.ZONE);
        floor.as("a", tx -> scores.compute(tx, september, null));
        ScoreReports reports = new ScoreReports(floor.database());
        List<ScoreReview> review = reports.review(OCTOBER).rows();
        assertThat(review).extracting(ScoreReview::carrier).containsExactly("SF", "ZTO");
        assertThat(review).extracting(ScoreReview::place).containsExactly(1, 2);
        assertThat(review.get(0).change()).isNotNull();
        assertThat(review.get(1).loss()).isEqualTo("100.000");
        assertThat(reports.review(september).rows())
                .extracting(ScoreReview::place)
                .containsExactly(1, null);

        Window year = new Window(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), TestDatabase.ZONE);
        List<ScoreTrend> trend = reports.trend(year, "SF").rows();
        assertThat(trend).extracting(ScoreTrend::month).containsExactly("2025-09", "2025-10");
        assertThat(trend.get(0).change()).isNull();
        assertThat(trend.get(1).change())
                .isEqualByComparingTo(trend.get(1).total().subtract(trend.get(0).total()));
    }

    private Text formula(Stored<CarrierScore> score) {
        return Formula.of(
                score.value(),
                ScoreParts.of(floor.database(), List.of(score.id())).get(score.id()));
    }

    /** A case of SF as the rules of damage would have left it. */
    private void damage(String responsible, String answer, LocalDate answerDue) {
        made++;
        floor.does(tx -> tx.sql()
                .insertInto(DAMAGE_CASE)
                .set(DAMAGE_CASE.ID, tx.nextId())
                .set(DAMAGE_CASE.VERSION, 1)
                .set(DAMAGE_CASE.CREATED_AT, HANDED)
                .set(DAMAGE_CASE.CREATED_BY, "k")
                .set(DAMAGE_CASE.UPDATED_AT, HANDED)
                .set(DAMAGE_CASE.UPDATED_BY, "k")
                .set(DAMAGE_CASE.NUMBER, "PSD-" + made)
                .set(DAMAGE_CASE.STATE, answerDue == null ? "investigating" : "claimed")
                .set(DAMAGE_CASE.FOUND_IN, "transport")
                .set(DAMAGE_CASE.SKU, "SKU-1")
                .set(DAMAGE_CASE.LOT, "")
                .set(DAMAGE_CASE.QUANTITY, 1L)
                .set(DAMAGE_CASE.WAREHOUSE, "SH1")
                .set(DAMAGE_CASE.GOODS, "gone")
                .set(DAMAGE_CASE.CARRIER, "SF")
                .set(DAMAGE_CASE.DESCRIPTION, "破损")
                .set(DAMAGE_CASE.FOUND_BY, "k")
                .set(DAMAGE_CASE.FOUND_AT, HANDED)
                .set(DAMAGE_CASE.REPORTED_ON, LocalDate.of(2025, 10, 11))
                .set(DAMAGE_CASE.RESPONSIBLE, responsible)
                .set(DAMAGE_CASE.PARTY, "carrier".equals(responsible) ? "SF" : null)
                .set(DAMAGE_CASE.CONTACTED_AT, answerDue == null ? null : HANDED)
                .set(DAMAGE_CASE.ANSWER, answer)
                .set(DAMAGE_CASE.ANSWER_DUE, answerDue)
                .set(DAMAGE_CASE.CLAIMS, answerDue == null ? 0 : 1)
                .set(DAMAGE_CASE.SCRAPPED, 0L)
                .set(DAMAGE_CASE.RESTOCKED, 0L)
                .set(DAMAGE_CASE.SENT_BACK, 0L)
                .set(DAMAGE_CASE.KEPT, 0L)
                .execute());
    }

    private CarrierScores.Computed compute(String username, String carrier) {
        return floor.as(username, tx -> scores.compute(tx, OCTOBER, carrier));
    }

    private PartScore part(Stored<CarrierScore> score, ScorePart part) {
        return ScoreParts.of(floor.database(), List.of(score.id()))
                .get(score.id())
                .get(part.ordinal());
    }

    /** So many parcels of SF that came in time. */
    private void good(int parcels) {
        List<Parcel> all = new ArrayList<>();
        for (int i = 0; i < parcels; i++) {
            all.add(parcel("SF", PROMISED, PROMISED, ParcelState.DELIVERED));
        }
        parcels(all.toArray(new Parcel[0]));
    }

    private void parcels(Parcel... parcels) {
        floor.does(tx -> tx.insertAll(PARCELS, List.of(parcels)));
    }

    private Parcel parcel(String carrier, Instant promised, Instant delivered, ParcelState state) {
        made++;
        return with(
                "number", "T-" + made,
                "trackingNo", "T" + made,
                "carrier", carrier,
                "handedAt", HANDED,
                "promisedAt", promised,
                "deliveredAt", delivered,
                "state", state);
    }

    private Parcel handed(Instant at) {
        return PARCELS.shape().with(parcel("SF", PROMISED, PROMISED, ParcelState.DELIVERED), "handedAt", at);
    }

    private Parcel with(Object... values) {
        Shape<Parcel> shape = PARCELS.shape();
        Parcel parcel = template;
        for (int i = 0; i < values.length; i += 2) {
            parcel = shape.with(parcel, (String) values[i], values[i + 1]);
        }
        return parcel;
    }

    private long complaint() {
        Stored<Complaint> kept = floor.as(
                "cs",
                tx -> complaints.open(
                        tx, new NewComplaint(null, "A1", null, "SF", ComplaintKind.LATE, "晚了", null, HANDED)));
        return kept.id();
    }

    private void opinion(int rating) {
        floor.does(tx -> tx.insert(
                OPINIONS, new CarrierOpinion("A1", null, null, "SF", rating, null, null, null, null, HANDED)));
    }

    private <T> T clerk(String username, Function<Transaction, T> work) {
        Caller caller = new Caller(
                username,
                username,
                null,
                null,
                Map.of(
                        "logistics:carrier-scores:confirm",
                        Reach.COMPANY,
                        "logistics:carrier-scores:apply",
                        Reach.COMPANY),
                RequestMark.NONE);
        return floor.database().write(caller, work);
    }

    private static void problem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }
}
