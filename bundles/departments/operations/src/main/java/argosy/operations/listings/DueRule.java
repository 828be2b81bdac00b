package argosy.operations.listings;

import static argosy.operations.db.Tables.DUE_RULE;

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

/**
 * When something is due on the company's calendar (DL-17, DL-18): so many minutes of working time later, or when work ends so
 * many business days later; 0 is the same day. Exactly one of the two is given.
 */
@Label(en = "Due rule", zh = "时限规则")
public record DueRule(
        @NotNull @Label(en = "Subject", zh = "事项", example = "listing")
        DueSubject subject,

        @Min(0) @Max(60) @Label(en = "Business days", zh = "工作日", example = "1")
        Integer days,

        @Min(0) @Max(10_000) @Label(en = "Working minutes", zh = "工作分钟", example = "60")
        Integer minutes,

        @Size(max = 300) @Label(en = "Remark", zh = "备注", example = "当天上架，最迟第二天下班前")
        String remark) {

    public static final Register<DueRule> DUE_RULES = Register.of(
                    "due-rules", Text.of("Due rules", "时限规则"), DueRule.class, DUE_RULE)
            .sort("subject")
            .defaultSort("subject");

    Instant due(Instant from, BusinessCalendar calendar) {
        if (minutes != null) {
            return calendar.plus(from, Duration.ofMinutes(minutes));
        }
        LocalDate day = calendar.opening(from).atZone(calendar.zone()).toLocalDate();
        for (int i = 0; i < days; i++) {
            day = calendar.nextBusinessDay(day);
        }
        return calendar.closing(day);
    }
}
