package argosy.operations.campaigns;

import static argosy.operations.campaigns.SignUp.SIGN_UPS;
import static argosy.operations.db.Tables.SIGN_UP;

import argosy.department.BusinessCalendar;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.promotion.Deadlines;
import argosy.operations.promotion.MarketingRule;
import argosy.operations.promotion.RuleKind;
import argosy.operations.shops.Fixed;
import argosy.operations.shops.Shops;
import argosy.operations.targets.Due;
import argosy.operations.targets.Supervised;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jooq.Condition;

/** The rules of sign-ups (OPS-30): prepared by the platform's rules, submitted in its window, never after the deadline. */
public final class SignUps {

    private static final int BATCH = 500;

    private final Supplier<BusinessCalendar> calendar;

    public SignUps(Supplier<BusinessCalendar> calendar) {
        this.calendar = calendar;
    }

    public Stored<SignUp> plan(Transaction tx, SignUp signUp) {
        String supervisor = Supervised.of(tx, SIGN_UPS.name(), signUp.shop());
        requireSound(tx, signUp);
        return tx.insert(
                SIGN_UPS,
                signUp.set("number", tx.number("BM"))
                        .set("supervisor", supervisor)
                        .set(
                                "responsible",
                                signUp.responsible() == null ? tx.by().username() : signUp.responsible()));
    }

    /** Changes what is not submitted yet; a new deadline is reminded of anew. */
    Stored<SignUp> change(Transaction tx, Stored<SignUp> before, SignUp after) {
        requireOpen(before.value());
        Fixed.same("shop", before.value().shop(), after.shop());
        requireSound(tx, after);
        if (after.state() == SignUpState.PREPARED) {
            requireComplete(after);
        }
        boolean moved = !after.deadline().equals(before.value().deadline());
        SignUp changed = moved ? after.set("remindedAt", null) : after;
        return tx.update(
                SIGN_UPS,
                before,
                changed.responsible() == null
                        ? changed.set("responsible", before.value().responsible())
                        : changed);
    }

    void remove(Transaction tx, Stored<SignUp> signUp) {
        requireOpen(signUp.value());
        tx.delete(SIGN_UPS, signUp);
    }

    /** Everything that the platform asks for is there. */
    public Stored<SignUp> prepare(Transaction tx, long id) {
        Stored<SignUp> signUp = tx.step(SIGN_UPS, id, "prepare");
        requireComplete(signUp.value());
        return in(tx, signUp, SignUpState.PREPARED);
    }

    /** It is handed in. 409 {@code not-open} before the window, {@code deadline-passed} after it. */
    public Stored<SignUp> submit(Transaction tx, long id) {
        Stored<SignUp> signUp = tx.step(SIGN_UPS, id, "submit");
        SignUp value = signUp.value();
        if (value.opensAt() != null && tx.now().isBefore(value.opensAt())) {
            throw Problem.conflict(
                    "not-open",
                    Text.of("Sign-up opens at " + value.opensAt() + ".", "报名尚未开始，开始时间 " + value.opensAt() + "。"),
                    Map.of("opensAt", value.opensAt()));
        }
        if (tx.now().isAfter(value.deadline())) {
            throw Problem.conflict(
                    "deadline-passed",
                    Text.of(
                            "The deadline was " + value.deadline()
                                    + "; enter the new one when the platform prolonged it.",
                            "报名已于 " + value.deadline() + " 截止；如平台已延期，请先更新截止时间。"),
                    Map.of("deadline", value.deadline()));
        }
        return tx.update(
                SIGN_UPS, signUp, value.set("state", SignUpState.SUBMITTED).set("submittedAt", tx.now()));
    }

    public Stored<SignUp> accept(Transaction tx, long id, String answer) {
        Stored<SignUp> signUp = tx.step(SIGN_UPS, id, "accept");
        return tx.update(
                SIGN_UPS,
                signUp,
                signUp.value().set("state", SignUpState.ACCEPTED).set("answer", answer));
    }

    public Stored<SignUp> refuse(Transaction tx, long id, String answer) {
        Stored<SignUp> signUp = tx.step(SIGN_UPS, id, "refuse");
        return tx.update(
                SIGN_UPS,
                signUp,
                signUp.value().set("state", SignUpState.REFUSED).set("answer", answer));
    }

    public Stored<SignUp> start(Transaction tx, long id) {
        return in(tx, tx.step(SIGN_UPS, id, "start"), SignUpState.RUNNING);
    }

    public Stored<SignUp> end(Transaction tx, long id) {
        return in(tx, tx.step(SIGN_UPS, id, "end"), SignUpState.ENDED);
    }

    /** Starts and ends accepted ones by the calendar and reminds once of each deadline; answers how many were changed. */
    public int scan(Transaction tx) {
        LocalDate today = tx.today();
        List<Stored<SignUp>> begin = due(tx, state(SignUpState.ACCEPTED).and(SIGN_UP.RUNS_FROM.le(today)));
        begin.forEach(signUp -> in(tx, signUp, SignUpState.RUNNING));
        List<Stored<SignUp>> over = due(tx, state(SignUpState.RUNNING).and(SIGN_UP.RUNS_TO.lt(today)));
        over.forEach(signUp -> in(tx, signUp, SignUpState.ENDED));
        return begin.size() + over.size() + remind(tx, today);
    }

    private int remind(Transaction tx, LocalDate today) {
        OptionalInt days = MarketingRule.days(tx, RuleKind.SIGN_UP);
        if (days.isEmpty()) {
            return 0;
        }
        Instant until = Deadlines.ahead(calendar.get(), today, days.getAsInt())
                .plusDays(1)
                .atStartOfDay(calendar.get().zone())
                .toInstant();
        List<Stored<SignUp>> near = due(
                tx,
                state(SignUpState.PLANNED)
                        .or(state(SignUpState.PREPARED))
                        .and(SIGN_UP.DEADLINE.lt(until))
                        .and(SIGN_UP.REMINDED_AT.isNull()));
        for (Stored<SignUp> signUp : near) {
            tx.update(SIGN_UPS, signUp, signUp.value().set("remindedAt", tx.now()));
            tx.remark(
                    SIGN_UPS, signUp.id(), "reminded", "报名将于 " + signUp.value().deadline() + " 截止，请尽快提交");
        }
        return near.size();
    }

    private static List<Stored<SignUp>> due(Transaction tx, Condition due) {
        return Due.held(tx, SIGN_UPS, due, BATCH);
    }

    private static Condition state(SignUpState state) {
        return SIGN_UP.STATE.eq(Shape.code(state));
    }

    private static Stored<SignUp> in(Transaction tx, Stored<SignUp> signUp, SignUpState state) {
        return tx.update(SIGN_UPS, signUp, signUp.value().set("state", state));
    }

    private static void requireSound(Reads reads, SignUp signUp) {
        if (signUp.runsTo().isBefore(signUp.runsFrom())) {
            throw Problem.invalid("runsTo", "It ends on its first day or later.", "活动结束日期不能早于开始日期。");
        }
        if (signUp.opensAt() != null && !signUp.opensAt().isBefore(signUp.deadline())) {
            throw Problem.invalid("deadline", "The deadline lies after the opening of the sign-up.", "报名截止须晚于报名开始。");
        }
        if (Shops.usable(reads, "shop", signUp.shop()).platform() != signUp.platform()) {
            throw Problem.invalid("platform", "The shop is on another platform.", "店铺不在该平台。");
        }
        if (signUp.campaign() != null) {
            Campaigns.require(reads, "campaign", signUp.campaign(), signUp.shop());
        }
        Goods.requireProducts(reads, "products", CodeList.of(signUp.products()));
    }

    private static void requireComplete(SignUp signUp) {
        boolean rules = signUp.rules() == null || signUp.rules().isBlank();
        if (rules || CodeList.of(signUp.products()).isEmpty()) {
            throw Problem.invalid(
                    rules ? "rules" : "products",
                    "A prepared sign-up has the platform's rules and the products.",
                    "备齐资料须填写平台规则和报名商品。");
        }
    }

    private static void requireOpen(SignUp signUp) {
        if (signUp.state() != SignUpState.PLANNED && signUp.state() != SignUpState.PREPARED) {
            throw Problem.conflict(
                    "submitted-already",
                    Text.of("What was submitted is not changed any more.", "已报名的记录不可修改。"),
                    Map.of("state", Shape.code(signUp.state())));
        }
    }
}
