package argosy.inbox;

import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.inbox.db.Tables;
import java.time.Instant;

/**
 * One agreement that a step of a request needs.
 *
 * @param turn whether the step itself asks for it, or a decider asked a colleague to agree too
 * @param parent the task that a colleague was added to, or null
 * @param escalateAt when it goes to the superior too, {@link Request#NEVER} when it does not
 * @param onBehalfOf username of the person whom the decider stood in for, or null
 */
record Task(
        long approval,
        int step,
        Turn turn,
        Long parent,
        State state,
        Instant dueAt,
        Instant escalateAt,
        String decidedBy,
        String onBehalfOf,
        Instant decidedAt,
        String reason) {

    enum Turn {
        @Label(en = "Step", zh = "审批")
        MAIN,
        @Label(en = "Added before", zh = "前加签")
        BEFORE,
        @Label(en = "Added after", zh = "后加签")
        AFTER
    }

    enum State {
        @Label(en = "Waiting", zh = "待审批")
        WAITING,
        /** Until the colleague who was added before it has agreed. */
        @Label(en = "Waits for added signature", zh = "等待前加签")
        PAUSED,
        /** Until the task that it was added to is agreed. */
        @Label(en = "Next", zh = "待前序同意")
        LATER,
        @Label(en = "Approved", zh = "已同意")
        APPROVED,
        @Label(en = "Rejected", zh = "已拒绝")
        REJECTED,
        @Label(en = "Returned", zh = "已退回")
        RETURNED,
        @Label(en = "No longer needed", zh = "已取消")
        SKIPPED;

        boolean open() {
            return this == WAITING || this == PAUSED || this == LATER;
        }
    }

    static final Register<Task> REGISTER = Register.of(
                    "approval-tasks", Text.of("Approval tasks", "审批任务"), Task.class, Tables.ARGOSY_APPROVAL_TASKS)
            .withoutHistory();

    static Task waiting(long approval, int step, Turn turn, Long parent, Instant due) {
        return new Task(approval, step, turn, parent, State.WAITING, due, due, null, null, null, null);
    }

    Task in(State next) {
        return new Task(
                approval, step, turn, parent, next, dueAt, escalateAt, decidedBy, onBehalfOf, decidedAt, reason);
    }

    Task due(Instant due) {
        return new Task(approval, step, turn, parent, state, due, due, decidedBy, onBehalfOf, decidedAt, reason);
    }

    Task escalating(Instant next) {
        return new Task(approval, step, turn, parent, state, dueAt, next, decidedBy, onBehalfOf, decidedAt, reason);
    }

    Task decided(State end, Caller by, Instant at, String why) {
        return new Task(approval, step, turn, parent, end, dueAt, escalateAt, by.username(), by.onBehalfOf(), at, why);
    }
}
