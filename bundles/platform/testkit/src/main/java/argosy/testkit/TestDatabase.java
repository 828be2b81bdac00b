package argosy.testkit;

import argosy.gateway.json.EventData;
import argosy.storage.DepartmentDatabase;
import argosy.storage.MigrationScript;
import argosy.testkit.postgresql.TestPostgresql;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * A department's real database, gone when it is closed: Derby in memory, or with
 * {@code -Dargosy.test.database=postgresql} a new one on {@linkplain TestPostgresql PostgreSQL}.
 */
public final class TestDatabase {

    /** The company's time zone in tests. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private TestDatabase() {}

    /**
     * Opens an empty database with the migrations that lie in {@code db/} beside the anchor: in the same folder of
     * classes or the same jar.
     *
     * @param anchor a class of the department
     */
    public static DepartmentDatabase open(String department, Class<?> anchor) {
        return open(department, anchor, Clock.systemUTC());
    }

    /** The same with a clock of the test's own, for what happens over days. */
    public static DepartmentDatabase open(String department, Class<?> anchor, Clock clock) {
        return open(department, MigrationScripts.onClassPathOf(anchor), clock);
    }

    /** The same with these migrations. */
    public static DepartmentDatabase open(String department, List<MigrationScript> scripts, Clock clock) {
        TestHome home = new TestHome(false, clock);
        home.prepare(department, scripts);
        DepartmentDatabase database = home.storage().open(department, scripts, new EventData()::write);
        return (DepartmentDatabase) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(),
                new Class<?>[] {DepartmentDatabase.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(database, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (method.getName().equals("close")) {
                            home.close();
                        }
                    }
                });
    }
}
