package argosy.logistics.overstock;

import static argosy.logistics.overstock.Overstock.OVERSTOCKS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/**
 * {@code /api/logistics/overstock} (LOG-14). What lies dead: {@code ?kind=dead&state=flagged&sort=lastOutgoing}; what is
 * overdue: {@code ?state=agreed&dueOn.lt=<today>}.
 */
@Path("overstock")
@Consumes(MediaType.APPLICATION_JSON)
public final class OverstockResource extends CollectionResource<Overstock> {

    private final Overstocks overstocks;

    public OverstockResource(Database database, Overstocks overstocks) {
        super(database, OVERSTOCKS);
        this.overstocks = overstocks;
    }

    /** Looks for overstock by the enabled rules (LOG-14). 409 {@code no-overstock-rules} when there is none. */
    @Step("scan")
    @Label(en = "Scan for overstock", zh = "积压扫描")
    public ScanResult scan(@NotNull @Valid ScanScope scope, @Context Caller caller) {
        return database.write(caller, tx -> overstocks.scan(tx, scope));
    }

    /** What was said when it was reported. */
    @Label(en = "Overstock report", zh = "积压上报")
    public record Told(
            @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "已告知运营部王经理")
            String note) {}

    /** Operations and the head were told. */
    @Step("{id}/report")
    @Label(en = "Report", zh = "上报")
    public Response report(@PathParam("id") long id, @Valid Told told, @Context Caller caller) {
        return done(caller, tx -> overstocks.report(tx, id, told == null ? null : told.note()));
    }

    /** What is to be done, by whom and until when. */
    @Step("{id}/agree")
    @Label(en = "Agree on action", zh = "确定处理方式")
    public Response agree(@PathParam("id") long id, @NotNull @Valid Agreement agreement, @Context Caller caller) {
        return done(caller, tx -> overstocks.agree(tx, id, agreement));
    }

    /** What came of it. @param decision what was decided about the goods when not a piece of them went */
    @Label(en = "Overstock outcome", zh = "处理结果")
    public record Outcome(
            @NotBlank @Size(max = 1000) @Label(en = "Outcome", zh = "处理结果", example = "促销售出 150 件")
            String outcome,

            @Size(max = 1000) @Label(en = "Decision", zh = "未减少时的处理决定", example = "保留作售后备件，总监已同意")
            String decision) {}

    /**
     * It is done; the answer shows the pieces and the value of then and now. 422 when not a piece went and no decision says
     * what becomes of them.
     */
    @Step("{id}/clear")
    @Label(en = "Clear", zh = "已清理")
    public Response clear(@PathParam("id") long id, @NotNull @Valid Outcome outcome, @Context Caller caller) {
        return done(caller, tx -> overstocks.clear(tx, id, outcome.outcome(), outcome.decision()));
    }

    /** Why it is no case. @param until not flagged again before this day; by the next scan when not given */
    @Label(en = "Overstock dismissal", zh = "忽略积压")
    public record Dismissal(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "新品铺货")
            String reason,

            @Label(en = "Until", zh = "搁置至", example = "2026-12-31")
            LocalDate until) {}

    /** It is no case. */
    @Step("{id}/dismiss")
    @Label(en = "Dismiss", zh = "忽略")
    public Response dismiss(@PathParam("id") long id, @NotNull @Valid Dismissal dismissal, @Context Caller caller) {
        return done(caller, tx -> overstocks.dismiss(tx, id, dismissal.reason(), dismissal.until()));
    }

    @Override
    protected Stored<Overstock> expand(Stored<Overstock> item) {
        LocalDate today = database.today();
        return item.with("explanation", item.value().explanation())
                .with("overdue", item.value().overdue(today))
                .with("achieved", item.value().achieved());
    }
}
