package argosy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Department;
import org.junit.jupiter.api.Test;

/**
 * What departments promise that work together: whoever listens to an event is given every member that it needs of it, by
 * every department that tells it. A test over several departments extends this one and says which.
 */
public abstract class EventCatalogueContract {

    /** The departments that work together, not yet started. */
    protected abstract Department[] departments();

    @Test
    void everySubscriberIsGivenWhatItNeeds() {
        try (TestCompany company = TestCompany.start(departments())) {
            assertThat(company.departments().events().catalogue().gaps()).isEmpty();
        }
    }
}
