package argosy.logistics.freight;

import static argosy.logistics.freight.FreightBill.FREIGHT_BILLS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.ImportableResource;
import argosy.department.Importer;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code /api/logistics/freight-bills}: what carriers bill, from the import to the payment (LOG-18). A file is a list of
 * billed parcels ({@link FreightRow}); the lines are the collection {@code freight-bill-lines}.
 */
@Path("freight-bills")
public final class FreightBillsResource extends ImportableResource<FreightBill, FreightRow> {

    private final FreightBills bills;

    public FreightBillsResource(Database database, FreightBills bills) {
        super(database, FREIGHT_BILLS);
        this.bills = bills;
    }

    /** Keeps a bill with up to 500 lines (LOG-18). 409 {@code bill-exists} when it is here already. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:write")
    public Response post(@NotNull @Valid NewFreightBill bill, @Context Caller caller, @Context UriInfo uri) {
        return created(database.write(caller, tx -> bills.create(tx, bill)), caller, uri);
    }

    /** Adds up to 500 lines (LOG-18). */
    @Step("{id}/add")
    @Label(en = "Add lines", zh = "添加明细")
    public Response add(@PathParam("id") long id, @NotNull @Valid NewFreightBill.Lines lines, @Context Caller caller) {
        return done(caller, tx -> bills.add(tx, id, lines.lines()));
    }

    /** Compares every line that is not settled with parcels, tariffs and other bills; may be repeated (LOG-18). */
    @Step("{id}/match")
    @Label(en = "Match", zh = "核对")
    public Response match(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> bills.match(tx, id));
    }

    /**
     * Which lines the carrier is asked about.
     *
     * @param lines ids; all lines with a finding that nobody has decided on when there are none
     */
    @Label(en = "Dispute", zh = "争议")
    public record Dispute(
            @Size(max = 500) @Label(en = "Lines", zh = "明细", example = "7205759403792793600")
            List<@NotNull Long> lines) {}

    /** Asks the carrier about lines; a settled line that is named is opened again (LOG-18). */
    @Step("{id}/dispute")
    @Label(en = "Dispute", zh = "提出争议")
    public Response dispute(@PathParam("id") long id, @Valid Dispute dispute, @Context Caller caller) {
        List<Long> lines = dispute == null || dispute.lines() == null ? List.of() : dispute.lines();
        return done(caller, tx -> bills.dispute(tx, id, lines));
    }

    /**
     * Which differences are not worth a dispute.
     *
     * @param within yuan that a line may differ by, either way
     */
    @Label(en = "Acceptance", zh = "批量认可")
    public record Acceptance(
            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Within (CNY)", zh = "差异不超过（元）", example = "1.00")
            BigDecimal within,

            @Size(max = 500) @Label(en = "Note", zh = "备注", example = "小额差异不追究")
            String note) {}

    /** Accepts every open line that differs by no more than so much and is owed at all (LOG-18). */
    @Step("{id}/accept")
    @Label(en = "Accept small differences", zh = "认可小额差异")
    public Response accept(@PathParam("id") long id, @NotNull @Valid Acceptance acceptance, @Context Caller caller) {
        return done(caller, tx -> bills.accept(tx, id, acceptance.within(), acceptance.note()));
    }

    /** Fixes what is to be paid once no line is open (LOG-18). */
    @Step("{id}/agree")
    @Label(en = "Agree", zh = "确认")
    public Response agree(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> bills.agree(tx, id));
    }

    /** Releases the payment; not for who worked on the bill (LOG-18). */
    @Step("{id}/approve")
    @Label(en = "Approve", zh = "审批")
    public Response approve(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> bills.approve(tx, id));
    }

    /** Why a bill is sent back or given up. */
    @Label(en = "Reason", zh = "原因")
    public record Reason(
            @NotBlank @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "超重费未按合同计算")
            String reason) {}

    /** Sends an agreed bill back to be disputed again (LOG-18). */
    @Step("{id}/reject")
    @Label(en = "Reject", zh = "退回")
    public Response reject(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> bills.reject(tx, id, reason.reason()));
    }

    /** How a bill was paid. */
    @Label(en = "Payment", zh = "付款")
    public record Payment(
            @NotBlank @Size(max = 100) @Label(en = "Payment reference", zh = "付款凭证号", example = "FK-20261110-018")
            String reference,

            @NotNull @Label(en = "Paid on", zh = "付款日期", example = "2026-11-10")
            LocalDate paidOn) {}

    /** Keeps that the agreed amount was paid; not for who approved it (LOG-18). */
    @Step("{id}/pay")
    @Label(en = "Pay", zh = "付款")
    public Response pay(@PathParam("id") long id, @NotNull @Valid Payment payment, @Context Caller caller) {
        return done(caller, tx -> bills.pay(tx, id, payment.reference(), payment.paidOn()));
    }

    /** Gives the bill up before it is agreed (LOG-18). */
    @Step("{id}/withdraw")
    @Label(en = "Withdraw", zh = "作废")
    public Response withdraw(@PathParam("id") long id, @NotNull @Valid Reason reason, @Context Caller caller) {
        return done(caller, tx -> bills.withdraw(tx, id, reason.reason()));
    }

    /**
     * Parcels that were handed to the carrier in the bill's period and that no bill contains:
     * {@code ?limit=50&after=<next of the page before>} (LOG-18).
     */
    @GET
    @Path("{id}/unbilled")
    @Permission("{collection}:read")
    @Label(en = "Parcels that no bill contains", zh = "未入账单的包裹")
    public Unbilled unbilled(
            @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @Context Caller caller) {
        return Unbilled.of(database, reachable(id, caller).value(), after, limit);
    }

    /** Nobody approves what they worked on or pays what they approved, and nothing is agreed while a line is open. */
    @Override
    protected Map<Long, Set<String>> barred(List<Stored<FreightBill>> items, Caller caller) {
        return FreightBills.barred(database, items, caller);
    }

    @Override
    protected Importer<FreightRow> importer() {
        return new FreightImport(bills);
    }
}
