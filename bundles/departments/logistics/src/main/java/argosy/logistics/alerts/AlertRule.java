package argosy.logistics.alerts;

import static argosy.logistics.db.Tables.ALERT_RULE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Whether something is looked for, and how many days it takes to be one.
 *
 * @param days after the promise of an order; after the hand-over of a parcel that promises nothing; that are looked
 *     back for safety checks; after a hazard was due. A carrier has its own days of notice; they count for nothing there
 */
@Label(en = "Alert rule", zh = "预警规则")
public record AlertRule(
        @NotNull @Label(en = "Kind", zh = "类型", example = "parcel_late")
        AlertKind kind,

        @NotNull @Min(0) @Max(90) @Label(en = "Days", zh = "天数", example = "5")
        Integer days,

        @Label(en = "Enabled", zh = "启用", example = "true") Boolean enabled) {

    public static final Register<AlertRule> ALERT_RULES = Register.of(
                    "alert-rules", Text.of("Alert rules", "预警规则"), AlertRule.class, ALERT_RULE)
            .sort("kind")
            .defaultSort("kind");

    public AlertRule {
        enabled = enabled == null || enabled;
    }
}
