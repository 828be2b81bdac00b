package argosy.logistics.shipping;

import static argosy.logistics.db.Tables.INTERCEPTION;
import static argosy.logistics.shipping.Interception.INTERCEPTIONS;
import static argosy.logistics.shipping.Parcel.PARCELS;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How parcels are stopped under way: asked, answered by the carrier, and how it ended (LOG-11, 截停). */
final class Interceptions {

    private static final int MOST = 100;

    private Interceptions() {}

    /** Refuses with 409 {@code interception-already-open} and its number when a carrier has still to bring one back. */
    static void requireNone(Transaction tx, List<Stored<Parcel>> parcels) {
        tx.hold(PARCELS, parcels.stream().map(Stored::id).toList());
        tx.first(
                        INTERCEPTIONS,
                        INTERCEPTION
                                .PARCEL
                                .in(parcels.stream()
                                        .map(parcel -> parcel.value().number())
                                        .toList())
                                .and(INTERCEPTION.ENDING.isNull())
                                .and(INTERCEPTION.ANSWER.ne(Shape.code(CarrierAnswer.TOO_LATE))))
                .ifPresent(other -> {
                    Interception open = other.value();
                    throw Problem.conflict(
                            "interception-already-open",
                            Text.of(
                                    "Parcel " + open.parcel() + " is being intercepted already: " + open.number() + ".",
                                    "包裹 " + open.parcel() + " 已在截停：" + open.number() + "。"),
                            Map.of("number", open.number()));
                });
    }

    /** Keeps that the carriers of these parcels are asked to bring them back. */
    static void ask(Transaction tx, List<Stored<Parcel>> parcels, String reason) {
        tx.insertAll(
                INTERCEPTIONS,
                parcels.stream()
                        .map(Stored::value)
                        .map(p -> new Interception(
                                tx.number("JT"),
                                CarrierAnswer.ASKED,
                                p.dispatchOrder(),
                                p.orderNumber(),
                                p.number(),
                                p.carrier(),
                                p.trackingNo(),
                                reason,
                                tx.by().username(),
                                tx.now(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                        .toList());
    }

    /**
     * Keeps what the carrier says. The parcel comes back, or goes on where it was when it is too late. 422 for an answer that
     * is none or comes from before the question.
     */
    static Stored<Parcel> answer(Transaction tx, Stored<Parcel> parcel, InterceptAnswer given) {
        ParcelState.WORKFLOW.require("intercept-answer", parcel.value().state());
        if (given.answer() == CarrierAnswer.ASKED) {
            throw Problem.invalid(
                    "answer", "The answer is accepted, too_late or no_answer.", "答复须为 accepted、too_late 或 no_answer。");
        }
        Stored<Interception> open = latest(tx, parcel.value())
                .orElseThrow(() -> new IllegalStateException(
                        "Parcel " + parcel.value().number() + " was intercepted without a record"));
        Instant at = given.at() == null ? tx.now() : given.at();
        if (at.isBefore(open.value().askedAt()) || at.isAfter(tx.now())) {
            throw Problem.invalid(
                    "at", "The answer comes after the question and not from the future.", "答复时间须在发起之后且不晚于当前时间。");
        }
        tx.update(INTERCEPTIONS, open, open.value().answered(given, tx.by().username(), at));
        if (given.answer() != CarrierAnswer.TOO_LATE) {
            return parcel;
        }
        failed(tx, parcel);
        Parcel p = parcel.value();
        ParcelState before = p.deliveredAt() != null
                ? ParcelState.DELIVERED
                : p.lastEventAt() != null ? ParcelState.IN_TRANSIT : ParcelState.HANDED_OVER;
        return tx.update(PARCELS, parcel, p.in(before));
    }

    /** The parcel came to its customer, came back or was lost: its interception ends with that. */
    static void follow(Transaction tx, Stored<Parcel> parcel, ParcelState state) {
        boolean delivered = state == ParcelState.DELIVERED || state == ParcelState.SIGNED_BY_CUSTOMER;
        if (!delivered && !state.ended()) {
            return;
        }
        List<Stored<Interception>> unended = unended(tx, parcel.value());
        for (Stored<Interception> open : unended) {
            Interception i = open.value();
            boolean newest = open == unended.get(unended.size() - 1);
            CarrierAnswer shown = i.answer();
            if (delivered && shown != CarrierAnswer.TOO_LATE) {
                shown = CarrierAnswer.TOO_LATE;
                failed(tx, parcel);
            } else if (newest && state == ParcelState.RETURNED) {
                shown = CarrierAnswer.ACCEPTED;
            }
            tx.update(INTERCEPTIONS, open, i.with(shown).ended(state, tx.now()));
        }
    }

    /** The interceptions of a parcel, newest first. */
    static List<Interception> of(Reads reads, String parcel) {
        return reads.select(INTERCEPTIONS, INTERCEPTION.PARCEL.eq(parcel), MOST).stream()
                .sorted(java.util.Comparator.<Stored<Interception>>comparingLong(Stored::id)
                        .reversed())
                .map(Stored::value)
                .toList();
    }

    /** The newest interception of the parcel that has not come to its end. */
    private static Optional<Stored<Interception>> latest(Transaction tx, Parcel parcel) {
        return unended(tx, parcel).stream().reduce((older, newer) -> newer);
    }

    /** Interceptions of the parcel without an end, oldest first; delivered is none while nobody has signed. */
    private static List<Stored<Interception>> unended(Transaction tx, Parcel parcel) {
        return tx.select(
                INTERCEPTIONS,
                INTERCEPTION
                        .PARCEL
                        .eq(parcel.number())
                        .and(INTERCEPTION
                                .ENDING
                                .isNull()
                                .or(INTERCEPTION.ENDING.eq(Shape.code(ParcelState.DELIVERED)))),
                MOST);
    }

    private static void failed(Transaction tx, Stored<Parcel> parcel) {
        tx.remark(PARCELS, parcel.id(), "interception-failed", "Too late, the parcel goes on 截停失败，包裹继续派送");
    }
}
