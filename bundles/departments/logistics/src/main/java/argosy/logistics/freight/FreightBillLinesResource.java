package argosy.logistics.freight;

import static argosy.logistics.freight.FreightBillLine.FREIGHT_BILL_LINES;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.IfMatch;
import argosy.department.Label;
import argosy.department.MediaTypes;
import argosy.department.MergePatch;
import argosy.department.Permission;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * {@code /api/logistics/freight-bill-lines}: every billed parcel with what is wrong about it and how it was settled
 * (LOG-18). The list for the carrier is the export of {@code ?bill=…&state=disputed}.
 */
@Path("freight-bill-lines")
public final class FreightBillLinesResource extends CollectionResource<FreightBillLine> {

    public FreightBillLinesResource(Database database) {
        super(database, FREIGHT_BILL_LINES);
    }

    /** Corrects what was typed wrong; the line has to be matched again (LOG-18). 409 {@code line-settled}. */
    @PATCH
    @Path("{id}")
    @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Permission("{collection}:write")
    public Response patch(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull MergePatch patch,
            @Context Caller caller) {
        IfMatch expected = IfMatch.required(ifMatch);
        return done(caller, tx -> {
            Stored<FreightBillLine> line = expected.check(tx.target(FREIGHT_BILL_LINES, id));
            return FreightLines.correct(tx, line, before -> patch.applyTo(before, FREIGHT_BILL_LINES.shape()));
        });
    }

    /** Settles a line: accepted by us, credited or corrected by the carrier (LOG-18). */
    @Step("{id}/resolve")
    @Label(en = "Resolve", zh = "处理")
    public Response resolve(@PathParam("id") long id, @NotNull @Valid Answer answer, @Context Caller caller) {
        return done(caller, tx -> FreightLines.resolve(tx, id, answer));
    }

    /** Settles up to 200 lines; says for each what became of it (LOG-18). */
    @Step("batch/resolve")
    @Label(en = "Resolve", zh = "批量处理")
    public AnswerBatch.Outcome resolveAll(@NotNull @Valid AnswerBatch batch, @Context Caller caller) {
        return database.write(caller, tx -> FreightLines.resolveAll(tx, batch));
    }
}
