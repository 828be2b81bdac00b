package argosy.testkit;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Importer;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Reads;
import argosy.department.Register;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.department.Workflow;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** Resources that each break a rule of the contract. */
final class Wreckage {

    private Wreckage() {}

    /** Offers of which only the title is known. */
    record Scrap(String title) {}

    record Titled(
            @Label(en = "Name", zh = "名称", example = "灯") String name) {}

    static final Register<Offer> SUNK = Register.of(
            "offers", Text.of("Offers", "报价"), Offer.class, new Offer.Table("sunk")); // its table was never made

    static final Register<Offer> UNSORTED = Offer.REGISTER.sort("title");

    static final Register<Offer> STEPPED =
            Offer.REGISTER.workflow(Workflow.of(Offer.State.class).step("agree", Offer.State.WAITING), "state");

    static final Register<Scrap> SCRAP =
            Register.of("offers", Text.of("Scrap", ""), Scrap.class, new Offer.Table("offers"));

    /** A collection as it should be, but for its register. */
    @Path("offers")
    public static final class Plain extends CollectionResource<Offer> {
        Plain(Database database, Register<Offer> register) {
            super(database, register);
        }
    }

    @Path("offers")
    public static final class Scraps extends CollectionResource<Scrap> {
        Scraps(Database database) {
            super(database, SCRAP);
        }
    }

    @Path("bids")
    public static final class Elsewhere extends CollectionResource<Offer> {
        Elsewhere(Database database) {
            super(database, Offer.REGISTER);
        }
    }

    /** Nobody has said who may. */
    @Path("offers")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Unguarded {
        @GET
        public Titled all() {
            return new Titled("");
        }
    }

    /** A list without end. */
    @Path("titles")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Endless {
        @GET
        @Permission("titles:read")
        public List<Titled> all() {
            return List.of();
        }
    }

    /** Imports other columns than it exports. */
    @Path("offers")
    public static final class Narrow extends EditableResource<Offer> {
        Narrow(Database database) {
            super(database, Offer.REGISTER);
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        protected Importer<Offer> importer() {
            return (Importer) new Importer<Titled>() {
                @Override
                public Shape<Titled> shape() {
                    return Shape.of(Titled.class);
                }

                @Override
                public List<ImportRow<Titled>> check(Reads reads, List<ImportRow<Titled>> rows) {
                    return rows;
                }

                @Override
                public List<Long> accept(Transaction transaction, List<ImportRow<Titled>> group) {
                    return List.of();
                }

                @Override
                public void undo(Transaction transaction, long id) {}
            };
        }
    }

    /** Refuses in words of its own. */
    @Path("offers")
    public static final class ByHand extends CollectionResource<Offer> {
        ByHand(Database database) {
            super(database, Offer.REGISTER);
        }

        @Override
        @GET
        @Path("{id}")
        @Permission("{collection}:read")
        public Response get(
                @PathParam("id") long id, @HeaderParam("If-None-Match") String known, @Context Caller caller) {
            return Response.status(404)
                    .type(MediaType.TEXT_PLAIN)
                    .entity("not here")
                    .build();
        }
    }

    /** Reads its body itself, and answers what nobody described. */
    @Path("notes")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Anything {
        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        @Permission("notes:write")
        public Response take(String body) {
            return Response.ok("{}").build();
        }

        @POST
        @Path("members")
        @Consumes(MediaType.APPLICATION_JSON)
        @Permission("notes:write")
        public Titled members(Map<String, String> body) {
            return new Titled("");
        }
    }

    /** Trusts what it is sent. */
    @Path("notes")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class Trusting {
        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        @Permission("notes:write")
        public Titled take(Titled body) {
            return new Titled(body.name().strip());
        }
    }

    /** Overwrites what nobody has seen. */
    @Path("offers")
    public static final class Blind extends CollectionResource<Offer> {
        Blind(Database database) {
            super(database, Offer.REGISTER);
        }

        @PATCH
        @Path("{id}")
        @Consumes(MediaType.APPLICATION_JSON)
        @Permission("offers:write")
        public Titled change(@PathParam("id") long id, Titled titled) {
            return titled;
        }
    }

    /** A step without a name. */
    @Path("offers")
    public static final class Nameless extends CollectionResource<Offer> {
        Nameless(Database database) {
            super(database, STEPPED);
        }

        @POST
        @Path("{id}/agree")
        @Permission("offers:agree")
        public void agree(@PathParam("id") long id) {}
    }
}
