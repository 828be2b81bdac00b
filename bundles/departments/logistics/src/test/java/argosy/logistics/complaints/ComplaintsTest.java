package argosy.logistics.complaints;

import static argosy.logistics.complaints.Complaint.COMPLAINTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchState;
import argosy.logistics.dispatch.OutboundFloor;
import argosy.logistics.shipping.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Complaints find their carrier and their time, and count against nobody before they are investigated. */
@Tag("LOG-20")
class ComplaintsTest {

    private final OutboundFloor floor = new OutboundFloor(3, 10);
    private final Complaints complaints = new Complaints();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void theCarrierIsThatOfTheParcelHoweverItIsNamed() {
        long order = floor.order("SKU-1", 1);
        floor.bring(order, DispatchState.HANDED_OVER);
        Parcel parcel = floor.parcelsOf(order).get(0).value();
        String orderRef = floor.find(order).orderRef();
        for (NewComplaint given : new NewComplaint[] {
            about(null, parcel.number(), null),
            about(null, parcel.trackingNo(), "ZTO"),
            about(orderRef, null, null),
            about(parcel.orderNumber(), null, "ZTO")
        }) {
            Complaint complaint = open(given).value();
            assertThat(complaint.carrier()).isEqualTo("SF");
            assertThat(complaint.parcel()).isEqualTo(parcel.number());
            assertThat(complaint.trackingNo()).isEqualTo(parcel.trackingNo());
        }
        assertThat(open(about(null, parcel.number(), null)).value().orderNumber())
                .isEqualTo(orderRef);
    }

    @Test
    void whatAnotherSystemSentIsKeptAsItWasGiven() {
        Complaint complaint = open(about(null, "YT999", "ZTO")).value();
        assertThat(complaint.parcel()).isEqualTo("YT999");
        assertThat(complaint.carrier()).isEqualTo("ZTO");
        assertThat(open(about("TB-UNKNOWN", null, null)).value().carrier()).isNull();
        problem("invalid", tx -> complaints.open(tx, about(null, " ", null)));
        problem("invalid", tx -> complaints.open(tx, about(null, "YT999", "NOBODY")));
    }

    @Test
    void itIsDueByTheRuleOfItsKindFromWhenTheCustomerComplained() {
        Instant received = Instant.now().minus(Duration.ofHours(30)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        Complaint late = open(new NewComplaint(null, "A1", null, null, ComplaintKind.LATE, "晚了", null, received))
                .value();
        assertThat(late.dueAt()).isEqualTo(received.plus(Duration.ofHours(24)));
        assertThat(late.overdue(Instant.now())).isTrue();
        assertThat(late.overdue(late.dueAt())).isFalse();
        assertThat(late.answered("x", Instant.now()).overdue(Instant.now())).isFalse();
        problem(
                "invalid",
                tx -> complaints.open(
                        tx,
                        new NewComplaint(
                                null,
                                "A1",
                                null,
                                null,
                                ComplaintKind.LATE,
                                "晚了",
                                null,
                                tx.now().plusSeconds(60))));
    }

    @Test
    void withoutARuleNothingIsDue() {
        floor.does(tx -> tx.select(ComplaintRule.RULES, org.jooq.impl.DSL.noCondition(), 10)
                .forEach(rule -> tx.delete(ComplaintRule.RULES, rule)));
        Complaint complaint = open(about("A1", null, null)).value();
        assertThat(complaint.dueAt()).isNull();
        assertThat(complaint.overdue(Instant.MAX)).isFalse();
    }

    @Test
    @Tag("LEG-19")
    void onlyWhatAnInvestigationFoundCountsAgainstACarrier() {
        long id = open(about("A1", null, "SF")).id();
        assertThat(find(id).confirmed()).isFalse();
        problem("step-not-allowed", tx -> complaints.solve(tx, id, found(Liability.CARRIER, "滞留")));
        step(tx -> complaints.assign(tx, id, "specialist"));
        problem("invalid", tx -> complaints.solve(tx, id, found(Liability.CARRIER, null)));
        step(tx -> complaints.investigate(tx, id, "转运中心滞留"));
        step(tx -> complaints.solve(tx, id, found(Liability.CARRIER, null)));
        assertThat(find(id).confirmed()).isTrue();
        problem("complaint-settled", tx -> complaints.change(tx, tx.get(COMPLAINTS, id), find(id)));

        step(tx -> complaints.answer(tx, id));
        step(tx -> complaints.close(tx, id));
        step(tx -> complaints.reopen(tx, id, "客户仍未收到"));
        Complaint again = find(id);
        assertThat(again.confirmed()).isFalse();
        assertThat(again.liability()).isNull();
        assertThat(again.outcome()).isNull();
        assertThat(again.answeredAt()).isNull();
        assertThat(again.reopenings()).isEqualTo(1);
        assertThat(again.state()).isEqualTo(ComplaintState.ASSIGNED);
        assertThat(again.dueAt()).isAfter(Instant.now().plus(Duration.ofHours(23)));
    }

    @Test
    void aCarrierIsNamedBeforeItIsHeldLiable() {
        long id = open(about("A1", null, null)).id();
        step(tx -> complaints.assign(tx, id, null));
        assertThat(find(id).assignee()).isEqualTo("specialist");
        problem("invalid", tx -> complaints.solve(tx, id, found(Liability.CARRIER, "滞留")));
        step(tx -> complaints.solve(tx, id, new Resolution("已致歉", Liability.CARRIER, "滞留", "ZTO")));
        assertThat(find(id).carrier()).isEqualTo("ZTO");
        problem("step-not-allowed", tx -> complaints.solve(tx, id, found(Liability.NONE, null)));
    }

    @Test
    void whenNobodyDidAnythingWrongNothingNeedsProof() {
        long id = open(about("A1", null, null)).id();
        step(tx -> complaints.assign(tx, id, null));
        step(tx -> complaints.solve(tx, id, found(Liability.NONE, null)));
        assertThat(find(id).state()).isEqualTo(ComplaintState.SOLVED);
    }

    @Test
    void anotherKindHasAnotherTime() {
        Stored<Complaint> complaint = open(about("A1", null, null));
        Complaint changed = COMPLAINTS.shape().with(complaint.value(), "kind", ComplaintKind.WRONG_ADDRESS);
        Complaint kept =
                floor.as("cs", tx -> complaints.change(tx, complaint, changed)).value();
        assertThat(kept.dueAt()).isEqualTo(kept.receivedAt().plus(Duration.ofHours(12)));
    }

    private Stored<Complaint> open(NewComplaint given) {
        return floor.as("cs", tx -> complaints.open(tx, given));
    }

    private Complaint find(long id) {
        return floor.database().get(COMPLAINTS, id).value();
    }

    private void step(Function<Transaction, Stored<Complaint>> step) {
        floor.as("specialist", step);
    }

    private void problem(String code, Function<Transaction, Stored<Complaint>> step) {
        assertThatThrownBy(() -> floor.as("specialist", step))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }

    private static Resolution found(Liability liability, String findings) {
        return new Resolution("已致歉", liability, findings, null);
    }

    private static NewComplaint about(String order, String parcel, String carrier) {
        return new NewComplaint(null, order, parcel, carrier, ComplaintKind.LATE, "晚了两天", null, null);
    }
}
