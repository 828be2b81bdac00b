package argosy.testkit;

import argosy.department.Department;
import argosy.testkit.house.HouseRules;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every department promises: its own test class extends this one and says which department it is. Every collection
 * answers its list in pages, as a file and by its indexes; every operation is refused without its permission and explains
 * what else it refuses; everything stands in the API description, named in both languages, with examples.
 *
 * <p>Each rule is a test; one that fails names what breaks it and what to do instead. They do without records and pass over
 * those that a test of the class's own has made.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DepartmentContract {

    private TestDepartment department;
    private Inspected inspected;

    /** The department under test, not yet started. */
    protected abstract Department department();

    /**
     * Permissions that no resource method declares, because rules ask for them by themselves ({@code Caller.may}): each
     * {@code collection:verb}, {@code *} for any.
     */
    protected Set<String> permissionsOfRules() {
        return Set.of();
    }

    /** The department as it runs for all tests of the class, without records at first. */
    protected final TestDepartment running() {
        return department;
    }

    @BeforeAll
    void startDepartment() {
        department = TestDepartment.start(department());
        inspected = new Inspected(department, permissionsOfRules());
    }

    @AfterAll
    void stopDepartment() {
        if (department != null) {
            department.close();
        }
    }

    /** Its code and its manifest keep to what a department may do: see {@link HouseRules}. */
    @Test
    protected void keepsTheRulesOfTheHouse() {
        HouseRules.hold(department().getClass());
    }

    @Test
    void everyCollectionAnswersItsListInJsonCsvAndXlsx() {
        new ListRules(inspected).everyCollectionAnswersItsListInJsonCsvAndXlsx();
    }

    @Test
    void everySortAndFilterThatIsOfferedWorks() {
        new ListRules(inspected).everySortAndFilterThatIsOfferedWorks();
    }

    @Test
    void everySortableColumnLeadsAnIndexInBothDirections() {
        new ListRules(inspected).everySortableColumnLeadsAnIndexInBothDirections();
    }

    @Test
    void everyListIsInPages() {
        new ListRules(inspected).everyListIsInPages();
    }

    @Test
    void everyExportIsReadInAgain() {
        new ListRules(inspected).everyExportIsReadInAgain();
    }

    @Test
    void everyOperationIsRefusedWithoutItsPermission() {
        new AccessRules(inspected).everyOperationIsRefusedWithoutItsPermission();
    }

    @Test
    void everyRoleGrantsOnlyWhatThereIs() {
        new AccessRules(inspected).everyRoleGrantsOnlyWhatThereIs();
    }

    @Test
    void everyBadQuestionIsExplained() {
        new RefusalRules(inspected).everyBadQuestionIsExplained();
    }

    @Test
    void everyBadBodyIsExplained() {
        new RefusalRules(inspected).everyBadBodyIsExplained();
    }

    @Test
    void everyUnknownMemberIsNamed() {
        new RefusalRules(inspected).everyUnknownMemberIsNamed();
    }

    @Test
    void everyOperationExplainsWhatItRefuses() {
        new RefusalRules(inspected).everyOperationExplainsWhatItRefuses();
    }

    @Test
    void everyChangeNamesTheVersionThatItChanges() {
        new RefusalRules(inspected).everyChangeNamesTheVersionThatItChanges();
    }

    @Test
    void everyOperationStandsInTheApiDescription() {
        new DescriptionRules(inspected).everyOperationStandsInTheApiDescription();
    }

    @Test
    void everyJsonBodyIsDescribedWithAnExample() {
        new DescriptionRules(inspected).everyJsonBodyIsDescribedWithAnExample();
    }

    @Test
    void everyMemberIsNamedInBothLanguages() {
        new DescriptionRules(inspected).everyMemberIsNamedInBothLanguages();
    }

    @Test
    void everyStepIsNamedInChinese() {
        new DescriptionRules(inspected).everyStepIsNamedInChinese();
    }

    @Test
    void everyEventGivesWhatItsOwnSubscribersNeed() {
        new DescriptionRules(inspected).everyEventGivesWhatItsOwnSubscribersNeed();
    }

    @Test
    void everyJobRunsWithoutRecords() {
        new DescriptionRules(inspected).everyJobRunsWithoutRecords();
    }
}
