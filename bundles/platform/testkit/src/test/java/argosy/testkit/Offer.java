package argosy.testkit;

import argosy.department.ApprovalKind;
import argosy.department.ApprovalKind.Mode;
import argosy.department.ApprovalKind.Step;
import argosy.department.Approvals;
import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Decision;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.InstantConverter;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** A price that waits to be approved: the smallest thing with which approvals can be tested. */
record Offer(
        @Label(en = "Title", zh = "名称", example = "双十一主推款") String title,

        @Label(en = "Price (CNY)", zh = "价格（元）", example = "99.00")
        BigDecimal price,

        @Label(en = "State", zh = "状态", example = "waiting") State state) {

    enum State {
        WAITING,
        AGREED,
        REFUSED,
        BACK
    }

    static final Register<Offer> REGISTER =
            Register.of("offers", Text.of("Offers", "报价"), Offer.class, new Table("offers"));

    /** The head; from 5,000 yuan the director too. */
    static final ApprovalKind PRICE = new ApprovalKind(
            "price",
            Text.of("Price", "价格审批"),
            List.of(
                    new Step("role:head", Mode.ANY, null, 8),
                    new Step("role:director", Mode.ANY, new BigDecimal("5000.00"), 8)));

    /** What becomes of an offer; one of the title "broken" cannot be agreed to. */
    static void decided(Transaction tx, long id, Decision decision) {
        Stored<Offer> offer = tx.hold(REGISTER, id);
        if (offer.value().title().equals("broken") && decision.approved()) {
            throw Problem.conflict("broken", "This offer is broken.", "该报价有误。");
        }
        State state =
                switch (decision.outcome()) {
                    case APPROVED -> State.AGREED;
                    case REJECTED -> State.REFUSED;
                    case RETURNED -> State.BACK;
                };
        tx.update(
                REGISTER, offer, new Offer(offer.value().title(), offer.value().price(), state));
    }

    static final class Table extends TableImpl<org.jooq.Record> {

        private static final long serialVersionUID = 1L;

        Table(String name) {
            super(DSL.name(name));
            createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false));
            createField(DSL.name("version"), SQLDataType.INTEGER.nullable(false));
            createField(DSL.name("created_at"), instant());
            createField(DSL.name("created_by"), SQLDataType.VARCHAR(200).nullable(false));
            createField(DSL.name("updated_at"), instant());
            createField(DSL.name("updated_by"), SQLDataType.VARCHAR(200).nullable(false));
            createField(DSL.name("unit"), SQLDataType.VARCHAR(64));
            createField(DSL.name("title"), SQLDataType.VARCHAR(100).nullable(false));
            createField(DSL.name("price"), SQLDataType.DECIMAL(14, 2).nullable(false));
            createField(DSL.name("state"), SQLDataType.VARCHAR(20).nullable(false));
        }

        private static org.jooq.DataType<Instant> instant() {
            return SQLDataType.LOCALDATETIME.nullable(false).asConvertedDataType(new InstantConverter());
        }
    }

    /** The department that asks. */
    @DepartmentModule(name = "sales", title = "Sales", titleZh = "销售")
    static final class Sales implements Department {

        @Override
        public void start(DepartmentContext context) {
            Approvals approvals = context.approvals(PRICE, Offer::decided);
            context.mount(new Offers(context.database(), approvals));
        }
    }

    /** Its one collection: asked for with a title and a price in the query, to keep the test short. */
    @Path("offers")
    public static final class Offers extends CollectionResource<Offer> {
        private final Approvals approvals;

        Offers(Database database, Approvals approvals) {
            super(database, REGISTER);
            this.approvals = approvals;
        }

        @POST
        @Path("{title}/{price}")
        @Permission("offers:write")
        public Response ask(
                @jakarta.ws.rs.PathParam("title") String title,
                @jakarta.ws.rs.PathParam("price") BigDecimal price,
                @Context Caller caller) {
            return ok(
                    database.write(caller, tx -> {
                        Stored<Offer> offer = tx.insert(REGISTER, new Offer(title, price, State.WAITING));
                        approvals.ask(tx, REGISTER, offer.id(), price, title + " " + price);
                        return offer;
                    }),
                    caller);
        }
    }
}
