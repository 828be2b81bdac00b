package argosy.administration.departments;

import argosy.administration.AdministrationDepartment;
import argosy.administration.IdleEvents;
import argosy.department.BusinessCalendar;
import argosy.jobs.Jobs;
import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import argosy.testkit.TestCompany;
import argosy.testkit.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** An installation in a folder, with administration and whatever departments a test installs. */
final class Quay implements AutoCloseable {

    final Path data;
    final Installation here;
    final PlainFramework framework;
    final TestCompany company;
    final TestClient admin;
    private InstalledDepartments departments;

    Quay(Path data) {
        this.data = data;
        this.company = TestCompany.start();
        this.framework = new PlainFramework(data, company.storage(), company.departments());
        this.here = new Installation(
                data,
                new Shelf(data, data.resolve("shipped"), () -> Draft.PLATFORM),
                new InstalledRecord(data.resolve("departments.installed")),
                new Trust(Trust.Require.NONE, data.resolve("trusted"), Clock.systemUTC()),
                framework,
                framework,
                () -> Draft.PLATFORM,
                Duration.ofMillis(500),
                3);
        open();
        this.admin = company.asAdministrator("administration");
    }

    private void open() {
        departments = new InstalledDepartments(here);
        company.bring(new AdministrationDepartment(
                IdleEvents.desk(),
                Jobs.onDemand(Clock.systemUTC(), () -> BusinessCalendar.standard(TestDatabase.ZONE)),
                departments));
    }

    /** Everything stops and begins again, on what lies in the data folder. */
    void restart(String... asked) {
        company.stop("administration");
        here.installed().entries().forEach(entry -> {
            company.departments().stop(entry.name());
            company.departments().forget(entry.name());
        });
        new Beginning(here).run(Set.of(asked));
        open();
    }

    /** A department's bundle; see {@link Pier} for what it may be told to do. */
    static Draft pier(String name, String version, String behaviour) {
        return new Draft(name, version)
                .without("db/V2__ships.sql")
                .without("db/V10__tides.sql")
                .entry("db/V1__berths.sql", "create table ship (id bigint not null primary key);")
                .entry("behaviour", behaviour);
    }

    /** The action that the upload of a good version of a pier became, when it has ended. */
    JsonNode install(String name, String version) {
        return upload(pier(name, version, "good"), "succeeded");
    }

    /** The same of any bundle, with the state that it is to end in. */
    JsonNode upload(Draft bundle, String state) {
        return ended(admin.post("/departments?wait=60", bundle.jar(), "application/java-archive"), state);
    }

    static JsonNode ended(Answer answer, String state) {
        JsonNode action = answer.expect(200).json();
        if (!action.path("state").asText().equals(state)) {
            throw new AssertionError("Expected " + state + " but was " + action);
        }
        return action;
    }

    TestClient of(String department) {
        return company.asAdministrator(department);
    }

    JsonNode department(String name) {
        return admin.get("/departments/" + name).expect(200).json();
    }

    Answer order(String name, String what) {
        return admin.post("/departments/" + name + '/' + what, "{}");
    }

    Answer remove(String name, String query) {
        return admin.send("DELETE", "/departments/" + name + query, null, Map.of());
    }

    @Override
    public void close() {
        company.close();
    }
}
