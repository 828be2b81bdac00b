package argosy.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import argosy.department.Problem;
import argosy.identity.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LockOutTest {

    private final MovableClock clock = new MovableClock();
    private final LockOut lockOut = new LockOut(clock);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            lockOut.check("an", "192.0.2.1");
            lockOut.failed("an", "192.0.2.1");
        }
    }

    private void locked(long seconds) {
        assertThatCode(() -> lockOut.check("an", "192.0.2.1")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(429);
            assertThat(problem.members()).containsEntry("retryAfter", seconds);
        });
    }

    @Test
    void fiveFailuresLockForAWhileThatDoublesUpToAQuarterOfAnHour() {
        fail(4);
        lockOut.check("an", "192.0.2.1");
        lockOut.failed("an", "192.0.2.1");
        for (long seconds : new long[] {30, 60, 120, 240, 480, 900, 900}) {
            locked(seconds);
            clock.forward(Duration.ofSeconds(seconds).minusMillis(1));
            locked(1);
            clock.forward(Duration.ofMillis(1));
            fail(1);
        }
    }

    @Test
    void othersAreNotLockedOut() {
        fail(5);
        lockOut.check("an", "192.0.2.2");
        lockOut.check("bo", "192.0.2.1");
    }

    @Test
    void successAndTimeForgive() {
        fail(4);
        lockOut.succeeded("an", "192.0.2.1");
        fail(4);
        clock.forward(Duration.ofMinutes(61));
        lockOut.failed("bo", "192.0.2.1");
        fail(4);
    }
}
