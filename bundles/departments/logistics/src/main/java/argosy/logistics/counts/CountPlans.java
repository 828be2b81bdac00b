package argosy.logistics.counts;

import static argosy.logistics.counts.CountPlan.COUNT_PLANS;
import static argosy.logistics.db.Tables.COUNT_PLAN;

import argosy.department.BusinessCalendar;
import argosy.department.Stored;
import argosy.department.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Plans the counts that are due (LOG-12); doing it again plans none twice. */
public final class CountPlans {

    private static final int MOST = 100;

    private final Counts counts;
    private final Supplier<BusinessCalendar> calendar;

    public CountPlans(Counts counts, Supplier<BusinessCalendar> calendar) {
        this.counts = counts;
        this.calendar = calendar;
    }

    /** The numbers of the counts that were planned; none on a day that is no business day. */
    public List<String> plan(Transaction tx) {
        LocalDate today = tx.today();
        if (!calendar.get().isBusinessDay(today)) {
            return List.of();
        }
        List<Long> due = tx.sql()
                .select(COUNT_PLAN.ID)
                .from(COUNT_PLAN)
                .where(COUNT_PLAN.NEXT_ON.le(today))
                .orderBy(COUNT_PLAN.NEXT_ON, COUNT_PLAN.ID)
                .limit(MOST)
                .fetch(COUNT_PLAN.ID);
        tx.hold(COUNT_PLANS, due);
        List<String> planned = new ArrayList<>();
        for (Stored<CountPlan> plan :
                tx.select(COUNT_PLANS, COUNT_PLAN.ID.in(due).and(COUNT_PLAN.NEXT_ON.le(today)), MOST)) {
            String number = counts.plan(tx, plan.value().count(today)).value().number();
            tx.update(COUNT_PLANS, plan, plan.value().planned(number, today));
            planned.add(number);
        }
        return planned;
    }
}
