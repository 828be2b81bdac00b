package argosy.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.BusinessCalendar.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PLT-28")
class BusinessCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<Interval> DAY = List.of(interval("09:00", "12:00"), interval("13:00", "18:00"));
    private static final List<Interval> MORNING = List.of(interval("09:00", "12:00"));

    /** Monday to Friday, with the National Day of 2026: free from 1 to 7 October, Saturday 10 October worked instead. */
    private static final BusinessCalendar COMPANY = company();

    private static BusinessCalendar company() {
        Map<LocalDate, List<Interval>> days = new HashMap<>();
        for (int day = 1; day <= 7; day++) {
            days.put(LocalDate.of(2026, 10, day), List.of());
        }
        days.put(LocalDate.of(2026, 10, 10), DAY);
        days.put(LocalDate.of(2026, 9, 20), MORNING);
        return calendar(SHANGHAI, DAY, days);
    }

    private static BusinessCalendar calendar(
            ZoneId zone, List<Interval> weekday, Map<LocalDate, List<Interval>> exceptions) {
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(day, weekday);
            }
        }
        return new BusinessCalendar(zone, week, exceptions);
    }

    private static Interval interval(String from, String to) {
        return new Interval(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String local) {
        return at(local, SHANGHAI);
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, SHANGHAI);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-24, Monday",
        "2026-11-27, 2026-11-30, Friday",
        "2026-11-28, 2026-11-30, Saturday",
        "2026-09-30, 2026-10-08, over the holiday",
        "2026-10-03, 2026-10-08, within the holiday",
        "2026-10-09, 2026-10-10, the Saturday worked instead",
        "2026-10-10, 2026-10-12, after it",
        "2026-09-18, 2026-09-20, a Sunday worked instead",
        "2026-12-31, 2027-01-01, the year ends",
        "2028-02-28, 2028-02-29, a leap day"
    })
    void theNextBusinessDay(LocalDate from, LocalDate next, String why) {
        assertThat(COMPANY.nextBusinessDay(from)).as(why).isEqualTo(next);
    }

    @Test
    void byNoonOfTheNextBusinessDay() {
        assertThat(local(COMPANY.nextBusinessDay(at("2026-09-30T23:59"), LocalTime.NOON)))
                .isEqualTo(LocalDateTime.parse("2026-10-08T12:00"));
        assertThat(local(COMPANY.nextBusinessDay(at("2026-10-01T00:00"), LocalTime.NOON)))
                .isEqualTo(LocalDateTime.parse("2026-10-08T12:00"));
        // 16:30 UTC on Sunday is Monday in Shanghai.
        assertThat(local(COMPANY.nextBusinessDay(Instant.parse("2026-11-22T16:30:00Z"), LocalTime.NOON)))
                .isEqualTo(LocalDateTime.parse("2026-11-24T12:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:15, 1, 2026-11-24T10:15, the same time of day",
        "2026-11-23T10:15, 0, 2026-11-23T10:15, at once",
        "2026-11-27T17:59, 1, 2026-11-30T17:59, over the weekend",
        "2026-09-30T15:00, 1, 2026-10-08T15:00, over the holiday",
        "2026-09-30T15:00, 3, 2026-10-10T15:00, to the Saturday worked instead",
        "2026-11-23T07:30, 1, 2026-11-24T09:00, before opening",
        "2026-11-23T07:30, 0, 2026-11-23T09:00, before opening and at once",
        "2026-11-23T12:30, 1, 2026-11-24T13:00, in the break",
        "2026-11-23T18:00, 1, 2026-11-25T09:00, at the end of the day",
        "2026-11-28T11:00, 1, 2026-12-01T09:00, on a free day",
        "2026-09-18T15:00, 1, 2026-09-20T12:00, a short day ends it",
        "2026-11-23T10:15, 60, 2027-02-15T10:15, twelve weeks"
    })
    void soManyBusinessDaysLater(LocalDateTime from, int days, LocalDateTime due, String why) {
        assertThat(local(COMPANY.plusBusinessDays(from.atZone(SHANGHAI).toInstant(), days)))
                .as(why)
                .isEqualTo(due);
    }

    @Test
    void businessDaysAndWorkingTimeAreCountedForward() {
        assertThatThrownBy(() -> COMPANY.plusBusinessDays(Instant.EPOCH, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> COMPANY.plus(Instant.EPOCH, Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, PT1H, 2026-11-23T11:00, within the morning",
        "2026-11-23T10:00, PT2H, 2026-11-23T12:00, the end of the morning and not 13:00",
        "2026-11-23T10:00, PT3H, 2026-11-23T14:00, over the break",
        "2026-11-23T12:30, PT1H, 2026-11-23T14:00, from the break",
        "2026-11-23T10:00, PT7H, 2026-11-23T18:00, the end of the day",
        "2026-11-23T10:00, PT7H1M, 2026-11-24T09:01, over the night",
        "2026-11-23T06:00, PT8H, 2026-11-23T18:00, before opening",
        "2026-11-27T17:00, PT2H, 2026-11-30T10:00, over the weekend",
        "2026-09-30T17:00, PT2H, 2026-10-08T10:00, over the holiday",
        "2026-11-23T12:30, PT0S, 2026-11-23T13:00, no time is the next opening",
        "2026-11-23T10:30, PT0S, 2026-11-23T10:30, or now"
    })
    void soMuchWorkingTimeLater(LocalDateTime from, Duration work, LocalDateTime due, String why) {
        assertThat(local(COMPANY.plus(from.atZone(SHANGHAI).toInstant(), work)))
                .as(why)
                .isEqualTo(due);
    }

    @Test
    void workingTimeOverYears() {
        Instant from = at("2026-11-23T09:00");
        // 500 weeks of 40 hours: the end of the last Friday.
        assertThat(local(COMPANY.plus(from, Duration.ofHours(20_000))))
                .isEqualTo(LocalDateTime.parse("2036-06-20T18:00"));
        assertThat(COMPANY.between(from, at("2036-06-20T18:00"))).isEqualTo(Duration.ofHours(20_000));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2026-11-23T14:00, PT3H, over the break",
        "2026-11-23T12:10, 2026-11-23T12:50, PT0S, in the break",
        "2026-11-23T14:00, 2026-11-23T10:00, PT0S, backwards",
        "2026-11-23T10:00, 2026-11-23T10:00, PT0S, at once",
        "2026-11-27T17:00, 2026-11-30T10:00, PT2H, over the weekend",
        "2026-09-30T17:00, 2026-10-08T10:00, PT2H, over the holiday",
        "2026-10-09T17:00, 2026-10-10T10:00, PT2H, to the Saturday worked instead",
        "2026-09-14T00:00, 2026-10-12T00:00, PT131H, four weeks with both"
    })
    void theWorkingTimeBetween(LocalDateTime from, LocalDateTime to, Duration work, String why) {
        assertThat(COMPANY.between(
                        from.atZone(SHANGHAI).toInstant(), to.atZone(SHANGHAI).toInstant()))
                .as(why)
                .isEqualTo(work);
    }

    @Test
    void longSpansAreCountedLikeShortOnes() {
        Random random = new Random(28);
        for (BusinessCalendar calendar : List.of(COMPANY, calendar(BERLIN, DAY, Map.of()))) {
            for (int i = 0; i < 200; i++) {
                Instant from = at("2026-01-01T00:00").plusSeconds(random.nextInt(300 * 86_400));
                Instant to = from.plusSeconds(random.nextInt(120 * 86_400));
                Duration bySteps = Duration.ZERO;
                Instant step = from;
                while (step.isBefore(to)) {
                    Instant next = step.plus(Duration.ofDays(9));
                    next = next.isBefore(to) ? next : to;
                    bySteps = bySteps.plus(calendar.between(step, next));
                    step = next;
                }
                assertThat(calendar.between(from, to)).as(from + " to " + to).isEqualTo(bySteps);
            }
        }
    }

    @Test
    void plusAndBetweenAreInverse() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            Instant from = COMPANY.opening(at("2026-08-01T00:00").plusSeconds(random.nextInt(150 * 86_400)));
            Duration work = Duration.ofMinutes(random.nextInt(20_000));
            assertThat(COMPANY.between(from, COMPANY.plus(from, work))).isEqualTo(work);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, true",
        "2026-11-23T11:59:59.999, true",
        "2026-11-23T12:00, false",
        "2026-11-23T13:00, true",
        "2026-11-23T18:00, false",
        "2026-11-22T10:00, false",
        "2026-10-01T10:00, false",
        "2026-10-10T10:00, true"
    })
    void openOrNot(LocalDateTime at, boolean open) {
        Instant instant = at.atZone(SHANGHAI).toInstant();
        assertThat(COMPANY.isOpen(instant)).isEqualTo(open);
        assertThat(COMPANY.opening(instant).equals(instant)).isEqualTo(open);
    }

    @Test
    void closing() {
        assertThat(local(COMPANY.closing(LocalDate.of(2026, 11, 23))))
                .isEqualTo(LocalDateTime.parse("2026-11-23T18:00"));
        assertThat(local(COMPANY.closing(LocalDate.of(2026, 9, 20))))
                .isEqualTo(LocalDateTime.parse("2026-09-20T12:00"));
        assertThat(local(COMPANY.closing(LocalDate.of(2026, 10, 1))))
                .isEqualTo(LocalDateTime.parse("2026-10-08T18:00"));
    }

    @Test
    void hoursUntilMidnight() {
        BusinessCalendar late =
                calendar(SHANGHAI, List.of(interval("18:00", "00:00"), interval("00:00", "02:00")), Map.of());
        assertThat(late.intervals(LocalDate.of(2026, 11, 23))).hasToString("[00:00-02:00, 18:00-24:00]");
        assertThat(late.isOpen(at("2026-11-23T23:59:59"))).isTrue();
        assertThat(local(late.closing(LocalDate.of(2026, 11, 23)))).isEqualTo(LocalDateTime.parse("2026-11-24T00:00"));
        assertThat(local(late.plus(at("2026-11-23T23:00"), Duration.ofHours(2))))
                .isEqualTo(LocalDateTime.parse("2026-11-24T01:00"));
        assertThat(late.between(at("2026-11-23T23:00"), at("2026-11-24T03:00"))).isEqualTo(Duration.ofHours(3));
        assertThat(late.between(at("2026-11-23T00:00"), at("2027-11-22T00:00"))).isEqualTo(Duration.ofHours(52 * 40));
    }

    @Test
    void intervalsDoNotOverlap() {
        assertThatThrownBy(() -> interval("12:00", "09:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> interval("12:00", "12:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        calendar(SHANGHAI, List.of(interval("09:00", "00:00"), interval("23:00", "23:30")), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(interval("09:00", "12:00").overlaps(interval("12:00", "13:00")))
                .isFalse();
    }

    @Test
    void aCalendarWithoutWorkSaysSo() {
        BusinessCalendar idle = new BusinessCalendar(SHANGHAI, Map.of(), Map.of());
        assertThatThrownBy(() -> idle.nextBusinessDay(LocalDate.EPOCH)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> idle.opening(Instant.EPOCH)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> idle.plus(Instant.EPOCH, Duration.ZERO)).isInstanceOf(IllegalStateException.class);
        assertThat(idle.between(Instant.EPOCH, at("2026-01-01T00:00"))).isZero();
    }

    @Test
    void nightsOnWhichTheClocksChange() {
        // Berlin: 29 March 2026 has no 2:30, 25 October 2026 has it twice.
        Map<DayOfWeek, List<Interval>> nights = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            nights.put(day, List.of(interval("00:00", "06:00")));
        }
        BusinessCalendar night = new BusinessCalendar(BERLIN, nights, Map.of());
        assertThat(night.between(at("2026-03-29T00:00", BERLIN), at("2026-03-30T00:00", BERLIN)))
                .isEqualTo(Duration.ofHours(5));
        assertThat(night.between(at("2026-10-25T00:00", BERLIN), at("2026-10-26T00:00", BERLIN)))
                .isEqualTo(Duration.ofHours(7));
        assertThat(night.between(at("2026-01-01T00:00", BERLIN), at("2027-01-01T00:00", BERLIN)))
                .isEqualTo(Duration.ofHours(365 * 6));
        assertThat(night.between(at("2026-04-01T00:00", BERLIN), at("2026-11-01T00:00", BERLIN)))
                .isEqualTo(Duration.ofHours(214 * 6 + 1));
        assertThat(night.plus(at("2026-03-29T00:00", BERLIN), Duration.ofHours(5)))
                .isEqualTo(at("2026-03-29T06:00", BERLIN));
        assertThat(night.nextBusinessDay(at("2026-03-28T10:00", BERLIN), LocalTime.of(2, 30)))
                .as("the first instant after the gap")
                .isEqualTo(at("2026-03-29T03:00", BERLIN));
        assertThat(night.nextBusinessDay(at("2026-10-24T10:00", BERLIN), LocalTime.of(2, 30)))
                .as("the first of the two")
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(night.plusBusinessDays(at("2026-03-28T02:30", BERLIN), 1)).isEqualTo(at("2026-03-29T03:00", BERLIN));

        BusinessCalendar gap =
                new BusinessCalendar(BERLIN, Map.of(DayOfWeek.SUNDAY, List.of(interval("02:15", "02:45"))), Map.of());
        assertThat(gap.opening(at("2026-03-28T10:00", BERLIN)))
                .as("an interval that the gap swallows")
                .isEqualTo(at("2026-04-05T02:15", BERLIN));
    }

    @Test
    void theStandardWeekHasFortyHours() {
        BusinessCalendar standard = BusinessCalendar.standard(SHANGHAI);
        assertThat(standard.between(at("2026-11-23T00:00"), at("2026-11-30T00:00")))
                .isEqualTo(Duration.ofHours(40));
        assertThat(standard.zone()).isEqualTo(SHANGHAI);
        assertThat(standard.isBusinessDay(LocalDate.of(2026, 11, 28))).isFalse();
    }
}
