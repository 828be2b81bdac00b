package argosy.logistics.stock;

import static argosy.logistics.stock.StockMove.MOVES;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.ImportableResource;
import argosy.department.Importer;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Transaction;
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
import java.util.function.Function;

/**
 * {@code /api/logistics/stock-moves}: the ledger (LOG-02), and the moves a person may book by hand. A file is an opening
 * stock list ({@link OpeningRow}).
 */
@Path("stock-moves")
public final class StockMovesResource extends ImportableResource<StockMove, OpeningRow> {

    private final StockLedger ledger;

    public StockMovesResource(Database database, StockLedger ledger) {
        super(database, MOVES);
        this.ledger = ledger;
    }

    /** Corrects the ledger, with a reason and a note. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("stock-moves:correct")
    @Label(en = "Correct the ledger", zh = "库存调整")
    public Response correct(@NotNull @Valid Correction correction, @Context Caller caller, @Context UriInfo uri) {
        return booked(tx -> correction.move().noting(correction.note()), caller, uri);
    }

    /** Brings goods from one bin to another. */
    @Step("transfer")
    @Label(en = "Transfer", zh = "移库")
    public Response transfer(@NotNull @Valid Transfer transfer, @Context Caller caller, @Context UriInfo uri) {
        return booked(tx -> transfer.move(), caller, uri);
    }

    /** Brings goods that were inspected back for sale. */
    @Step("restock")
    @Label(en = "Restock", zh = "重新上架")
    public Response restock(@NotNull @Valid Restock restock, @Context Caller caller, @Context UriInfo uri) {
        return booked(tx -> restock.move(), caller, uri);
    }

    /** Takes damaged goods out of sale. */
    @Step("damage")
    @Label(en = "Take out as damaged", zh = "残损登记")
    public Response markDamaged(@NotNull @Valid Damage damage, @Context Caller caller, @Context UriInfo uri) {
        return booked(
                tx -> {
                    String warehouse = Places.read(tx, List.of(), List.of(damage.bin()))
                            .warehouses()
                            .get(damage.bin());
                    if (warehouse == null) {
                        throw Problem.invalid(
                                "bin", "There is no bin " + damage.bin() + ".", "库位 " + damage.bin() + " 不存在。");
                    }
                    return damage.move(warehouse);
                },
                caller,
                uri);
    }

    /** Why a move is cancelled. */
    @Label(en = "Reversal", zh = "冲销")
    public record Reversal(
            @NotBlank @Size(max = 1000) @Label(en = "Note", zh = "备注", example = "登记错误")
            String note) {}

    /** Cancels a move that was booked by hand; moves of documents follow the document's steps. */
    @Step("{id}/reverse")
    @Label(en = "Reverse", zh = "冲销")
    public Response reverse(
            @PathParam("id") long id, @NotNull @Valid Reversal reversal, @Context Caller caller, @Context UriInfo uri) {
        return created(
                database.write(caller, tx -> {
                    StockMove move = tx.target(MOVES, id).value();
                    if (move.doc() != null || !move.reason().reversibleByHand()) {
                        throw Problem.conflict(
                                "move-of-a-document",
                                "A move for " + Shape.code(move.reason())
                                        + " is not cancelled by itself; use the steps of its" + " document.",
                                "原因为 " + Shape.code(move.reason()) + " 的流水不能单独冲销，请使用其单据的步骤。");
                    }
                    return free(tx, ledger.reverse(tx, id, reversal.note()));
                }),
                caller,
                uri);
    }

    @Override
    protected Importer<OpeningRow> importer() {
        return new OpeningStock(ledger);
    }

    private Response booked(Function<Transaction, StockMove> move, Caller caller, UriInfo uri) {
        return created(
                database.write(
                        caller,
                        tx -> free(tx, ledger.book(tx, List.of(move.apply(tx))).get(0))),
                caller,
                uri);
    }

    private static Stored<StockMove> free(Transaction tx, Stored<StockMove> booked) {
        Bound.requireFree(tx, booked.value());
        return booked;
    }
}
