package argosy.operations.shops;

import static argosy.operations.shops.Shop.SHOPS;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** {@code /api/operations/shops} (OPS-06). */
@Path("shops")
public final class ShopsResource extends EditableResource<Shop> {

    private final Shops shops;

    public ShopsResource(Database database, Shops shops) {
        super(database, SHOPS);
        this.shops = shops;
    }

    /** Starts to sell; needs a supervisor. */
    @Step("{id}/open")
    @Label(en = "Open", zh = "开业")
    public Response open(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> shops.open(tx, id));
    }

    /** What the revamp is for. */
    @Label(en = "Revamp goal", zh = "改版目标")
    public record Goal(
            @NotBlank @Size(max = 1000) @Label(en = "Goal", zh = "改版目标", example = "首屏点击率提到 6%")
            String goal) {}

    /** Begins to make the layout anew. */
    @Step("{id}/revamp")
    @Label(en = "Revamp", zh = "开始改版")
    public Response revamp(@PathParam("id") long id, @NotNull @Valid Goal goal, @Context Caller caller) {
        return done(caller, tx -> shops.revamp(tx, id, goal.goal()));
    }

    /** The layout as it is now, and what the revamp brought. */
    @Label(en = "Revamp result", zh = "改版结果")
    public record Revamped(
            @NotBlank @Size(max = 4000) @Label(en = "Layout plan", zh = "新布局方案", example = "首屏视频加爆款专区")
            String layoutPlan,

            @NotBlank @Size(max = 1000) @Label(en = "Outcome", zh = "改版结果", example = "首屏点击率 6.4%")
            String outcome) {}

    /** Ends the revamp; the layout gets its next version. */
    @Step("{id}/finish-revamp")
    @Label(en = "Finish the revamp", zh = "完成改版")
    public Response finishRevamp(@PathParam("id") long id, @NotNull @Valid Revamped done, @Context Caller caller) {
        return done(caller, tx -> shops.finishRevamp(tx, id, done.layoutPlan(), done.outcome()));
    }

    /** Why the shop is closed. */
    @Label(en = "Closing of a shop", zh = "关闭店铺")
    public record Closing(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "平台停止服务")
            String reason) {}

    /** Stops to sell, for good. */
    @Step("{id}/close")
    @Label(en = "Close", zh = "关闭")
    public Response close(@PathParam("id") long id, @NotNull @Valid Closing closing, @Context Caller caller) {
        return done(caller, tx -> shops.close(tx, id, closing.reason()));
    }

    @Override
    protected Stored<Shop> create(Transaction tx, Shop shop) {
        return shops.create(tx, shop);
    }

    @Override
    protected Stored<Shop> change(Transaction tx, Stored<Shop> before, Shop after) {
        return shops.change(tx, before, after);
    }

    @Override
    protected void remove(Transaction tx, Stored<Shop> shop) {
        shops.remove(tx, shop);
    }

    @Override
    protected List<ImportRow<Shop>> check(Reads reads, List<ImportRow<Shop>> rows) {
        return shops.check(reads, rows);
    }
}
