package argosy.department;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * A collection whose records callers also create, change, remove and import as they are. A department with rules of its
 * own overrides {@link #create(Transaction, Record)}, {@link #change} and {@link #remove}.
 */
public abstract class EditableResource<R extends Record> extends ImportableResource<R, R> {

    /** @param register named as the {@code @Path} of the subclass */
    protected EditableResource(Database database, Register<R> register) {
        super(database, register);
    }

    /** Keeps a new record; 201 with the stored record, its address in {@code Location} and its version in {@code ETag}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:write")
    public Response post(@NotNull R record, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> create(tx, record)), caller, uri);
    }

    /** Changes the members that the merge patch names. */
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
        return ok(
                database.write(caller, tx -> {
                    Stored<R> before = expected.check(tx.target(register, id));
                    return change(tx, before, patch.applyTo(before.value(), register.shape()));
                }),
                caller);
    }

    /** Removes a record; 428 without {@code If-Match}, 412 when it was changed since, 409 when others refer to it. */
    @DELETE
    @Path("{id}")
    @Permission("{collection}:write")
    public void delete(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Context Caller caller) {
        IfMatch expected = IfMatch.required(ifMatch);
        database.write(caller, tx -> {
            remove(tx, expected.check(tx.target(register, id)));
            return null;
        });
    }

    /** Keeps a new record. */
    protected Stored<R> create(Transaction transaction, R record) {
        return transaction.insert(register, record);
    }

    /** Keeps a changed record. */
    protected Stored<R> change(Transaction transaction, Stored<R> before, R after) {
        return transaction.update(register, before, after);
    }

    /** Removes a record. */
    protected void remove(Transaction transaction, Stored<R> record) {
        transaction.delete(register, record);
    }

    @Override
    protected Importer<R> importer() {
        return new Importer<>() {
            @Override
            public Shape<R> shape() {
                return register.shape();
            }

            @Override
            public java.util.List<ImportRow<R>> check(Reads reads, java.util.List<ImportRow<R>> rows) {
                return EditableResource.this.check(reads, rows);
            }

            @Override
            public java.util.List<Long> accept(Transaction transaction, java.util.List<ImportRow<R>> group) {
                return group.stream()
                        .map(row -> create(transaction, row.value()).id())
                        .toList();
            }

            @Override
            public void undo(Transaction transaction, long id) {
                transaction.find(register, id).ifPresent(record -> {
                    if (record.version() > 1) {
                        throw Problem.conflict(
                                "changed-since-import",
                                "Record " + id + " was changed after the import.",
                                "记录 " + id + " 导入后已被修改。");
                    }
                    remove(transaction, record);
                });
            }
        };
    }

    /** Checks rows of an import against what is stored; the rows themselves were validated already. */
    protected java.util.List<ImportRow<R>> check(Reads reads, java.util.List<ImportRow<R>> rows) {
        return rows;
    }
}
