package argosy.department;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A collection that callers list, export and read, with the timeline, notes and files of each record. A subclass carries
 * {@code @Path("<collection>")} and adds the steps of its workflow.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class CollectionResource<R extends Record> {

    private static final int EXPORT_PAGE = 1000;

    /** Where the records are kept. */
    protected final Database database;

    /** What the records are; its name is the {@code @Path} of the subclass. */
    protected final Register<R> register;

    /** @param register named as the {@code @Path} of the subclass */
    protected CollectionResource(Database database, Register<R> register) {
        this.database = database;
        this.register = register;
    }

    /** The register behind this resource. */
    public final Register<R> register() {
        return register;
    }

    /** One page of the list; see {@link ListQuery} for what may be asked. */
    @GET
    @Permission("{collection}:read")
    public Page<R> list(@Context UriInfo uri, @Context Caller caller) {
        Page<R> page = database.list(
                register, ListQuery.parse(register, uri.getQueryParameters()), caller, reach(caller, "read"));
        return page.withItems(
                shown(page.items(), caller).stream().map(this::brief).toList());
    }

    /** The whole list as a file, in pages of bounded size. */
    @GET
    @Produces({MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
    @Permission("{collection}:export")
    public Export<R> export(@Context UriInfo uri, @Context Caller caller) {
        ListQuery query = ListQuery.parse(register, uri.getQueryParameters());
        Reach reach = reach(caller, "export");
        Iterator<Page<R>> pages = new Iterator<>() {
            private String cursor = query.cursor();
            private boolean more = true;

            @Override
            public boolean hasNext() {
                return more;
            }

            @Override
            public Page<R> next() {
                if (!more) {
                    throw new NoSuchElementException();
                }
                Page<R> page = database.list(register, query.from(cursor, EXPORT_PAGE), caller, reach);
                cursor = page.next();
                more = cursor != null;
                return page;
            }
        };
        return new Export<>(register, database.department() + "-" + register.name(), query, pages);
    }

    /** One record, with the steps that are allowed now to this caller. */
    @GET
    @Path("{id}")
    @Permission("{collection}:read")
    public Response get(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known, @Context Caller caller) {
        Stored<R> record = reachable(id, caller);
        if (tagOf(record).equals(known)) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, tagOf(record))
                    .build();
        }
        return ok(record, caller);
    }

    /** The record's timeline, newest first. */
    @GET
    @Path("{id}/history")
    @Permission("{collection}:read")
    public List<HistoryEntry> history(
            @PathParam("id") long id,
            @QueryParam("before") @DefaultValue("0") long before,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context Caller caller) {
        reachable(id, caller);
        return database.history(register, id, before, Math.max(1, Math.min(limit, ListQuery.MAX_LIMIT)));
    }

    /** Notes on the record, newest first. */
    @GET
    @Path("{id}/notes")
    @Permission("{collection}:read")
    public List<Note> notes(@PathParam("id") long id, @Context Caller caller) {
        reachable(id, caller);
        return database.notes(register, id);
    }

    /** The text of a new note. */
    public record NewNote(
            @NotBlank @Size(max = 4000) @Label(en = "Text", zh = "内容", example = "客户要求周一送货")
            String text) {}

    /** Keeps a note with the record; 201 with the note. */
    @POST
    @Path("{id}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:note")
    @Answers(value = Note.class, status = 201)
    public Response note(@PathParam("id") long id, @NotNull NewNote note, @Context Caller caller) {
        reachable(id, caller);
        return Response.status(Response.Status.CREATED)
                .entity(database.note(caller, register, id, note.text()))
                .build();
    }

    /** Files of the record, newest first, without their content. */
    @GET
    @Path("{id}/attachments")
    @Permission("{collection}:read")
    public List<Attachment> attachments(@PathParam("id") long id, @Context Caller caller) {
        reachable(id, caller);
        return database.attachments(register, id);
    }

    /** Keeps the request body as a file of the record; the name comes in {@code ?name=}. */
    @POST
    @Path("{id}/attachments")
    @Consumes(MediaType.WILDCARD)
    @Permission("{collection}:note")
    @Answers(value = Attachment.class, status = 201)
    public Response attach(
            @PathParam("id") long id,
            @QueryParam("name") @DefaultValue("") String name,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
            InputStream content,
            @Context Caller caller) {
        reachable(id, caller);
        return Response.status(Response.Status.CREATED)
                .entity(database.attach(caller, register, id, name, mediaType, content))
                .build();
    }

    /** The content of a file, as a download under the name it was attached with. */
    @GET
    @Path("{id}/attachments/{attachment}")
    @Produces(MediaType.WILDCARD)
    @Permission("{collection}:read")
    public Response download(
            @PathParam("id") long id, @PathParam("attachment") long attachment, @Context Caller caller) {
        reachable(id, caller);
        Attachment file = file(id, attachment);
        return Response.ok(database.open(register, id, attachment), file.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.fileName()))
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .build();
    }

    /** Removes one's own file; what somebody else attached is evidence, which asks for {@code <collection>:detach}. */
    @DELETE
    @Path("{id}/attachments/{attachment}")
    @Permission("{collection}:note")
    public void detach(@PathParam("id") long id, @PathParam("attachment") long attachment, @Context Caller caller) {
        Stored<R> record = reachable(id, caller);
        if (!attached(caller, id, file(id, attachment))
                && !reach(caller, "detach").covers(caller, owner(record), record.unit())) {
            throw Problem.forbidden(permission("detach"));
        }
        database.detach(caller, register, id, attachment);
    }

    /** Adds to a record what it is shown with and what follows from the record itself. */
    protected Stored<R> expand(Stored<R> item) {
        return item;
    }

    /** Adds to records what is kept elsewhere, such as lines; one query for all, never one per item, and never for none. */
    protected List<Stored<R>> expand(List<Stored<R>> items) {
        return items.stream().map(this::expand).toList();
    }

    /** Leaves out of an item of a list what is too long for it, such as a full text; the record by itself shows it. */
    protected Stored<R> brief(Stored<R> item) {
        return item;
    }

    /** Adds to a record that is read by itself what would be too long for every item of a list, such as events. */
    protected Stored<R> detailed(Stored<R> item) {
        return item;
    }

    /**
     * Steps that the state would allow but that something else in the record forbids to this caller now, so that only steps
     * are shown that can be taken.
     */
    protected Set<String> barred(Stored<R> item, Caller caller) {
        return Set.of();
    }

    /** The same by record id, where it takes more than the records: one query for all, never one per item. */
    protected Map<Long, Set<String>> barred(List<Stored<R>> items, Caller caller) {
        return items.stream().collect(Collectors.toMap(Stored::id, item -> barred(item, caller)));
    }

    /** Does this in one transaction and answers the record as it is then. */
    protected final Response done(Caller caller, Function<Transaction, Stored<R>> rule) {
        return ok(database.write(caller, rule), caller);
    }

    /**
     * Takes a step with each of these records, once and in a transaction of its own: a problem with one does not keep the
     * others from being done.
     */
    protected final BatchResult each(
            Collection<Long> ids, Caller caller, BiFunction<Transaction, Long, Stored<R>> rule) {
        List<BatchResult.Row> rows = new ArrayList<>();
        for (long id : new LinkedHashSet<>(ids)) {
            try {
                Stored<R> record = database.write(caller, tx -> rule.apply(tx, id));
                rows.add(BatchResult.Row.done(id, register.number(record), register.state(record)));
            } catch (Problem problem) {
                rows.add(BatchResult.Row.refused(id, problem));
            }
        }
        int done = (int) rows.stream().filter(BatchResult.Row::done).count();
        return new BatchResult(done, rows.size() - done, List.copyOf(rows));
    }

    /** The answer with one record as it is shown: expanded, with its steps and its {@code ETag}. */
    protected final Response ok(Stored<R> record, Caller caller) {
        return Response.ok(shown(record, caller))
                .header(HttpHeaders.ETAG, tagOf(record))
                .build();
    }

    /** 201 with the record and its address. */
    protected final Response created(Stored<R> record, Caller caller, UriInfo uri) {
        return Response.created(uri.getBaseUriBuilder()
                        .path(register.name())
                        .path(String.valueOf(record.id()))
                        .build())
                .entity(shown(record, caller))
                .header(HttpHeaders.ETAG, tagOf(record))
                .build();
    }

    /** The record, when it is within the caller's reach for reading; 404 otherwise. */
    protected final Stored<R> reachable(long id, Caller caller) {
        Stored<R> record = database.get(register, id);
        if (!reach(caller, "read").covers(caller, owner(record), record.unit())) {
            throw Problem.notFound(register, id);
        }
        return record;
    }

    /**
     * How far the caller's permission {@code <collection>:<verb>} reaches.
     *
     * @throws Problem 403 when it is not held
     */
    protected final Reach reach(Caller caller, String verb) {
        return caller.reach(permission(verb)).orElseThrow(() -> Problem.forbidden(permission(verb)));
    }

    private String permission(String verb) {
        return database.department() + ":" + register.name() + ":" + verb;
    }

    private String owner(Stored<R> record) {
        return (String) register.value(record, register.owner());
    }

    private Attachment file(long id, long attachment) {
        return database.attachments(register, id).stream()
                .filter(file -> file.id() == attachment)
                .findFirst()
                .orElseThrow(() -> Problem.notFound(Text.of("the files of this record", "该记录的附件"), attachment));
    }

    /** Whether the caller attached the file, or somebody who stood in for the caller then; the timeline knows the latter. */
    private boolean attached(Caller caller, long id, Attachment file) {
        if (file.by().equals(caller.username()) || file.by().equals(caller.onBehalfOf())) {
            return true;
        }
        List<HistoryEntry> entries;
        long before = 0;
        do {
            entries = database.history(register, id, before, ListQuery.MAX_LIMIT);
            for (HistoryEntry entry : entries) {
                if (entry.at().isBefore(file.at())) {
                    return false;
                } else if (entry.action().equals("attached")
                        && entry.at().equals(file.at())
                        && entry.by().equals(file.by())
                        && file.fileName().equals(entry.text())) {
                    return caller.username().equals(entry.onBehalfOf());
                }
                before = entry.id();
            }
        } while (entries.size() == ListQuery.MAX_LIMIT);
        return false;
    }

    private Stored<R> shown(Stored<R> record, Caller caller) {
        return detailed(shown(List.of(record), caller).get(0));
    }

    private List<Stored<R>> shown(List<Stored<R>> items, Caller caller) {
        return items.isEmpty() ? items : withSteps(expand(items), caller);
    }

    private List<Stored<R>> withSteps(List<Stored<R>> items, Caller caller) {
        if (register.workflow().isEmpty()) {
            return items;
        }
        Map<Long, Set<String>> barred = barred(items, caller);
        List<Stored<R>> shown = new ArrayList<>(items.size());
        for (Stored<R> item : items) {
            List<String> steps = new ArrayList<>(register.steps(database.department(), item, caller));
            steps.removeAll(barred.getOrDefault(item.id(), Set.of()));
            shown.add(item.with("steps", List.copyOf(steps)));
        }
        return shown;
    }

    private static String tagOf(Stored<?> record) {
        return '"' + String.valueOf(record.version()) + '"';
    }

    private static String encoded(String name) {
        return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
