package argosy.administration.calendar;

import argosy.department.BusinessCalendar;
import argosy.department.Label;
import argosy.department.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * What the rules with a deadline make of an instant (PLT-28), so that people can check one.
 *
 * @param open whether the calendar works then
 * @param opening then, or when it next opens
 * @param closing when work ends on that day, or on the next business day
 * @param nextBusinessDay the first business day after that day; {@code nextBusinessDayAt} the time asked for on it
 * @param daysLater so many business days later
 */
@Label(en = "Resolution", zh = "期限推算")
public record Resolution(
        @Label(en = "Calendar", zh = "日历", example = "company")
        String calendar,

        @Label(en = "Time zone", zh = "时区", example = "Asia/Shanghai")
        String zone,

        @Label(en = "From", zh = "起算时间", example = "2026-09-30T07:00:00Z")
        Instant from,

        @Label(en = "Open", zh = "工作时间内", example = "true") boolean open,

        @Label(en = "Opening", zh = "开始计时", example = "2026-09-30T07:00:00Z")
        Instant opening,

        @Label(en = "Closing", zh = "当日下班", example = "2026-09-30T10:00:00Z")
        Instant closing,

        @Label(en = "Next business day", zh = "下一工作日", example = "2026-10-08")
        LocalDate nextBusinessDay,

        @Label(en = "Time on the next business day", zh = "下一工作日时点", example = "2026-10-08T04:00:00Z")
        Instant nextBusinessDayAt,

        @Label(en = "Business days", zh = "工作日数", example = "1")
        int days,

        @Label(en = "So many business days later", zh = "若干工作日后", example = "2026-10-08T07:00:00Z")
        Instant daysLater) {

    private static final int MOST_DAYS = 250;

    static Resolution of(String code, BusinessCalendar calendar, Instant from, LocalTime time, int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw Problem.badRequest(
                    "bad-days", "days must be 0 to " + MOST_DAYS + ".", "days 须为 0 到 " + MOST_DAYS + "。");
        }
        LocalDate date = LocalDate.ofInstant(from, calendar.zone());
        return new Resolution(
                code,
                calendar.zone().getId(),
                from,
                calendar.isOpen(from),
                calendar.opening(from),
                calendar.closing(date),
                calendar.nextBusinessDay(date),
                calendar.nextBusinessDay(from, time),
                days,
                calendar.plusBusinessDays(from, days));
    }

    /** The instant that a text names: RFC 3339, or a local time or day of the company. 400 for anything else. */
    static Instant instant(String text, ZoneId zone) {
        String given = text.strip();
        try {
            Instant instant;
            if (given.length() == 10) {
                instant = LocalDate.parse(given).atStartOfDay(zone).toInstant();
            } else if (given.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
                instant = OffsetDateTime.parse(given).toInstant();
            } else {
                instant = LocalDateTime.parse(given).atZone(zone).toInstant();
            }
            int year = LocalDate.ofInstant(instant, zone).getYear();
            if (year >= 2000 && year <= 2100) {
                return instant;
            }
        } catch (DateTimeException e) {
            // the same answer as for another year
        }
        throw Problem.badRequest(
                "bad-time",
                "from must be a time such as 2026-09-30T15:00, 2026-09-30T07:00:00Z or 2026-09-30, of the years 2000 to"
                        + " 2100.",
                "from 须为 2000 至 2100 年间的时间，例如 2026-09-30T15:00、2026-09-30T07:00:00Z 或 2026-09-30。");
    }

    /** The time of day that a text names; 400 otherwise. */
    static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException e) {
            throw Problem.badRequest("bad-time", "time must be a time of day such as 12:00.", "time 须为时刻，例如 12:00。");
        }
    }
}
