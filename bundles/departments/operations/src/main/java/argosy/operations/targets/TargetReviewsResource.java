package argosy.operations.targets;

import static argosy.operations.targets.TargetReview.TARGET_REVIEWS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** {@code /api/operations/target-reviews}: the written analysis of a period and what follows from it (OPS-02, DL-23). */
@Path("target-reviews")
public final class TargetReviewsResource extends EditableResource<TargetReview> {

    private final TargetReviews reviews;

    public TargetReviewsResource(Database database, TargetReviews reviews) {
        super(database, TARGET_REVIEWS);
        this.reviews = reviews;
    }

    /** Keeps the figures and adjusts the next target (OPS-02). */
    @Step("{id}/conclude")
    @Label(en = "Conclude", zh = "定稿")
    public Response conclude(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> reviews.conclude(tx, id));
    }

    @Override
    protected Stored<TargetReview> create(Transaction tx, TargetReview review) {
        return reviews.draft(tx, review);
    }

    @Override
    protected Stored<TargetReview> change(Transaction tx, Stored<TargetReview> before, TargetReview after) {
        return reviews.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<TargetReview> review) {
        reviews.remove(tx, review);
    }
}
