package argosy.operations.metrics;

import static argosy.operations.metrics.MetricAlert.METRIC_ALERTS;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Step;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** {@code /api/operations/metric-alerts}: sudden drops and what they came from (OPS-45). */
@Path("metric-alerts")
public final class MetricAlertsResource extends CollectionResource<MetricAlert> {

    private final MetricAlerts alerts;

    public MetricAlertsResource(Database database, MetricAlerts alerts) {
        super(database, METRIC_ALERTS);
        this.alerts = alerts;
    }

    /** What somebody found. */
    @Label(en = "Cause of a drop", zh = "下跌原因")
    public record Cause(
            @NotBlank @Size(max = 1000) @Label(en = "Cause", zh = "原因", example = "首页推荐位到期，已续投")
            String cause) {}

    /** Says why it dropped and what is done about it. */
    @Step("{id}/explain")
    @Label(en = "Explain", zh = "说明原因")
    public Response explain(@PathParam("id") long id, @NotNull @Valid Cause cause, @Context Caller caller) {
        return done(caller, tx -> alerts.settle(tx, id, "explain", MetricAlert.State.EXPLAINED, cause.cause()));
    }

    /** Says why it is no matter, for example a figure entered wrongly. */
    @Step("{id}/dismiss")
    @Label(en = "Dismiss", zh = "不成立")
    public Response dismiss(@PathParam("id") long id, @NotNull @Valid Cause cause, @Context Caller caller) {
        return done(caller, tx -> alerts.settle(tx, id, "dismiss", MetricAlert.State.DISMISSED, cause.cause()));
    }

    /** Drops that were told just now. */
    @Label(en = "Alerts found", zh = "新增预警")
    public record Found(
            @Label(en = "Alerts", zh = "预警", example = "1") int alerts) {}

    /** Looks for drops, as the job does every morning (OPS-45). */
    @Step("scan")
    @Label(en = "Look for drops", zh = "检查下跌")
    public Found scan(@Context Caller caller) {
        return new Found(database.write(caller, alerts::scan));
    }
}
