package argosy.itcentre;

import static argosy.itcentre.db.Tables.TICKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.contentOf;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Department;
import argosy.department.DepartmentContext;
import argosy.department.DepartmentModule;
import argosy.department.Register;
import argosy.department.Text;
import argosy.itcentre.tickets.HelpRequested;
import argosy.testkit.TestDepartment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is said to those who make the mistakes of the developer guide is what the guide says. */
class MistakesTest {

    private static final java.nio.file.Path GUIDE = java.nio.file.Path.of("../developer-guide.md");

    /** The IT centre by somebody who has not read the guide. */
    @DepartmentModule(name = "it-centre", title = "IT centre", titleZh = "信息技术中心")
    private record ItCentre(Consumer<DepartmentContext> start) implements Department {

        @Override
        public void start(DepartmentContext context) {
            start.accept(context);
        }
    }

    @Path("tickets")
    public static final class Tickets {

        @GET
        @Path("waiting")
        public void waiting() {}
    }

    private record Ticket(String title, String serial) {}

    @Test
    void aMethodThatNobodyIsPermitted() {
        explained(() -> start(context -> context.mount(new Tickets())));
    }

    @Test
    void aComponentWithoutItsColumn() {
        explained(() -> start(context -> Register.of("tickets", Text.of("Tickets", "工单"), Ticket.class, TICKET)));
    }

    @Test
    void anEventThatIsNotDeclared() {
        try (TestDepartment itCentre = start(context -> {})) {
            Database database = itCentre.departments().database("it-centre");
            explained(() -> database.write(Caller.PLATFORM, tx -> {
                tx.publish(HelpRequested.TYPE, "IT-1", new HelpRequested("IT-1", null, null, null, null, null));
                return null;
            }));
        }
    }

    private static TestDepartment start(Consumer<DepartmentContext> start) {
        return TestDepartment.start(new ItCentre(start));
    }

    /** What the mistake is answered with stands in the guide. */
    private static void explained(ThrowingCallable mistake) {
        String reason = catchThrowableOfType(IllegalStateException.class, mistake)
                .getMessage()
                .replace("Its start failed: ", "");
        assertThat(contentOf(GUIDE.toFile(), StandardCharsets.UTF_8).contains('`' + reason + '`'))
                .as("The guide's last table explains: " + reason)
                .isTrue();
    }
}
