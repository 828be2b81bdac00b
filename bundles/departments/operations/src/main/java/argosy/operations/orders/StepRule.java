package argosy.operations.orders;

import static argosy.operations.db.Tables.STEP_RULE;

import argosy.department.BusinessCalendar;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How long an order may wait for a step, on the company's calendar, and who answers for it (OPS-42, DL-37).
 *
 * @param responsible username; the supervisor of the shop when nobody is named
 */
@Label(en = "Step rule", zh = "订单时效规则")
public record StepRule(
        @NotNull @Label(en = "Step", zh = "步骤", example = "ship")
        OrderStep step,

        @NotNull @Label(en = "Measure", zh = "计时方式", example = "business_days")
        Measure measure,

        @Min(0) @Max(1000) @Label(en = "Amount", zh = "时长", example = "1")
        int amount,

        @Size(max = 64) @Label(en = "Responsible", zh = "责任人", example = "wangfang")
        String responsible) {

    public static final Register<StepRule> STEP_RULES = Register.of(
                    "step-rules", Text.of("Step rules", "订单时效规则"), StepRule.class, STEP_RULE)
            .sort("step")
            .defaultSort("step");

    /** What a company starts with; dispatch within one business day is the only figure that is prescribed (DL-13). */
    static final List<StepRule> SHIPPED = List.of(
            new StepRule(OrderStep.CONFIRM, Measure.BUSINESS_HOURS, 2, null),
            new StepRule(OrderStep.PAY, Measure.BUSINESS_DAYS, 1, null),
            new StepRule(OrderStep.ALLOCATE, Measure.BUSINESS_HOURS, 4, null),
            new StepRule(OrderStep.SHIP, Measure.BUSINESS_DAYS, 1, null),
            new StepRule(OrderStep.ANSWER, Measure.BUSINESS_HOURS, 2, null),
            new StepRule(OrderStep.SIGN, Measure.DAYS, 7, null),
            new StepRule(OrderStep.CLOSE, Measure.DAYS, 7, null));

    /** What the amount counts. */
    public enum Measure {
        @Label(en = "Business hours", zh = "工作小时")
        BUSINESS_HOURS,
        @Label(en = "Business days", zh = "工作日")
        BUSINESS_DAYS,
        /** End of work so many business days later; 0 is the same day. */
        @Label(en = "Closing of a business day", zh = "工作日下班前")
        CLOSING,
        @Label(en = "Days", zh = "自然日")
        DAYS
    }

    /** Until when the step is to be done when the order began to wait for it then. */
    Instant due(Instant from, BusinessCalendar calendar) {
        return switch (measure) {
            case BUSINESS_HOURS -> calendar.plus(from, Duration.ofHours(amount));
            case BUSINESS_DAYS -> calendar.plusBusinessDays(from, amount);
            case CLOSING -> {
                LocalDate day = calendar.opening(from).atZone(calendar.zone()).toLocalDate();
                for (int i = 0; i < amount; i++) {
                    day = calendar.nextBusinessDay(day);
                }
                yield calendar.closing(day);
            }
            case DAYS -> from.plus(Duration.ofDays(amount));
        };
    }
}
