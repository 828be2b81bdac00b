package argosy.logistics.tariffs;

import static argosy.logistics.tariffs.CarrierContract.CONTRACTS;

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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * {@code /api/logistics/carrier-contracts}: drafts, signed and ended contracts with carriers; those that end soon are
 * {@code ?state=active&validTo.le=2026-12-31} (LOG-17).
 */
@Path("carrier-contracts")
public final class CarrierContractsResource extends EditableResource<CarrierContract> {

    private final CarrierContracts contracts;

    public CarrierContractsResource(Database database, CarrierContracts contracts) {
        super(database, CONTRACTS);
        this.contracts = contracts;
    }

    /** Takes a signed contract into use; its document must be attached (LOG-17). */
    @Step("{id}/activate")
    @Label(en = "Activate", zh = "启用")
    public Response activate(@PathParam("id") long id, @Context Caller caller) {
        int documents = database.attachments(register, id).size();
        return done(caller, tx -> contracts.activate(tx, id, documents));
    }

    /** Ends a contract and its tariffs on a day, today when none is given (LOG-17). */
    @Step("{id}/end")
    @Label(en = "End", zh = "终止")
    public Response end(@PathParam("id") long id, @NotNull @Valid ContractEnd end, @Context Caller caller) {
        return done(caller, tx -> contracts.end(tx, id, end));
    }

    @Override
    protected Stored<CarrierContract> create(Transaction tx, CarrierContract contract) {
        return contracts.create(tx, contract);
    }

    @Override
    protected Stored<CarrierContract> change(Transaction tx, Stored<CarrierContract> before, CarrierContract after) {
        return contracts.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<CarrierContract> contract) {
        contracts.remove(tx, contract);
    }

    @Override
    protected List<ImportRow<CarrierContract>> check(Reads reads, List<ImportRow<CarrierContract>> rows) {
        return contracts.check(reads, rows);
    }
}
