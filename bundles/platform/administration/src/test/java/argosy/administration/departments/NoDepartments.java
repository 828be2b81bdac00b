package argosy.administration.departments;

import argosy.events.Patience;
import argosy.host.Company;
import argosy.host.Departments;
import argosy.storage.Storage;
import argosy.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** An installation without any department to administer. */
public final class NoDepartments {

    private NoDepartments() {}

    public static InstalledDepartments here() {
        try {
            Path data = Files.createTempDirectory("argosy-administration");
            data.toFile().deleteOnExit();
            Clock clock = Clock.systemUTC();
            Storage storage = Storage.inMemory(clock, TestDatabase.ZONE);
            Departments departments = new Departments(
                    storage,
                    clock,
                    TestDatabase.ZONE,
                    false,
                    new Company(() -> null, () -> null, () -> null, () -> null),
                    Set::of,
                    status -> {},
                    false,
                    Patience.STANDARD,
                    Duration.ofMinutes(1));
            PlainFramework framework = new PlainFramework(data, storage, departments);
            return new InstalledDepartments(new Installation(
                    data,
                    new Shelf(data, data.resolve("shipped"), () -> Draft.PLATFORM),
                    new InstalledRecord(data.resolve("departments.installed")),
                    new Trust(Trust.Require.NONE, data.resolve("trusted"), clock),
                    framework,
                    framework,
                    () -> Draft.PLATFORM,
                    Duration.ofMillis(500),
                    3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
