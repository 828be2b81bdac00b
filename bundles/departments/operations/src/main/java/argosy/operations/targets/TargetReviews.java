package argosy.operations.targets;

import static argosy.operations.targets.TargetReview.TARGET_REVIEWS;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import java.util.List;

/** The rules of target reviews (OPS-02): concluded, they keep the figures of that moment and adjust a later target. */
public final class TargetReviews {

    private final SalesTargets targets;
    private final Achievement achievement;

    public TargetReviews(SalesTargets targets, Achievement achievement) {
        this.targets = targets;
        this.achievement = achievement;
    }

    /** Keeps a draft. */
    public Stored<TargetReview> draft(Transaction tx, TargetReview review) {
        SalesTarget target = checked(tx, review);
        Supervised.of(tx, TARGET_REVIEWS.name(), target.shop());
        return tx.insert(TARGET_REVIEWS, review.set("number", tx.number("FX")).set("supervisor", target.supervisor()));
    }

    Stored<TargetReview> change(Transaction tx, Stored<TargetReview> before, TargetReview after) {
        requireDraft(before.value());
        Fixed.same("target", before.value().target(), after.target());
        checked(tx, after);
        return tx.update(TARGET_REVIEWS, before, after);
    }

    void remove(Transaction tx, Stored<TargetReview> review) {
        requireDraft(review.value());
        tx.delete(TARGET_REVIEWS, review);
    }

    /** Keeps the figures as they are now and adjusts the next target; one that is approved already asks the head again. */
    public Stored<TargetReview> conclude(Transaction tx, long id) {
        Stored<TargetReview> review = tx.step(TARGET_REVIEWS, id, "conclude");
        TargetReview value = review.value();
        SalesTarget target = checked(tx, value);
        AchievementFigures figures =
                achievement.of(tx, List.of(target), tx.now()).get(0);
        if (value.nextTarget() != null) {
            targets.adjust(
                    tx,
                    SalesTargets.existing(tx, "nextTarget", value.nextTarget()),
                    value.nextAmount(),
                    "目标分析 " + value.number());
        }
        return tx.update(
                TARGET_REVIEWS,
                review,
                value.set("state", ReviewState.CONCLUDED)
                        .set("amount", figures.target())
                        .set("actual", figures.actual())
                        .set("rate", figures.rate())
                        .set("concludedBy", tx.by().username())
                        .set("concludedAt", tx.now()));
    }

    private static SalesTarget checked(Transaction tx, TargetReview review) {
        SalesTarget target =
                SalesTargets.existing(tx, "target", review.target()).value();
        if ((review.nextTarget() == null) != (review.nextAmount() == null)) {
            throw Problem.invalid(
                    review.nextTarget() == null ? "nextTarget" : "nextAmount",
                    "An adjustment names the next target and its amount.",
                    "调整下期目标须同时填写目标号和金额。");
        }
        if (review.nextTarget() != null) {
            SalesTarget next =
                    SalesTargets.existing(tx, "nextTarget", review.nextTarget()).value();
            if (!next.whose().equals(target.whose())
                    || !next.span().from().isAfter(target.span().to())) {
                throw Problem.invalid(
                        "nextTarget",
                        "The next target is of a later period and of the same shop, team and person.",
                        "下期目标须为同一店铺、小组和个人的后续期间。");
            }
        }
        return target;
    }

    private static void requireDraft(TargetReview review) {
        if (review.state() != ReviewState.DRAFT) {
            throw Problem.conflict(
                    "not-a-draft", "A concluded review stays as it is; write another one.", "已定稿的分析不可修改，请另写一份。");
        }
    }
}
