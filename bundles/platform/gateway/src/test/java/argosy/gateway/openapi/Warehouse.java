package argosy.gateway.openapi;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.EditableResource;
import argosy.department.IfMatch;
import argosy.department.ImportRow;
import argosy.department.ImportableResource;
import argosy.department.Importer;
import argosy.department.Label;
import argosy.department.Open;
import argosy.department.Permission;
import argosy.department.ReadOnly;
import argosy.department.Reads;
import argosy.department.Register;
import argosy.department.Report;
import argosy.department.Sensitive;
import argosy.department.Shape;
import argosy.department.SignedIn;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.department.Workflow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** A small department that uses every way in which a resource can be written. */
final class Warehouse {

    enum Kind {
        SHELF,
        @Label(en = "Cold room", zh = "冷库")
        COLD_ROOM
    }

    enum State {
        CREATED,
        PICKED
    }

    @Label(en = "Bin", zh = "库位")
    record Bin(
            @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Z]-\\d{2}") @Label(en = "Code", zh = "库位编码", example = "A-01")
            String code,

            @NotNull @Label(en = "Kind", zh = "类型", example = "cold_room")
            Kind kind,

            @Min(1) @Max(9999) @Label(en = "Walking order", zh = "拣货顺序", example = "12")
            int walkingOrder,

            @DecimalMin("0") @Digits(integer = 8, fraction = 3) @Label(en = "Load", zh = "承重", example = "250.5")
            BigDecimal load,

            @Label(en = "Blocked", zh = "冻结", example = "false")
            Boolean blocked,

            @Label(en = "Last counted", zh = "上次盘点", example = "2026-11-20")
            LocalDate lastCounted,

            @ReadOnly @Label(en = "Emptied", zh = "清空时间", example = "2026-11-20T08:00:00Z")
            Instant emptiedAt,

            @Size(max = 5) @Label(en = "Tags", zh = "标签", example = "heavy,top")
            List<@Size(max = 10) String> tags) {}

    record Line(
            @NotBlank @Label(en = "SKU", zh = "商品编码", example = "SKU-1")
            String sku,

            @Positive int quantity) {}

    record DispatchOrder(
            @Label(en = "Number", zh = "单号", example = "FH-20261122-0007") @ReadOnly
            String number,

            @NotNull @Sensitive("consignees:read")
            @Size(min = 2, max = 40) @Label(en = "Consignee", zh = "收货人", example = "李娜")
            String consignee,

            @ReadOnly @Label(en = "State", zh = "状态") State state) {}

    record NewDispatchOrder(
            @NotNull @Valid DispatchOrder order, @NotEmpty List<@Valid Line> lines, Map<String, Integer> weights) {}

    record DispatchOrderRow(
            @NotBlank @Label(en = "SKU", zh = "商品编码", example = "SKU-1, blue")
            String sku,

            int quantity) {}

    record Picked(
            @NotBlank @Label(en = "Picker", zh = "拣货员", example = "wangwei")
            String by) {}

    record DayFigures(
            @Label(en = "Day", zh = "日期", example = "2026-11-22")
            LocalDate day,

            @Label(en = "Orders", zh = "订单数", example = "60")
            long orders) {}

    record Credentials(@NotBlank String username, @NotBlank String password) {}

    record Me(String username, List<String> permissions, Map<String, Object> settings) {}

    static final Register<Bin> BINS = Register.of("bins", Text.of("Bins", "库位"), Bin.class, table("bins", Bin.class))
            .search("code")
            .filter("kind", "blocked")
            .sort("code", "walkingOrder")
            .defaultSort("code");

    static final Register<DispatchOrder> ORDERS = Register.of(
                    "dispatch-orders",
                    Text.of("Dispatch orders", "发货单"),
                    DispatchOrder.class,
                    table("dispatch_orders", DispatchOrder.class))
            .sort("createdAt", "state")
            .workflow(Workflow.of(State.class).step("pick", State.CREATED), "state");

    static final Register<Line> LINES =
            Register.of("lines", Text.of("Lines", "明细"), Line.class, table("lines", Line.class));

    @Path("bins")
    static final class Bins extends EditableResource<Bin> {
        Bins() {
            super(null, BINS);
        }

        /** Overrides without annotations: those of the contract stay in force. */
        @Override
        public Response post(Bin bin, Caller caller, UriInfo uri) {
            return super.post(bin, caller, uri);
        }
    }

    @Path("dispatch-orders")
    static final class DispatchOrders extends ImportableResource<DispatchOrder, DispatchOrderRow> {
        DispatchOrders() {
            super(null, ORDERS);
        }

        @POST
        @Permission("{collection}:write")
        public Response post(NewDispatchOrder order, @Context Caller caller, @Context UriInfo uri) {
            return Response.ok().build();
        }

        @POST
        @Path("{id: [0-9]{1,16}}/pick")
        @Permission("{collection}:pick")
        public Response pick(
                @PathParam("id") long id,
                @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
                Picked picked,
                @Context Caller caller) {
            IfMatch.required(ifMatch);
            return Response.ok().build();
        }

        @POST
        @Path("batch/hand-over")
        @Permission("{collection}:pick")
        @Label(en = "Hand over several orders", zh = "批量交接")
        public List<Line> handOverAll(List<Picked> picked) {
            return List.of();
        }

        @GET
        @Path("{id}/lines")
        @Permission("{collection}:read")
        public List<Stored<Line>> lines(@PathParam("id") long id) {
            return List.of();
        }

        @Override
        protected Importer<DispatchOrderRow> importer() {
            return new Importer<>() {
                @Override
                public Shape<DispatchOrderRow> shape() {
                    return Shape.of(DispatchOrderRow.class);
                }

                @Override
                public List<ImportRow<DispatchOrderRow>> check(Reads reads, List<ImportRow<DispatchOrderRow>> rows) {
                    return rows;
                }

                @Override
                public List<Long> accept(Transaction transaction, List<ImportRow<DispatchOrderRow>> group) {
                    return List.of();
                }

                @Override
                public void undo(Transaction transaction, long id) {}
            };
        }
    }

    @Path("reports")
    @Label(en = "Reports", zh = "报表")
    static final class Reports {
        @GET
        @Path("dispatch-day")
        @Produces({"application/json", "text/csv"})
        @Permission("{collection}:read")
        public Report<DayFigures> dispatchDay(
                @QueryParam("day") @NotNull @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}") String day,
                @QueryParam("top") @DefaultValue("10") @Max(100) int top) {
            return new Report<>(
                    "dispatch-day",
                    Text.of("Dispatch day", "发货日报"),
                    Text.of("Orders signed", "已签收"),
                    Shape.of(DayFigures.class),
                    List.of());
        }
    }

    @Path("sessions")
    static final class Sessions {
        @POST
        @Open
        @Answers(value = Me.class, status = 201)
        public Response post(@Valid Credentials credentials) {
            return Response.ok().build();
        }

        @DELETE
        @Path("current")
        @SignedIn
        @Answers(value = Void.class, status = 204)
        public Response end() {
            return Response.noContent().build();
        }
    }

    static List<Object> resources() {
        return List.of(new Bins(), new DispatchOrders(), new Reports(), new Sessions());
    }

    /** A read-only collection whose record has the same simple name as another. */
    static CollectionResource<Line> lines() {
        return new Lines();
    }

    @Path("lines")
    private static final class Lines extends CollectionResource<Line> {
        Lines() {
            super(null, LINES);
        }
    }

    private static Table<?> table(String name, Class<? extends Record> type) {
        List<Field<?>> columns = new ArrayList<>();
        Register.SYSTEM.keySet().forEach(c -> columns.add(DSL.field(DSL.name(Shape.snake(c)))));
        Shape.of(type).components().forEach(c -> columns.add(DSL.field(DSL.name(c.column()))));
        return DSL.select(columns).asTable(name);
    }

    private Warehouse() {}
}
