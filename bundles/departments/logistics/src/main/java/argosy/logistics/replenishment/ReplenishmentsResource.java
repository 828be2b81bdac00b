package argosy.logistics.replenishment;

import static argosy.logistics.replenishment.Replenishment.REPLENISHMENTS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.ArrayList;
import java.util.List;

/**
 * {@code /api/logistics/replenishments} (LOG-16). What is late: {@code
 * ?state=ordered&state=confirmed&state=arriving&expectedOn.lt=<today>}.
 */
@Path("replenishments")
@Consumes(MediaType.APPLICATION_JSON)
public final class ReplenishmentsResource extends CollectionResource<Replenishment> {

    private final Replenishments replenishments;

    public ReplenishmentsResource(Database database, Replenishments replenishments) {
        super(database, REPLENISHMENTS);
        this.replenishments = replenishments;
    }

    /** Looks for what is short and suggests it (LOG-16). 409 {@code no-reorder-points} when none is set. */
    @Step("scan")
    @Label(en = "Scan for shortage", zh = "补货扫描")
    public ScanResult scan(@NotNull @Valid ScanScope scope, @Context Caller caller) {
        return database.write(caller, tx -> replenishments.scan(tx, scope));
    }

    /** The supplier was asked for the goods. */
    @Step("{id}/order")
    @Label(en = "Order", zh = "订货")
    public Response order(@PathParam("id") long id, @NotNull @Valid NewOrder order, @Context Caller caller) {
        return done(caller, tx -> replenishments.order(tx, id, order));
    }

    /** Several suggestions ordered from one supplier at once; a row that is refused does not keep the others back. */
    @Step("batch/order")
    @Label(en = "Order together", zh = "合并订货")
    public NewOrder.Outcomes orderTogether(@NotNull @Valid NewOrder.Joint order, @Context Caller caller) {
        List<NewOrder.Outcome> rows = new ArrayList<>();
        int done = 0;
        for (NewOrder.Row row : order.rows()) {
            try {
                Replenishment ordered = database.write(caller, tx -> replenishments.order(tx, order, row))
                        .value();
                rows.add(new NewOrder.Outcome(row.id(), true, ordered.number(), null, null, null, null));
                done++;
            } catch (Problem problem) {
                rows.add(new NewOrder.Outcome(
                        row.id(),
                        false,
                        null,
                        problem.status(),
                        problem.code(),
                        problem.detail().en(),
                        problem.detail().zh()));
            }
        }
        return new NewOrder.Outcomes(done, rows.size() - done, List.copyOf(rows));
    }

    /** What the supplier promised. @param expectedOn the day known so far when not given */
    @Label(en = "Supplier's confirmation", zh = "供应商确认")
    public record Confirmation(
            @NotNull @Min(1) @Max(ReorderPoint.MOST) @Label(en = "Quantity", zh = "数量", example = "168")
            Long quantity,

            @Label(en = "Expected on", zh = "预计到货日期", example = "2026-11-29")
            LocalDate expectedOn) {}

    /** The supplier confirmed how much comes, all or a part, and when. */
    @Step("{id}/confirm")
    @Label(en = "Confirm", zh = "供应商确认")
    public Response confirm(
            @PathParam("id") long id, @NotNull @Valid Confirmation confirmation, @Context Caller caller) {
        return done(caller, tx -> replenishments.confirm(tx, id, confirmation.quantity(), confirmation.expectedOn()));
    }

    /** The goods are on their way: announces a receipt and links its number. */
    @Step("{id}/arriving")
    @Label(en = "On its way", zh = "已发出")
    public Response arriving(@PathParam("id") long id, @NotNull @Valid Arrival.Single goods, @Context Caller caller) {
        return ok(
                database.write(caller, tx -> replenishments.arriving(tx, goods.of(id)))
                        .get(0),
                caller);
    }

    /** The goods of several replenishments come together: announces them as one receipt, or none of them. */
    @Step("batch/arriving")
    @Label(en = "On their way together", zh = "合并发出")
    public Arrival.Announced arriveTogether(@NotNull @Valid Arrival arrival, @Context Caller caller) {
        List<Stored<Replenishment>> sent = database.write(caller, tx -> replenishments.arriving(tx, arrival));
        return new Arrival.Announced(
                sent.get(0).value().receipt(),
                sent.stream().map(one -> one.value().number()).toList());
    }

    /** Why a suggestion is not followed. @param until no new suggestion before this day; the next scan when not given */
    @Label(en = "Dismissal", zh = "不补货")
    public record Dismissal(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "换季停售")
            String reason,

            @Label(en = "Until", zh = "搁置至", example = "2026-12-31")
            LocalDate until) {}

    /** The suggestion is not followed. */
    @Step("{id}/dismiss")
    @Label(en = "Dismiss", zh = "不补货")
    public Response dismiss(@PathParam("id") long id, @NotNull @Valid Dismissal dismissal, @Context Caller caller) {
        return done(caller, tx -> replenishments.dismiss(tx, id, dismissal.reason(), dismissal.until()));
    }

    /** Why ordered goods will not come. */
    @Label(en = "Cancellation", zh = "取消补货")
    public record Cancellation(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "供应商停产")
            String reason) {}

    /** What was ordered will not come. */
    @Step("{id}/cancel")
    @Label(en = "Cancel", zh = "取消")
    public Response cancel(@PathParam("id") long id, @NotNull @Valid Cancellation given, @Context Caller caller) {
        return done(caller, tx -> replenishments.cancel(tx, id, given.reason()));
    }

    @Override
    protected Stored<Replenishment> expand(Stored<Replenishment> item) {
        LocalDate today = database.today();
        return item.with("explanation", item.value().explanation())
                .with("late", item.value().late(today))
                .with("remaining", item.value().remaining());
    }
}
