package argosy.testkit;

import argosy.department.Caller;
import argosy.department.Department;
import argosy.department.DepartmentModule;
import argosy.department.EventType;
import argosy.host.Departments;
import argosy.storage.JobLog;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** A department that runs as it would in the distribution, on a free port of this machine. */
public final class TestDepartment implements AutoCloseable {

    private final TestCompany company;
    private final String name;

    private TestDepartment(Department department, boolean demo, Clock clock) {
        this.name = department.getClass().getAnnotation(DepartmentModule.class).name();
        this.company = new TestCompany(demo, clock, department);
    }

    /** Starts the department with an empty database. */
    public static TestDepartment start(Department department) {
        return new TestDepartment(department, false, Clock.systemUTC());
    }

    /** Starts the department with an empty database and a clock of the test's own. */
    public static TestDepartment start(Department department, Clock clock) {
        return new TestDepartment(department, false, clock);
    }

    /** Starts the department with its sample records. */
    public static TestDepartment startWithSample(Department department) {
        return new TestDepartment(department, true, Clock.systemUTC());
    }

    /** A client that holds these full permissions ({@code logistics:bins:read}) for the whole company. */
    public TestClient as(String username, String... permissions) {
        return company.as(name, username, permissions);
    }

    /**
     * A client that is somebody with this role, which the department ships, and holds nothing else. In approvals too they
     * have the role. They work in a unit that has the department's name.
     *
     * @param role its code: {@code warehouse-keeper}
     */
    public TestClient asRole(String username, String role) {
        return company.asRole(name, username, role);
    }

    /** A client that is this caller. */
    public TestClient as(Caller caller) {
        return company.as(name, caller);
    }

    /** Who holds which role, for approvals; everyone whom the test lets sign in works here. */
    public TestPeople people() {
        return company.people();
    }

    /** Somebody's inbox, with what their roles ({@link #people()}) let them decide. */
    public TestClient inbox(String username, String... permissions) {
        return company.inbox(username, permissions);
    }

    /** The inbox of this caller, for example of one who stands in for somebody. */
    public TestClient inbox(Caller caller) {
        return company.inbox(caller);
    }

    /** Takes a step with the request that waits for this record in somebody's inbox; see {@link TestCompany#decide}. */
    public TestClient.Answer decide(String username, long record, String step, Map<String, ?> body) {
        return company.decide(username, record, step, body);
    }

    /** A client that may do everything. */
    public TestClient asAdministrator() {
        return as("admin", "*");
    }

    /** A client that is not signed in. */
    public TestClient anonymous() {
        return new TestClient(address() + "/api/" + name, null);
    }

    /** A client that is not signed in, for addresses outside the department such as {@code /health}. */
    public TestClient outside() {
        return company.outside();
    }

    /** Where it is served: {@code http://localhost:<port>}. */
    public String address() {
        return company.address();
    }

    /** The department's name. */
    public String name() {
        return name;
    }

    /**
     * Runs one of its jobs now, due or not, in this thread; by the clock none ever runs in a test.
     *
     * @return what the job says it did
     * @throws RuntimeException what the job throws
     */
    public String run(String job) {
        return departments().jobs().perform(name, job);
    }

    /** Runs those of its jobs that are due by the department's clock, in this thread; failed ones are answered too. */
    public List<JobLog.Run> runDue() {
        return departments().jobs().runDue(name);
    }

    /** Tells a fact as a department would that is not here; see {@link TestCompany#publish}. */
    public void publish(String type, String subject, Object data) {
        company.publish(type, subject, data);
    }

    /** The data of the next event of the type about the subject that it tells; see {@link TestCompany#expect}. */
    public <T extends Record> T expect(EventType<T> type, String subject) {
        return company.expect(type, subject);
    }

    /** The same by the name of the type, by its members. */
    public JsonNode expect(String type, String subject) {
        return company.expect(type, subject);
    }

    /** Everything that it has told about the subject, in its order, once nothing is under way any more. */
    public List<ToldEvent> told(String subject) {
        return company.told(subject);
    }

    /** Waits until every event that it told has been had by its own subscribers. */
    public void settle() {
        company.settle();
    }

    /** The host behind it, for what it knows of the department; its database is {@code departments().database(name)}. */
    public Departments departments() {
        return company.departments();
    }

    @Override
    public void close() {
        company.close();
    }
}
