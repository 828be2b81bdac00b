package argosy.operations.live;

import static argosy.operations.live.LiveLineup.LIVE_LINEUPS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Label;
import argosy.department.Reads;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@code /api/operations/live-lineups}: {@code ?session=ZB-20261122-0001&sort=runningNumber} (OPS-35). */
@Path("live-lineups")
public final class LiveLineupsResource extends EditableResource<LiveLineup> {

    private final LiveLineups lineups;

    public LiveLineupsResource(Database database, LiveLineups lineups) {
        super(database, LIVE_LINEUPS);
        this.lineups = lineups;
    }

    /** How many pieces there are to sell. */
    @Label(en = "Stock check", zh = "核对库存")
    public record StockCheck(
            @NotNull @PositiveOrZero @Label(en = "Pieces", zh = "件数", example = "320")
            Long pieces) {}

    /** Keeps how many pieces there are to sell. */
    @Step("{id}/check-stock")
    @Label(en = "Check the stock", zh = "核对库存")
    public Response checkStock(@PathParam("id") long id, @NotNull @Valid StockCheck check, @Context Caller caller) {
        return done(caller, tx -> lineups.checkStock(tx, id, check.pieces()));
    }

    /** Changes place, price, length or role, with a reason for the daily log (DL-32). */
    @Step("{id}/adjust")
    @Label(en = "Adjust", zh = "调整")
    public Response adjust(@PathParam("id") long id, @NotNull @Valid NewPlace place, @Context Caller caller) {
        return done(caller, tx -> lineups.adjust(tx, id, place));
    }

    /** Puts another product in its place, and answers that. */
    @Step("{id}/replace")
    @Label(en = "Replace", zh = "替换商品")
    public Response replace(
            @PathParam("id") long id,
            @NotNull @Valid Replacement replacement,
            @Context Caller caller,
            @Context UriInfo uri) {
        return created(database.write(caller, tx -> lineups.replace(tx, id, replacement)), caller, uri);
    }

    /** Why a product is taken out. */
    @Label(en = "Withdrawal", zh = "撤下")
    public record Withdrawal(
            @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "库存不足")
            String reason) {}

    /** Takes the product out of the line-up. */
    @Step("{id}/withdraw")
    @Label(en = "Withdraw", zh = "撤下")
    public Response withdraw(@PathParam("id") long id, @NotNull @Valid Withdrawal withdrawal, @Context Caller caller) {
        return done(caller, tx -> lineups.withdraw(tx, id, withdrawal.reason()));
    }

    /** Shows how each product did in the sessions of the last days. */
    @Override
    protected List<Stored<LiveLineup>> expand(List<Stored<LiveLineup>> items) {
        Instant now = database.now();
        Map<String, ProductIndicators> indicators = ProductIndicators.of(
                database,
                items.stream().map(item -> item.value().product()).distinct().toList(),
                now.minus(Duration.ofDays(ProductIndicators.DAYS)),
                now);
        return items.stream()
                .map(item -> item.with("indicators", indicators.get(item.value().product())))
                .toList();
    }

    @Override
    protected Stored<LiveLineup> create(Transaction tx, LiveLineup item) {
        return lineups.add(tx, item);
    }

    @Override
    protected Stored<LiveLineup> change(Transaction tx, Stored<LiveLineup> before, LiveLineup after) {
        return lineups.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<LiveLineup> item) {
        lineups.remove(tx, item);
    }

    @Override
    protected List<ImportRow<LiveLineup>> check(Reads reads, List<ImportRow<LiveLineup>> rows) {
        return lineups.check(reads, rows);
    }
}
