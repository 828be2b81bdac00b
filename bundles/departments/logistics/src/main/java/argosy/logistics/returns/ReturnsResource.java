package argosy.logistics.returns;

import static argosy.logistics.db.Tables.RETURN_LINE;
import static argosy.logistics.returns.ReturnReceipt.RETURNS;
import static org.jooq.impl.DSL.sum;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.ImportableResource;
import argosy.department.Importer;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.logistics.dispatch.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code /api/logistics/returns}: goods that come back, and what becomes of them (LOG-28). A file is a list of announced
 * lines ({@link ReturnRow}). A refused or intercepted parcel that is received appears here by itself.
 */
@Path("returns")
public final class ReturnsResource extends ImportableResource<ReturnReceipt, ReturnRow> {

    private final Returns returns;

    public ReturnsResource(Database database, Returns returns) {
        super(database, RETURNS);
        this.returns = returns;
    }

    /** Announces a return (LOG-28). 409 {@code return-already-announced} with the other's number. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("returns:write")
    @Label(en = "Announce return", zh = "登记退货")
    public Response post(@NotNull @Valid NewReturn given, @Context Caller caller, @Context UriInfo uri) {
        return created(announce(given, caller), caller, uri);
    }

    private Stored<ReturnReceipt> announce(NewReturn given, Caller caller) {
        try {
            return database.write(caller, tx -> returns.announce(tx, given));
        } catch (Problem lost) {
            if (!lost.code().equals("duplicate")) {
                throw lost;
            }
            // Somebody announced the same number at the same moment; now their return can be named.
            return database.write(caller, tx -> returns.announce(tx, given));
        }
    }

    /** Counts the goods at the door; they lie among the returns then (LOG-28). */
    @Step("{id}/arrive")
    @Label(en = "Arrived", zh = "到货")
    public Response arrive(@PathParam("id") long id, @NotNull @Valid ReturnArrival arrival, @Context Caller caller) {
        return done(caller, tx -> returns.arrive(tx, id, arrival));
    }

    /** Says whose goods they are (LOG-28). */
    @Step("{id}/identify")
    @Label(en = "Identify", zh = "认领")
    public Response identify(@PathParam("id") long id, @NotNull @Valid Identification named, @Context Caller caller) {
        return done(caller, tx -> returns.identify(tx, id, named));
    }

    /** Keeps what the inspection found, all or a part, and moves the goods (LOG-28). */
    @Step("{id}/inspect")
    @Label(en = "Inspect", zh = "检验")
    public Response inspect(@PathParam("id") long id, @NotNull @Valid Inspection inspection, @Context Caller caller) {
        return done(caller, tx -> returns.inspect(tx, id, inspection));
    }

    /** Ends the return with what customer service tells the customer (LOG-28). */
    @Step("{id}/close")
    @Label(en = "Close", zh = "完成")
    public Response close(@PathParam("id") long id, @NotNull @Valid Conclusion conclusion, @Context Caller caller) {
        return done(caller, tx -> returns.close(tx, id, conclusion));
    }

    /** Gives up a return that has not arrived (LOG-28). */
    @Step("{id}/cancel")
    @Label(en = "Cancel", zh = "取消")
    public Response cancel(@PathParam("id") long id, @NotNull @Valid Reason why, @Context Caller caller) {
        return done(caller, tx -> returns.cancel(tx, id, why.reason()));
    }

    @Override
    protected Stored<ReturnReceipt> detailed(Stored<ReturnReceipt> found) {
        return found.with("lines", ReturnLines.listed(database, found.id()));
    }

    /** What is known, comes with a parcel, or still waits for its inspection decides beside the state. */
    @Override
    protected Map<Long, Set<String>> barred(List<Stored<ReturnReceipt>> items, Caller caller) {
        Set<Long> waiting = new HashSet<>();
        database.sql()
                .select(
                        RETURN_LINE.RETURN_RECEIPT,
                        sum(RETURN_LINE
                                .ARRIVED
                                .minus(RETURN_LINE.RESTOCKED)
                                .minus(RETURN_LINE.DAMAGED)
                                .minus(RETURN_LINE.SENT_BACK)
                                .minus(RETURN_LINE.MISSING)))
                .from(RETURN_LINE)
                .where(RETURN_LINE.RETURN_RECEIPT.in(
                        items.stream().map(Stored::id).toList()))
                .groupBy(RETURN_LINE.RETURN_RECEIPT)
                .forEach(row -> {
                    if (row.value2().compareTo(BigDecimal.ZERO) > 0) {
                        waiting.add(row.value1());
                    }
                });
        Map<Long, Set<String>> barred = new HashMap<>();
        for (Stored<ReturnReceipt> found : items) {
            Set<String> steps = new HashSet<>();
            if (found.value().dispatchOrder() != null) {
                steps.add("identify");
            }
            if (found.value().kind() == ReturnKind.REFUSED) {
                steps.add("arrive");
            }
            if (waiting.contains(found.id())) {
                steps.add("close");
            }
            barred.put(found.id(), steps);
        }
        return barred;
    }

    @Override
    protected Importer<ReturnRow> importer() {
        return new ReturnImport(returns);
    }
}
