package argosy.operations.metrics;

import static argosy.operations.db.Tables.METRIC;
import static argosy.operations.db.Tables.METRIC_ALERT_RULE;
import static argosy.operations.metrics.Metric.METRICS;
import static argosy.operations.metrics.MetricAlertRule.METRIC_ALERT_RULES;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import jakarta.ws.rs.Path;
import java.util.List;

/** {@code /api/operations/metric-alert-rules}: when a drop of a metric is told (OPS-45). */
@Path("metric-alert-rules")
public final class MetricAlertRulesResource extends EditableResource<MetricAlertRule> {

    public MetricAlertRulesResource(Database database) {
        super(database, METRIC_ALERT_RULES);
    }

    @Override
    protected Stored<MetricAlertRule> create(Transaction tx, MetricAlertRule rule) {
        return super.create(tx, sound(tx, rule));
    }

    @Override
    protected Stored<MetricAlertRule> change(Transaction tx, Stored<MetricAlertRule> before, MetricAlertRule after) {
        Fixed.same("metric", before.value().metric(), after.metric());
        return super.change(tx, before, sound(tx, after));
    }

    @Override
    protected List<ImportRow<MetricAlertRule>> check(Reads reads, List<ImportRow<MetricAlertRule>> rows) {
        return Codes.unique(
                reads,
                Codes.known(reads, rows, METRIC.CODE, "metric", MetricAlertRule::metric),
                METRIC_ALERT_RULE.METRIC,
                "metric",
                MetricAlertRule::metric);
    }

    private static MetricAlertRule sound(Transaction tx, MetricAlertRule rule) {
        Metric metric = tx.first(METRICS, METRIC.CODE.eq(rule.metric()))
                .map(Stored::value)
                .orElseThrow(() -> Problem.invalid(
                        "metric", "There is no metric " + rule.metric() + ".", "没有指标 " + rule.metric() + "。"));
        if (metric.better() == Metric.Better.LOWER) {
            throw Problem.invalid(
                    "metric", "Of " + metric.code() + " less is better; a drop is no alarm.", "该指标越低越好，无需下跌预警。");
        }
        if (rule.fewestDays() > rule.days()) {
            throw Problem.invalid("fewestDays", "It is at most the days averaged.", "不能大于均值天数。");
        }
        return rule;
    }
}
