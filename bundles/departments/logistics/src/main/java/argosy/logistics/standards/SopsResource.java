package argosy.logistics.standards;

import static argosy.logistics.standards.Sop.SOPS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /api/logistics/sops}: the approved editions of the standards, for everyone in the department (LOG-22). */
@Path("sops")
public final class SopsResource extends CollectionResource<Sop> {

    private final Sops sops;

    public SopsResource(Database database, Sops sops) {
        super(database, SOPS);
        this.sops = sops;
    }

    /** Keeps that the caller has read this edition, once (LOG-22). */
    @Step("{id}/acknowledge")
    @Label(en = "Acknowledge", zh = "确认阅知")
    public Response acknowledge(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> sops.acknowledge(tx, id));
    }

    /** Who is to read an edition until when. */
    @Label(en = "Readers", zh = "阅知名单")
    public record Readers(
            @NotEmpty @Size(max = 200) @Label(en = "People", zh = "人员")
            List<@NotBlank @Size(max = 64) String> people,

            @Label(en = "Due on", zh = "应阅知日期", example = "2026-12-05")
            LocalDate dueOn) {}

    /** Asks people to read this edition; who was asked or has read it is passed over (LOG-22). */
    @Step("{id}/assign")
    @Label(en = "Ask to read", zh = "要求阅知")
    public Response assign(@PathParam("id") long id, @NotNull @Valid Readers readers, @Context Caller caller) {
        return done(caller, tx -> sops.assign(tx, id, readers.people(), readers.dueOn()));
    }

    /** Brings this edition into force on or after its day; the one before is superseded (LOG-22). */
    @Step("{id}/take-effect")
    @Label(en = "Bring into force", zh = "生效")
    public Response takeEffect(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> sops.takeEffect(tx, id));
    }

    /**
     * What a scan brought into force.
     *
     * @param begun number of editions
     */
    @Label(en = "Editions begun", zh = "生效结果")
    public record Begun(
            @Label(en = "Begun", zh = "生效数", example = "2") int begun) {}

    /** Brings every edition whose day has come into force; repeating it does no harm (LOG-22). */
    @Step("take-effect")
    @Label(en = "Bring all due into force", zh = "到期全部生效")
    public Begun takeAllEffect(@Context Caller caller) {
        return new Begun(database.<Integer>write(caller, sops::takeEffect));
    }

    /** Starts a draft of the next edition; its id stands in {@code draft} of the answer (LOG-22). */
    @Step("{id}/revise")
    @Label(en = "Revise", zh = "修订")
    public Response revise(@PathParam("id") long id, @Context Caller caller) {
        long draft = database.write(caller, tx -> sops.revise(tx, id)).id();
        return ok(reachable(id, caller).with("draft", draft), caller);
    }

    /** Why an edition is taken out of force. */
    @Label(en = "Withdrawal", zh = "废止")
    public record Withdrawal(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "废止原因", example = "流程取消")
            String reason) {}

    /** Takes the edition out of force without a successor (LOG-22). */
    @Step("{id}/withdraw")
    @Label(en = "Withdraw", zh = "废止")
    public Response withdraw(@PathParam("id") long id, @NotNull @Valid Withdrawal withdrawal, @Context Caller caller) {
        return done(caller, tx -> sops.withdraw(tx, id, withdrawal.reason()));
    }

    /** A list does without the texts; whoever reads one opens it. */
    @Override
    protected Stored<Sop> brief(Stored<Sop> sop) {
        return sop.with(sop.value().withoutText());
    }

    @Override
    protected Map<Long, Set<String>> barred(List<Stored<Sop>> items, Caller caller) {
        return sops.barred(database, items, caller.username(), database.today());
    }
}
