package argosy.testkit;

import argosy.gateway.json.EventData;
import argosy.storage.DepartmentDatabase;
import argosy.storage.Storage;
import java.time.Clock;
import java.time.ZoneId;

/** A department's real database, in memory and gone when it is closed. */
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
        return Storage.inMemory(clock, ZONE)
                .open(department, MigrationScripts.onClassPathOf(anchor), new EventData()::write);
    }
}
