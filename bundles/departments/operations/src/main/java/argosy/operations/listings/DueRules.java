package argosy.operations.listings;

import static argosy.operations.db.Tables.DUE_RULE;

import argosy.department.BusinessCalendar;
import argosy.department.Reads;
import argosy.department.Shape;
import java.time.Instant;
import java.util.function.Supplier;

/** The due times of the listing gate, on the company's calendar. */
public final class DueRules {

    private final Supplier<BusinessCalendar> calendar;

    public DueRules(Supplier<BusinessCalendar> calendar) {
        this.calendar = calendar;
    }

    /** When something that begins now is due; null when the company has no rule for it. */
    Instant due(Reads reads, DueSubject subject, Instant from) {
        return reads.first(DueRule.DUE_RULES, DUE_RULE.SUBJECT.eq(Shape.code(subject)))
                .map(rule -> rule.value().due(from, calendar.get()))
                .orElse(null);
    }
}
