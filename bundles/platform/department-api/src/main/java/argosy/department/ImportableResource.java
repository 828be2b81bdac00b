package argosy.department;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

/**
 * A collection that also takes CSV and XLSX files: {@code POST} of the file answers a preview, {@code accept} imports its
 * good rows, {@code errors} is a file of the bad ones, {@code undo} takes the batch back.
 *
 * @param <T> the flat record that one row of a file becomes
 */
public abstract class ImportableResource<R extends Record, T extends Record> extends CollectionResource<R> {

    /** @param register named as the {@code @Path} of the subclass */
    protected ImportableResource(Database database, Register<R> register) {
        super(database, register);
    }

    /** How rows become records of this collection. */
    protected abstract Importer<T> importer();

    /** Reads and checks a file; 201 with the batch as a preview, nothing is imported yet. */
    @POST
    @Consumes({MediaTypes.CSV, MediaTypes.XLSX})
    @Permission("{collection}:import")
    @Answers(value = Imports.Batch.class, status = 201)
    public Response preview(ImportFile file, @Context Caller caller, @Context UriInfo uri) {
        Imports.Batch batch = database.imports().preview(caller, register.name(), importer(), file);
        return Response.created(uri.getBaseUriBuilder()
                        .path(register.name())
                        .path("imports")
                        .path(String.valueOf(batch.id()))
                        .build())
                .entity(batch)
                .build();
    }

    /** How far a batch is. */
    @GET
    @Path("imports/{batch}")
    @Permission("{collection}:import")
    public Imports.Batch batch(@PathParam("batch") long batch, @Context Caller caller) {
        return reachableImport(batch, caller);
    }

    /** Imports the good rows of a preview; 409 {@code nothing-to-import} when it has none. */
    @POST
    @Path("imports/{batch}/accept")
    @Permission("{collection}:import")
    public Imports.Batch acceptImport(@PathParam("batch") long batch, @Context Caller caller) {
        reachableImport(batch, caller);
        return database.imports().accept(caller, register.name(), importer(), batch);
    }

    /** Takes back those imported records that nobody has worked on since. */
    @POST
    @Path("imports/{batch}/undo")
    @Permission("{collection}:import")
    public Imports.Batch undoImport(@PathParam("batch") long batch, @Context Caller caller) {
        reachableImport(batch, caller);
        return database.imports().undo(caller, register.name(), importer(), batch);
    }

    /** The rows that cannot be imported, as CSV with one more column that says why. */
    @GET
    @Path("imports/{batch}/errors")
    @Produces(MediaTypes.CSV)
    @Permission("{collection}:import")
    public Response importErrors(@PathParam("batch") long batch, @Context Caller caller) {
        reachableImport(batch, caller);
        StreamingOutput file = out -> database.imports().writeErrors(register.name(), batch, out);
        return Response.ok(file, MediaTypes.CSV + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + register.name() + "-errors.csv\"")
                .build();
    }

    /** The batch, when the caller made it or may import for the whole company; 404 otherwise, as files hold anything. */
    private Imports.Batch reachableImport(long batch, Caller caller) {
        return database.imports()
                .find(register.name(), batch)
                .filter(found -> reach(caller, "import").covers(caller, found.createdBy(), null))
                .orElseThrow(() -> Problem.notFound(
                        Text.of(
                                "the imports of " + register.title().en(),
                                register.title().zh() + "导入批次"),
                        batch));
    }
}
