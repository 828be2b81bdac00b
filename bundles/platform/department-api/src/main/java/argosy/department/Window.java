package argosy.department;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.Function;

/**
 * The days that a report covers, both included, as days of the company's time zone.
 *
 * @param from the first day
 * @param to the last day, never before the first
 */
public record Window(LocalDate from, LocalDate to, ZoneId zone) {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    public Window {
        if (to.isBefore(from)) {
            throw Problem.badRequest(
                    "bad-window",
                    "The window must not end before it begins: " + from + " to " + to + ".",
                    "时间段的结束不能早于开始：" + from + " 至 " + to + "。");
        }
    }

    /**
     * The window that the query parameters {@code from} and {@code to} name: until today where {@code to} is not given,
     * since the first of its month where {@code from} is not. 400 {@code bad-date} or {@code bad-window}.
     *
     * @param company tells what day it is, and where days begin and end
     */
    public static Window of(String from, String to, Reads company) {
        LocalDate last = day("to", to, company.today());
        return new Window(day("from", from, last.withDayOfMonth(1)), last, company.zone());
    }

    /** The one day that the query parameter {@code date} names, or today. 400 {@code bad-date}. */
    public static Window ofDay(String date, Reads company) {
        LocalDate day = day("date", date, company.today());
        return new Window(day, day, company.zone());
    }

    /** The whole month that the query parameter {@code month} names, or the present one. 400 {@code bad-month}. */
    public static Window ofMonth(String month, Reads company) {
        YearMonth whole = given(month, YearMonth.from(company.today()), YearMonth::parse)
                .orElseThrow(() -> Problem.badRequest(
                        "bad-month", "month must be a month such as 2026-11.", "month 须为月份，例如 2026-11。"));
        return new Window(whole.atDay(1), whole.atEndOfMonth(), company.zone());
    }

    /** The instant at which the first day begins. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The instant at which the last day has ended: no longer part of the window. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** How many days it covers. */
    public long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }

    private static LocalDate day(String parameter, String given, LocalDate otherwise) {
        return given(given, otherwise, LocalDate::parse)
                .orElseThrow(() -> Problem.badRequest(
                        "bad-date",
                        parameter + " must be a day such as 2026-11-22.",
                        parameter + " 须为日期，例如 2026-11-22。"));
    }

    /** Empty when what is given is no time, or one that a calendar of ours does not reach. */
    private static <T extends TemporalAccessor> Optional<T> given(
            String text, T otherwise, Function<String, T> parser) {
        try {
            T time = text == null || text.isBlank() ? otherwise : parser.apply(text.strip());
            int year = time.get(ChronoField.YEAR);
            return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(time) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
