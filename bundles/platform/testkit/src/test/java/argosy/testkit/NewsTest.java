package argosy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.storage.DepartmentDatabase;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a department's test tells others and hears of them. */
class NewsTest {

    private final Pier pier = new Pier("1");
    private final TestCompany company = TestCompany.start(pier, new Town());
    private final TestClient admin = company.asAdministrator("pier");

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void aDepartmentThatIsNotHereIsHeard() {
        company.publish("offer.made", "lamp", new Pier.Made("lamp"));
        company.publish("offer.made", "tent", Map.of("title", "tent", "price", 9));
        assertThat(inTown()).containsExactly("lamp", "tent");
    }

    @Test
    void whoComesLaterHearsTooAndHasWhatWasToldBefore() {
        company.publish("offer.made", "lamp", Map.of("title", "lamp"));
        company.bring(new Hamlet());
        company.publish("offer.withdrawn", "lamp", Map.of("title", "lamp"));
        company.publish("offer.made", "tent", Map.of("title", "tent"));
        assertThat(titles("hamlet")).containsExactly("lamp", "-lamp", "tent");
        assertThat(inTown()).containsExactly("lamp", "tent");
    }

    @Test
    void whatNobodyListensToIsAMistake() {
        assertThatThrownBy(() -> company.publish("offer.maid", "lamp", Map.of()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Nobody here listens to offer.maid. Listened to: [offer.made]");
    }

    @Test
    void whoCouldNotHaveItIsNamedWithTheReason() {
        assertThatThrownBy(() -> company.publish("offer.made", "lamp", Map.of("title", List.of("lamp"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("town/offers could not have offer.made about lamp from elsewhere: ")
                .hasMessageContaining("The data is not what Heard needs");
        assertThatThrownBy(() -> company.publish("offer.made", "lamp", Map.of("title", "lamp")))
                .hasMessageContaining("town/offers could not have offer.made about lamp from elsewhere: ")
                .hasMessageContaining("an earlier one about it failed");
    }

    @Test
    void everyEventIsExpectedOnce() {
        admin.post("/offers/lamp", "").expect(200);
        admin.post("/offers/lamp", "").expect(200);
        admin.post("/offers/tent", "").expect(200);
        assertThat(company.expect(Pier.MADE, "lamp").title()).isEqualTo("lamp");
        assertThat(company.expect("offer.made", "lamp").path("title").asText()).isEqualTo("lamp");
        assertThatThrownBy(() -> company.expect(Pier.MADE, "lamp"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("No further offer.made was told about lamp.\n"
                        + "Told about lamp: offer.made, offer.made.\n"
                        + "offer.made was told about: lamp, tent.");
        assertThat(company.told("tent")).hasToString("[offer.made about tent from pier]");
    }

    @Test
    void whatATestTellsItselfIsNotWhatItExpects() {
        company.publish("offer.made", "lamp", Map.of("title", "lamp"));
        assertThatThrownBy(() -> company.expect("offer.made", "lamp"))
                .hasMessage("No offer.made was told about lamp.\n"
                        + "Told about lamp: nothing.\noffer.made was told about: nothing.");
        assertThatThrownBy(() -> company.expect("offer.maid", "lamp"))
                .hasMessage("No department here publishes offer.maid. Published: [offer.made]");
    }

    @Test
    void oneDepartmentHearsAndTellsToo() {
        try (TestDepartment alone = TestDepartment.start(new Pier("1"))) {
            alone.asAdministrator().post("/offers/lamp", "").expect(200);
            assertThat(alone.expect(Pier.MADE, "lamp").title()).isEqualTo("lamp");
        }
        try (TestDepartment alone = TestDepartment.start(new Town())) {
            alone.publish("offer.made", "lamp", new Pier.Made("lamp"));
            assertThat(titles(alone.departments().database("town"))).containsExactly("lamp");
        }
    }

    @Test
    void aTestOfRulesReadsWhatItsDatabaseTells() {
        try (DepartmentDatabase database = TestDatabase.open("pier", Pier.class)) {
            TestEvents events = TestEvents.of(database);
            database.write(Caller.PLATFORM, tx -> {
                tx.publish(Pier.MADE, "lamp", new Pier.Made("lamp"));
                return null;
            });
            assertThat(events.expect(Pier.MADE, "lamp").title()).isEqualTo("lamp");
            assertThat(events.told("lamp")).extracting(ToldEvent::type).containsExactly("offer.made");
            assertThatThrownBy(() -> events.expect("offer.sold", "lamp"))
                    .hasMessage("No offer.sold was told about lamp.\n"
                            + "Told about lamp: offer.made.\noffer.sold was told about: nothing.");
        }
    }

    private List<String> inTown() {
        return titles("town");
    }

    private List<String> titles(String department) {
        return titles(company.departments().database(department));
    }

    private static List<String> titles(Database database) {
        return database.select(Offer.REGISTER, DSL.noCondition(), 10).stream()
                .map(offer -> offer.value().title())
                .toList();
    }
}
