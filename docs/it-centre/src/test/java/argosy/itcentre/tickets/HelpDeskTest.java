package argosy.itcentre.tickets;

import static argosy.itcentre.tickets.Ticket.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.BusinessCalendar;
import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.itcentre.ItCentreDepartment;
import argosy.itcentre.tickets.Ticket.Kind;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestClock;
import argosy.testkit.TestDatabase;
import argosy.testkit.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of the help desk, on a Friday at ten in the morning in Shanghai. */
@Tag("PLT-41")
class HelpDeskTest {

    private final TestClock clock = new TestClock("2026-11-20T02:00:00Z");
    private final DepartmentDatabase database = TestDatabase.open("it-centre", ItCentreDepartment.class, clock);
    private final TestEvents events = TestEvents.of(database);
    private final HelpDesk desk = new HelpDesk(() -> BusinessCalendar.standard(TestDatabase.ZONE));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsAskedOnFridayIsDueOnTuesdayAndOthersAreTold() {
        Ticket asked = ask().value();

        assertThat(asked.due()).isEqualTo(Instant.parse("2026-11-24T02:00:00Z"));
        assertThat(events.expect(HelpRequested.TYPE, asked.number()).due()).isEqualTo(asked.due());
    }

    @Test
    void anOpenTicketIsOverdueOnce() {
        Stored<Ticket> ticket = ask();

        clock.advance(Duration.ofDays(3));
        assertThat(does(desk::remind)).as("on Monday").isZero();
        clock.advance(Duration.ofDays(2));
        assertThat(does(desk::remind)).as("on Wednesday").isEqualTo(1);
        assertThat(does(desk::remind)).as("told already").isZero();

        assertThat(database.get(TICKETS, ticket.id()).value().overdue()).isTrue();
        assertThat(events.expect(HelpOverdue.TYPE, ticket.value().number()).engineer())
                .isNull();
    }

    @Test
    void whatIsSolvedIsNotOverdue() {
        long id = ask().id();
        does(tx -> desk.take(tx, id));
        does(tx -> desk.solve(tx, id, "清洁传感器"));

        clock.advance(Duration.ofDays(9));
        assertThat(does(desk::remind)).isZero();
    }

    @Test
    void whatAnEngineerGoesByIsNotRewritten() {
        Stored<Ticket> ticket = ask();
        Stored<Ticket> taken = does(tx -> desk.take(tx, ticket.id()));

        assertThatThrownBy(() -> does(tx -> desk.change(tx, taken, taken.value())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("ticket-taken"));
    }

    @Test
    void onlyWhoHasTakenATicketCanHaveSolvedIt() {
        long id = ask().id();

        assertThatThrownBy(() -> does(tx -> desk.solve(tx, id, "清洁传感器")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("step-not-allowed"));
    }

    private Stored<Ticket> ask() {
        return does(tx -> desk.ask(tx, Ticket.of("打单机不出纸", Kind.HARDWARE, null)));
    }

    private <T> T does(Function<Transaction, T> work) {
        return database.write(Caller.PLATFORM, work);
    }
}
