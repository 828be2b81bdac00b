package argosy.operations.campaigns;

import static argosy.operations.campaigns.SignUp.SIGN_UPS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.targets.Scanned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** {@code /api/operations/sign-ups}: applications for the platforms' activities (OPS-30); {@code missed} ones are too late. */
@Path("sign-ups")
public final class SignUpsResource extends EditableResource<SignUp> {

    private final SignUps signUps;

    public SignUpsResource(Database database, SignUps signUps) {
        super(database, SIGN_UPS);
        this.signUps = signUps;
    }

    /** What the platform said. */
    @Label(en = "Answer of the platform", zh = "平台答复")
    public record Answer(
            @NotBlank @Size(max = 1000) @Label(en = "Answer", zh = "平台答复", example = "商品主图不合规")
            String answer) {}

    /** Everything that the platform asks for is there (OPS-30). */
    @Step("{id}/prepare")
    @Label(en = "Prepared", zh = "资料备齐")
    public Response prepare(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> signUps.prepare(tx, id));
    }

    /** It is handed in, never after the deadline (OPS-30). */
    @Step("{id}/submit")
    @Label(en = "Submit", zh = "提交报名")
    public Response submit(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> signUps.submit(tx, id));
    }

    /** The platform takes it (OPS-30). */
    @Step("{id}/accept")
    @Label(en = "Accepted", zh = "报名通过")
    public Response accept(@PathParam("id") long id, @NotNull @Valid Answer answer, @Context Caller caller) {
        return done(caller, tx -> signUps.accept(tx, id, answer.answer()));
    }

    /** The platform does not take it (OPS-30). */
    @Step("{id}/refuse")
    @Label(en = "Refused", zh = "报名未通过")
    public Response refuse(@PathParam("id") long id, @NotNull @Valid Answer answer, @Context Caller caller) {
        return done(caller, tx -> signUps.refuse(tx, id, answer.answer()));
    }

    /** The activity has begun (OPS-30). */
    @Step("{id}/start")
    @Label(en = "Start", zh = "活动开始")
    public Response start(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> signUps.start(tx, id));
    }

    /** The activity is over (OPS-30). */
    @Step("{id}/end")
    @Label(en = "End", zh = "活动结束")
    public Response end(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> signUps.end(tx, id));
    }

    /** Starts, ends and reminds by the calendar, as the daily job does (OPS-30). */
    @Step("scan")
    @Label(en = "Scan", zh = "报名检查")
    public Scanned scan(@Context Caller caller) {
        return new Scanned(database.write(caller, signUps::scan));
    }

    @Override
    protected Stored<SignUp> create(Transaction tx, SignUp signUp) {
        return signUps.plan(tx, signUp);
    }

    @Override
    protected Stored<SignUp> change(Transaction tx, Stored<SignUp> before, SignUp after) {
        return signUps.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<SignUp> signUp) {
        signUps.remove(tx, signUp);
    }

    @Override
    protected Stored<SignUp> expand(Stored<SignUp> item) {
        return item.with("missed", item.value().missed(database.now()));
    }
}
