package argosy.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.Schedule;
import argosy.department.Text;
import argosy.testkit.Wreckage.Anything;
import argosy.testkit.Wreckage.Blind;
import argosy.testkit.Wreckage.ByHand;
import argosy.testkit.Wreckage.Endless;
import argosy.testkit.Wreckage.Nameless;
import argosy.testkit.Wreckage.Narrow;
import argosy.testkit.Wreckage.Plain;
import argosy.testkit.Wreckage.Scraps;
import argosy.testkit.Wreckage.Trusting;
import argosy.testkit.Wreckage.Unguarded;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each rule of the contract is broken once: the department's test fails, and says what to do instead. */
class BrokenDepartmentsTest {

    private record Missed(String title, int price) {}

    @Test
    void aMethodWithoutPermissionDoesNotStart() {
        assertThatThrownBy(() ->
                        contract(context -> context.mount(new Unguarded())).startDepartment())
                .hasMessageContaining(
                        "Resource methods without @Permission, @Step, @SignedIn or @Open: Unguarded.all.");
    }

    @Test
    void aCollectionThatDoesNotAnswer() {
        broken(
                context -> context.mount(new Plain(context.database(), Wreckage.SUNK)),
                DepartmentContract::everyCollectionAnswersItsListInJsonCsvAndXlsx,
                "- GET /offers answers 500",
                "extends CollectionResource");
    }

    @Test
    void aSortThatDoesNotWork() {
        broken(
                context -> context.mount(new Plain(context.database(), Wreckage.SUNK)),
                DepartmentContract::everySortAndFilterThatIsOfferedWorks,
                "- GET /offers?sort=-id answers 500",
                "What a Register offers in sort, filter and search has to work");
    }

    @Test
    void aColumnThatIsSortedByWithoutAnIndex() {
        broken(
                context -> context.mount(new Plain(context.database(), Wreckage.UNSORTED)),
                DepartmentContract::everySortableColumnLeadsAnIndexInBothDirections,
                "- offers.title ascending",
                "create index … on <table> (<column>, id)");
    }

    @Test
    void aListWithoutEnd() {
        broken(
                context -> context.mount(new Endless()),
                DepartmentContract::everyListIsInPages,
                "- GET /titles answers all it has in one list",
                "take a limit and answer a Page");
    }

    @Test
    void anExportThatIsNotReadInAgain() {
        broken(
                context -> context.mount(new Narrow(context.database())),
                DepartmentContract::everyExportIsReadInAgain,
                "- /offers does not read its own column Title",
                "leave the columns of its import to EditableResource");
    }

    @Test
    void aRoleThatGrantsWhatIsNotThere() {
        broken(
                context -> {
                    context.mount(new Endless());
                    context.role("reader", Text.of("Reader", ""), "titles:raed", "titles:*@mine");
                },
                DepartmentContract::everyRoleGrantsOnlyWhatThereIs,
                "- wreck:reader grants wreck:titles:raed, which nothing asks for",
                "- wreck:reader grants wreck:titles:*@mine, whose scope is unknown",
                "- wreck:reader has no title in both languages",
                "wreck:titles:read]");
    }

    @Test
    void aRefusalByHand() {
        broken(
                context -> context.mount(new ByHand(context.database())),
                DepartmentContract::everyBadQuestionIsExplained,
                "- GET /offers/1 answers 404 as text/plain",
                "Throw argosy.department.Problem");
        broken(
                context -> context.mount(new ByHand(context.database())),
                DepartmentContract::everyOperationExplainsWhatItRefuses,
                "- GET /offers/{id} answers 404 as text/plain");
    }

    @Test
    void aBodyThatFails() {
        broken(
                context -> context.mount(new Trusting()),
                DepartmentContract::everyOperationExplainsWhatItRefuses,
                "- POST /notes fails with 500; refuse what is missing with @NotNull or Problem.invalid");
    }

    @Test
    void aBodyThatIsReadByHand() {
        broken(
                context -> context.mount(new Anything()),
                DepartmentContract::everyBadBodyIsExplained,
                "- POST /notes of {\"broken\": answers 200, not [400]");
    }

    @Test
    void aSlipOfThePenThatIsPassedOver() {
        broken(
                context -> context.mount(new Anything()),
                DepartmentContract::everyUnknownMemberIsNamed,
                "- POST /notes/members of {\"noSuchMember\":\"x\"} answers 200",
                "take a record, not a Map, as the body");
    }

    @Test
    void aChangeOfWhatNobodyHasSeen() {
        broken(
                context -> context.mount(new Blind(context.database())),
                DepartmentContract::everyChangeNamesTheVersionThatItChanges,
                "- PATCH /offers/{id} without If-Match answers 200",
                "check it with IfMatch.required(…)");
    }

    @Test
    void aCollectionThatIsServedElsewhere() {
        broken(
                context -> context.mount(new Wreckage.Elsewhere(context.database())),
                DepartmentContract::everyOperationStandsInTheApiDescription,
                "- the collection offers is served elsewhere: its @Path is not its register's name");
    }

    @Test
    void anAnswerThatNobodyDescribes() {
        broken(
                context -> context.mount(new Anything()),
                DepartmentContract::everyJsonBodyIsDescribedWithAnExample,
                "- POST /notes answers 200 in JSON that nobody describes",
                "say with @Answers which");
    }

    @Test
    void aMemberWithoutName() {
        broken(
                context -> context.mount(new Scraps(context.database())),
                DepartmentContract::everyMemberIsNamedInBothLanguages,
                "- offers is not named in both languages",
                "- Scrap.title has no @Label",
                "every component @Label(en = …, zh = …)");
    }

    @Test
    void aStepWithoutName() {
        broken(
                context -> context.mount(new Nameless(context.database())),
                DepartmentContract::everyStepIsNamedInChinese,
                "- offers/agree",
                "on the method of the step");
    }

    @Test
    void anEventThatLacksWhatItsOwnSubscriberNeeds() {
        broken(
                context -> {
                    context.publishes(Pier.MADE);
                    context.on("prices", "offer.made", Missed.class, (tx, event) -> {});
                },
                DepartmentContract::everyEventGivesWhatItsOwnSubscribersNeed,
                "- wreck/prices needs of offer.made what wreck does not give: price",
                "add them to the event's record, or leave them out");
    }

    @Test
    void aJobThatFailsBeforeThereIsAnythingToDo() {
        broken(
                context ->
                        context.schedule("tidy", Text.of("Tidy", "整理"), Schedule.every(Duration.ofMinutes(5)), by -> {
                            throw new IllegalStateException("nothing to tidy");
                        }),
                DepartmentContract::everyJobRunsWithoutRecords,
                "- tidy fails: java.lang.IllegalStateException: nothing to tidy",
                "also before there is anything to do");
    }

    private static void broken(
            Consumer<DepartmentContext> start, Consumer<DepartmentContract> rule, String... messages) {
        DepartmentContract contract = contract(start);
        contract.startDepartment();
        try {
            assertThatThrownBy(() -> rule.accept(contract))
                    .isInstanceOf(AssertionError.class)
                    .message()
                    .contains(messages);
        } finally {
            contract.stopDepartment();
        }
    }

    private static DepartmentContract contract(Consumer<DepartmentContext> start) {
        return new DepartmentContract() {
            @Override
            protected Department department() {
                return new Wreck(start);
            }
        };
    }
}
