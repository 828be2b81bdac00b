package argosy.logistics.inbound;

import static argosy.logistics.inbound.Receipt.RECEIPTS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.ImportableResource;
import argosy.department.Importer;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /api/logistics/receipts} (LOG-03). A file is a list of announced lines ({@link ReceiptRow}). */
@Path("receipts")
public final class ReceiptsResource extends ImportableResource<Receipt, ReceiptRow> {

    private final Receipts receipts;

    public ReceiptsResource(Database database, Receipts receipts) {
        super(database, RECEIPTS);
        this.receipts = receipts;
    }

    /** Announces a receipt. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("receipts:write")
    public Response post(@NotNull @Valid NewReceipt receipt, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> receipts.announce(tx, receipt)), caller, uri);
    }

    /** Counts the goods at the door. */
    @Step("{id}/arrive")
    @Label(en = "Count at the door", zh = "到货点数")
    public Response arrive(@PathParam("id") long id, @NotNull @Valid Arrival arrival, @Context Caller caller) {
        return done(caller, tx -> receipts.arrive(tx, id, arrival));
    }

    /** Keeps the quality result; accepted goods enter the stock of the receiving bin. */
    @Step("{id}/check")
    @Label(en = "Check the quality", zh = "质检")
    public Response check(@PathParam("id") long id, @NotNull @Valid QualityCheck check, @Context Caller caller) {
        return done(caller, tx -> receipts.check(tx, id, check));
    }

    /** Puts accepted goods into bins, all or a part. */
    @Step("{id}/store")
    @Label(en = "Put away", zh = "上架")
    public Response store(@PathParam("id") long id, @NotNull @Valid PutAway putAway, @Context Caller caller) {
        return done(caller, tx -> receipts.store(tx, id, putAway));
    }

    /** Why a delivery is refused. */
    @Label(en = "Rejection", zh = "拒收")
    public record Rejection(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "整批受潮")
            String reason) {}

    /** Refuses the whole delivery. */
    @Step("{id}/reject")
    @Label(en = "Reject", zh = "拒收")
    public Response reject(@PathParam("id") long id, @NotNull @Valid Rejection rejection, @Context Caller caller) {
        return done(caller, tx -> receipts.reject(tx, id, rejection.reason()));
    }

    /** Gives up an announced receipt. */
    @Step("{id}/cancel")
    @Label(en = "Cancel", zh = "取消")
    public Response cancel(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> receipts.cancel(tx, id));
    }

    /** Announces the missing goods as a new receipt, and answers that. */
    @Step("{id}/follow-up")
    @Label(en = "Announce what is missing", zh = "缺货补单")
    public Response followUp(@PathParam("id") long id, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> receipts.followUp(tx, id)), caller, uri);
    }

    /** Shows the lines; a list does without, as a receipt may have hundreds. */
    @Override
    protected Stored<Receipt> detailed(Stored<Receipt> receipt) {
        return receipt.with("lines", ReceiptLines.of(database, receipt.id()));
    }

    /** What is complete or announced again already needs no follow-up. */
    @Override
    protected Map<Long, Set<String>> barred(List<Stored<Receipt>> items, Caller caller) {
        Set<Long> missing = Receipts.withoutFollowUp(database, items);
        return items.stream()
                .filter(receipt -> !missing.contains(receipt.id()))
                .collect(Collectors.toMap(Stored::id, receipt -> Set.of("follow-up")));
    }

    @Override
    protected Importer<ReceiptRow> importer() {
        return new ReceiptImport(receipts);
    }
}
