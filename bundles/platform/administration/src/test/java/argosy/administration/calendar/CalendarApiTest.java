package argosy.administration.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.administration.AdministrationDepartment;
import argosy.administration.IdleEvents;
import argosy.administration.departments.NoDepartments;
import argosy.department.BusinessCalendar;
import argosy.jobs.Jobs;
import argosy.testkit.TestClient;
import argosy.testkit.TestClock;
import argosy.testkit.TestDatabase;
import argosy.testkit.TestDepartment;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PLT-28")
class CalendarApiTest {

    private AdministrationDepartment administration;
    private TestDepartment department;
    private TestClient admin;

    @BeforeEach
    void start() {
        TestClock clock = new TestClock("2026-09-30T07:00:00Z");
        administration = new AdministrationDepartment(
                IdleEvents.desk(),
                Jobs.onDemand(clock, () -> BusinessCalendar.standard(TestDatabase.ZONE)),
                NoDepartments.here());
        department = TestDepartment.start(administration, clock);
        admin = department.asAdministrator();
    }

    @AfterEach
    void stop() {
        department.close();
    }

    private BusinessCalendar company() {
        return administration.calendar("company").orElseThrow();
    }

    private JsonNode calendar(String code) {
        return admin.get("/calendars?code=" + code).expect(200).json().at("/items/0");
    }

    private void importHolidays() throws IOException {
        byte[] file;
        try (InputStream year = Calendar.class.getResourceAsStream("2026.csv")) {
            file = year.readAllBytes();
        }
        JsonNode preview =
                admin.post("/calendar-days", file, "text/csv").expect(201).json();
        assertThat(preview.path("bad").asInt()).as(preview.toString()).isZero();
        admin.post("/calendar-days/imports/" + preview.path("id").asLong() + "/accept", "")
                .expect(200);
    }

    @Test
    void aCompanyBeginsWithTheStandardWeekAndChangesIt() {
        JsonNode company = calendar("company");
        assertThat(company.path("monday").asText()).isEqualTo("09:00-12:00 13:00-18:00");
        assertThat(company.path("saturday").isNull()).isTrue();

        admin.patch(
                        "/calendars/" + company.path("id").asLong(),
                        1,
                        Map.of("saturday", "9:00~12:00", "friday", "10:00-16:00"))
                .expect(200);
        assertThat(calendar("company").path("saturday").asText()).isEqualTo("09:00-12:00");
        assertThat(company().isBusinessDay(LocalDate.of(2026, 11, 28))).isTrue();
        assertThat(company().closing(LocalDate.of(2026, 11, 27))).isEqualTo(Instant.parse("2026-11-27T08:00:00Z"));
        assertThat(admin.get("/calendars/" + company.path("id").asLong() + "/history")
                        .expect(200)
                        .json())
                .hasSize(2);
    }

    @Test
    void aYearOfHolidaysIsImportedAndDeadlinesGoByIt() throws IOException {
        assertThat(company().nextBusinessDay(LocalDate.of(2026, 9, 30))).isEqualTo(LocalDate.of(2026, 10, 1));
        importHolidays();

        assertThat(company().nextBusinessDay(LocalDate.of(2026, 9, 30))).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(company().isBusinessDay(LocalDate.of(2026, 10, 10))).isTrue();
        JsonNode resolved =
                admin.get("/calendars/company/resolve?days=3").expect(200).json();
        assertThat(resolved.path("open").asBoolean()).isTrue();
        assertThat(resolved.path("closing").asText()).isEqualTo("2026-09-30T10:00:00Z");
        assertThat(resolved.path("nextBusinessDay").asText()).isEqualTo("2026-10-08");
        assertThat(resolved.path("nextBusinessDayAt").asText()).isEqualTo("2026-10-08T04:00:00Z");
        assertThat(resolved.path("daysLater").asText()).isEqualTo("2026-10-10T07:00:00Z");
        assertThat(admin.get("/calendars/company/resolve?from=2026-02-13T20:00&time=10:00")
                        .json()
                        .path("nextBusinessDayAt")
                        .asText())
                .as("a Saturday worked instead")
                .isEqualTo("2026-02-14T02:00:00Z");

        byte[] again =
                "日期,名称,类型\n2026-10-01,国庆节,放假\n2026-11-11,双十一,上班\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        JsonNode preview =
                admin.post("/calendar-days", again, "text/csv").expect(201).json();
        assertThat(preview.path("good").asInt()).isEqualTo(1);
        assertThat(preview.at("/errors/0/field").asText()).isEqualTo("onDay");
    }

    @Test
    void teamsHaveWindowsOfTheirOwn() throws IOException {
        importHolidays();
        admin.post(
                        "/calendars",
                        Map.of("code", "service", "name", "客服", "companyDays", false, "thursday", "09:00-23:00"))
                .expect(201);
        admin.post("/calendars", Map.of("code", "dock", "name", "月台", "thursday", "08:00-20:00"))
                .expect(201);
        admin.post(
                        "/calendar-days",
                        Map.of(
                                "calendar", "dock",
                                "onDay", "2026-10-03",
                                "name", "大促",
                                "kind", "workday",
                                "hours", "10:00-12:00"))
                .expect(201);

        LocalDate nationalDay = LocalDate.of(2026, 10, 1);
        assertThat(administration.calendar("service").orElseThrow().isBusinessDay(nationalDay))
                .isTrue();
        BusinessCalendar dock = administration.calendar("dock").orElseThrow();
        assertThat(dock.isBusinessDay(nationalDay)).isFalse();
        assertThat(dock.intervals(LocalDate.of(2026, 10, 3))).hasToString("[10:00-12:00]");
        assertThat(dock.intervals(LocalDate.of(2026, 10, 10)))
                .as("worked instead, with the hours of the first day of work")
                .hasToString("[08:00-20:00]");
        assertThat(administration.calendar("nobody").orElseThrow().intervals(nationalDay))
                .isEqualTo(company().intervals(nationalDay));
        admin.get("/calendars/nobody/resolve").problem(404, "not-found");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        long company = calendar("company").path("id").asLong();
        admin.patch("/calendars/" + company, 1, Map.of("monday", "09:00-12:00 11:00-18:00"))
                .problem(422, "invalid");
        admin.patch("/calendars/" + company, 1, Map.of("code", "other")).problem(422, "invalid");
        admin.delete("/calendars/" + company, 1).problem(409, "company-calendar");
        admin.post("/calendars", Map.of("code", "idle", "name", "无")).problem(422, "invalid");
        Map<String, String> day = Map.of("onDay", "2026-10-01", "name", "国庆节", "kind", "holiday");
        long id = admin.post("/calendar-days", day).expect(201).id();
        admin.post("/calendar-days", day).problem(409, "duplicate");
        admin.patch("/calendar-days/" + id, 1, Map.of("hours", "09:00-12:00")).problem(422, "invalid");
        admin.patch("/calendar-days/" + id, 1, Map.of("calendar", "nobody")).problem(422, "invalid");
        admin.patch("/calendar-days/" + id, 1, Map.of("onDay", "2206-10-01")).problem(422, "invalid");
        admin.get("/calendars/company/resolve?from=yesterday").problem(400, "bad-time");
        admin.get("/calendars/company/resolve?from=9999-12-31").problem(400, "bad-time");
        admin.get("/calendars/company/resolve?time=noon").problem(400, "bad-time");
        admin.get("/calendars/company/resolve?days=-1").problem(400, "bad-days");
        assertThat(company().isOpen(Instant.parse("2026-09-30T07:00:00Z"))).isTrue();

        admin.delete("/calendar-days/" + id, 1).expect(204);
        assertThat(company().isBusinessDay(LocalDate.of(2026, 10, 1))).isTrue();
    }

    @Test
    void everyoneMayLookWhoMayReadAndOnlyWhoMayWriteChanges() {
        TestClient reader = department.as("reader", "administration:calendars:read");
        reader.get("/calendars/company/resolve?from=2026-09-30").expect(200);
        reader.post("/calendars", Map.of("code", "a", "name", "A", "monday", "09:00-10:00"))
                .problem(403, "forbidden");
        reader.get("/calendar-days").problem(403, "forbidden");
        department.as("nobody").get("/calendars/company/resolve").problem(403, "forbidden");
    }

    @Test
    void nobodyAnswersWhileAdministrationIsDown() {
        department.close();
        assertThat(administration.calendar("company")).isEmpty();
    }

    @Test
    void theSampleHasTheHolidaysOf2026() {
        AdministrationDepartment sample = new AdministrationDepartment(
                IdleEvents.desk(),
                Jobs.onDemand(java.time.Clock.systemUTC(), () -> BusinessCalendar.standard(TestDatabase.ZONE)),
                NoDepartments.here());
        try (TestDepartment demo = TestDepartment.startWithSample(sample)) {
            BusinessCalendar calendar = sample.calendar("company").orElseThrow();
            assertThat(LocalDate.of(2026, 1, 1)
                            .datesUntil(LocalDate.of(2027, 1, 1))
                            .filter(calendar::isBusinessDay)
                            .count())
                    .as("working days of 2026")
                    .isEqualTo(248);
            assertThat(calendar.nextBusinessDay(Instant.parse("2026-02-14T02:00:00Z"), LocalTime.NOON))
                    .isEqualTo(Instant.parse("2026-02-24T04:00:00Z"));
            assertThat(demo.asAdministrator()
                            .get("/calendars")
                            .expect(200)
                            .json()
                            .path("items"))
                    .hasSize(3);
        }
    }
}
