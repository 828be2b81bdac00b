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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLT-28")
class ScheduleTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final List<Interval> DAY = List.of(new Interval(NINE, LocalTime.of(18, 0)));

    /** National Day of 2026: free from 1 to 7 October, Sunday 20 September and Saturday 10 October worked instead. */
    private static BusinessCalendar company(ZoneId zone) {
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(day, DAY);
            }
        }
        Map<LocalDate, List<Interval>> days = new HashMap<>();
        for (int day = 1; day <= 7; day++) {
            days.put(LocalDate.of(2026, 10, day), List.of());
        }
        days.put(LocalDate.of(2026, 9, 20), DAY);
        days.put(LocalDate.of(2026, 10, 10), DAY);
        return new BusinessCalendar(zone, week, days);
    }

    /** The next due times after a local time, as local times. */
    private static List<String> due(Schedule schedule, ZoneId zone, String after, int times) {
        BusinessCalendar calendar = company(zone);
        Instant last = LocalDateTime.parse(after).atZone(zone).toInstant();
        List<String> due = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            last = schedule.next(last, calendar);
            due.add(String.valueOf(LocalDateTime.ofInstant(last, zone)));
        }
        return due;
    }

    private static List<String> due(Schedule schedule, String after, int times) {
        return due(schedule, SHANGHAI, after, times);
    }

    @Test
    void everyPeriod() {
        Schedule quarters = Schedule.every(Duration.ofMinutes(15));
        assertThat(due(quarters, "2026-11-23T09:07:30", 3))
                .containsExactly("2026-11-23T09:15", "2026-11-23T09:30", "2026-11-23T09:45");
        assertThat(due(quarters, "2026-11-23T09:15", 1)).containsExactly("2026-11-23T09:30");
        assertThat(quarters.text()).isEqualTo(Text.of("every 15 min", "每 15 分钟"));
        assertThat(Schedule.every(Duration.ofSeconds(90)).text().en()).isEqualTo("every 90 s");
        assertThat(Schedule.every(Duration.ofDays(1)).text().en()).isEqualTo("every 24 h");
        assertThatThrownBy(() -> Schedule.every(Duration.ofMillis(1500))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Schedule.every(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void daily() {
        assertThat(due(Schedule.daily(NINE), "2026-12-31T09:00", 2))
                .as("strictly after")
                .containsExactly("2027-01-01T09:00", "2027-01-02T09:00");
        assertThat(due(Schedule.daily(NINE), "2026-12-31T08:59:59", 1)).containsExactly("2026-12-31T09:00");
        assertThat(due(Schedule.daily(LocalTime.MIDNIGHT), "2026-12-31T00:00", 1))
                .containsExactly("2027-01-01T00:00");
    }

    @Test
    void businessDays() {
        assertThat(due(Schedule.businessDays(NINE), "2026-09-29T12:00", 6))
                .containsExactly(
                        "2026-09-30T09:00",
                        "2026-10-08T09:00",
                        "2026-10-09T09:00",
                        "2026-10-10T09:00",
                        "2026-10-12T09:00",
                        "2026-10-13T09:00");
        assertThat(Schedule.businessDays(NINE).next(Instant.EPOCH, new BusinessCalendar(SHANGHAI, Map.of(), Map.of())))
                .isNull();
    }

    @Test
    void weekly() {
        Schedule fridays = Schedule.weekly(DayOfWeek.FRIDAY, NINE);
        assertThat(due(fridays, "2026-11-23T00:00", 2)).containsExactly("2026-11-27T09:00", "2026-12-04T09:00");
        assertThat(fridays.text()).isEqualTo(Text.of("every Friday 09:00", "每周五 09:00"));
    }

    @Test
    void theLastBusinessDayOfTheWeek() {
        assertThat(due(Schedule.lastBusinessDayOfWeek(NINE), "2026-09-12T00:00", 5))
                .containsExactly(
                        // Sunday worked instead
                        "2026-09-20T09:00",
                        "2026-09-25T09:00",
                        // the day before the holiday, a Wednesday
                        "2026-09-30T09:00",
                        // Saturday worked instead
                        "2026-10-10T09:00",
                        "2026-10-16T09:00");
    }

    @Test
    void aWeekThatIsFreeAsAWholeIsLeftOut() {
        Map<LocalDate, List<Interval>> free = new HashMap<>();
        for (int day = 15; day <= 23; day++) {
            free.put(LocalDate.of(2027, 2, day), List.of());
        }
        BusinessCalendar calendar = new BusinessCalendar(SHANGHAI, Map.of(DayOfWeek.FRIDAY, DAY), free);
        Instant after = LocalDateTime.parse("2027-02-12T10:00").atZone(SHANGHAI).toInstant();
        assertThat(LocalDateTime.ofInstant(Schedule.lastBusinessDayOfWeek(NINE).next(after, calendar), SHANGHAI))
                .isEqualTo(LocalDateTime.parse("2027-02-26T09:00"));
    }

    @Test
    void monthly() {
        assertThat(due(Schedule.monthly(31, NINE), "2027-12-31T09:00", 4))
                .containsExactly("2028-01-31T09:00", "2028-02-29T09:00", "2028-03-31T09:00", "2028-04-30T09:00");
        assertThat(due(Schedule.monthly(1, NINE), "2026-11-23T00:00", 1)).containsExactly("2026-12-01T09:00");
        assertThatThrownBy(() -> Schedule.monthly(0, NINE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Schedule.monthly(32, NINE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quarterly() {
        assertThat(due(Schedule.quarterly(NINE), "2026-11-23T00:00", 3))
                .containsExactly("2027-01-01T09:00", "2027-04-01T09:00", "2027-07-01T09:00");
    }

    @Test
    void timesThatTheClocksLeaveOutOrRepeat() {
        Schedule nightly = Schedule.daily(LocalTime.of(2, 30));
        assertThat(due(nightly, BERLIN, "2026-03-28T12:00", 2)).containsExactly("2026-03-29T03:00", "2026-03-30T02:30");
        BusinessCalendar calendar = company(BERLIN);
        Instant first = nightly.next(Instant.parse("2026-10-24T12:00:00Z"), calendar);
        assertThat(first).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(nightly.next(first, calendar)).as("once").isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
    }
}
