package argosy.identity.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Caller;
import argosy.identity.IdentityDepartment;
import argosy.identity.MovableClock;
import argosy.storage.DepartmentDatabase;
import argosy.testkit.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessJournalTest {

    private final DepartmentDatabase database = TestDatabase.open("identity", IdentityDepartment.class);
    private final AccessJournal journal = new AccessJournal(database, new MovableClock(), 3);

    @AfterEach
    void close() {
        database.close();
    }

    private List<AccessEntry> written() {
        return database.select(AccessEntry.REGISTER, DSL.noCondition(), 10_000).stream()
                .map(entry -> entry.value())
                .toList();
    }

    @Test
    void nothingIsLostWhenMoreComesThanTheQueueHolds() {
        for (int i = 0; i < 10; i++) {
            journal.denied(null, "logistics:bins:write", "POST", "bins/" + i);
        }
        assertThat(written()).hasSize(9);
        journal.flush();
        assertThat(written())
                .hasSize(10)
                .extracting(AccessEntry::request)
                .startsWith("POST bins/0")
                .endsWith("POST bins/9");
    }

    @Test
    void manyRecordsShownAtOnceAreAllNamed() {
        List<Long> ids = LongStream.range(9_000_000_000_000_000L, 9_000_000_000_001_000L)
                .boxed()
                .toList();
        journal.revealed(Caller.PLATFORM, "logistics", "dispatch-orders", ids, Set.of("phone", "address"));
        journal.flush();
        assertThat(written()).hasSize(3).allSatisfy(entry -> assertThat(entry.fields())
                .isEqualTo("address phone"));
        assertThat(String.join(" ", written().stream().map(AccessEntry::records).toList())
                        .split(" "))
                .hasSize(1000)
                .endsWith("9000000000000999");
    }

    @Test
    void callersWhomNobodyKnowsDoNotFillTheLog() {
        for (int i = 0; i < 700; i++) {
            journal.denied(null, "logistics:bins:write", "POST", "bins/" + i);
            journal.signIn(AccessEntry.Kind.LOCKED_OUT, "admin", "192.0.2.7");
        }
        journal.denied(Caller.PLATFORM, "logistics:bins:write", "POST", "bins/last");
        journal.flush();
        assertThat(written()).hasSize(601).last().satisfies(entry -> assertThat(entry.request())
                .isEqualTo("POST bins/last"));
    }

    @Test
    void whatIsShownUnderNoIdIsWrittenToo() {
        journal.revealed(Caller.PLATFORM, "logistics", "reports", List.of(), Set.of("phone"));
        journal.flush();
        assertThat(written()).singleElement().satisfies(entry -> assertThat(entry.records())
                .isNull());
    }

    @Test
    void textsOfAnyLengthFit() {
        journal.denied(null, "x".repeat(300), "GET", "y".repeat(5000));
        journal.signIn(AccessEntry.Kind.SIGN_IN_FAILED, "名".repeat(500), "z".repeat(100));
        journal.denied(null, null, "GET", "\0" + "x".repeat(994) + "😀");
        journal.flush();
        assertThat(written()).hasSize(3).last().satisfies(entry -> assertThat(entry.request())
                .startsWith("GET  x")
                .endsWith("x"));
    }
}
