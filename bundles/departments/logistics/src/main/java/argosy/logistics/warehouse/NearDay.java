package argosy.logistics.warehouse;

import argosy.department.Problem;
import argosy.department.Text;
import java.time.LocalDate;
import java.util.Optional;

/** Days that people enter by hand lie at most a year from today: a year mistyped would put the record where nobody looks. */
public final class NearDay {

    /** Why the day cannot be meant, or empty. */
    public static Optional<Text> unfit(LocalDate day, LocalDate today) {
        LocalDate first = today.minusYears(1);
        LocalDate last = today.plusYears(1);
        return day == null || !day.isBefore(first) && !day.isAfter(last)
                ? Optional.empty()
                : Optional.of(Text.of(
                        "The day lies from " + first + " to " + last + "; check the year.",
                        "日期须在 " + first + " 至 " + last + " 之间，请核对年份。"));
    }

    /** 422 for a day that cannot be meant. */
    public static void require(String member, LocalDate day, LocalDate today) {
        unfit(day, today).ifPresent(why -> {
            throw Problem.invalid(member, why.en(), why.zh());
        });
    }

    private NearDay() {}
}
