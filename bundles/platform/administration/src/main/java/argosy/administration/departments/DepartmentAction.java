package argosy.administration.departments;

import argosy.administration.db.Tables;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.department.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * An {@link Action} as it is kept: the record of who did what to which department, with which file.
 *
 * @param toVersion the version that is installed when it succeeds; null when none is left
 * @param log a line for each step, oldest first: time, space, text
 * @param problem why it was refused or failed, in English; {@code problemZh} in Chinese
 */
@Label(en = "Department action", zh = "部门操作")
public record DepartmentAction(
        @ReadOnly @Label(en = "Action", zh = "操作", example = "upgrade")
        Action.Kind action,

        @ReadOnly @Label(en = "Department", zh = "部门", example = "logistics")
        String department,

        @ReadOnly @Label(en = "From version", zh = "原版本", example = "0.1.0")
        String fromVersion,

        @ReadOnly @Label(en = "To version", zh = "目标版本", example = "0.2.0")
        String toVersion,

        @ReadOnly
        @Label(
                en = "SHA-256",
                zh = "SHA-256",
                example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256,

        @ReadOnly @Label(en = "State", zh = "状态", example = "succeeded")
        Action.State state,

        @ReadOnly @Label(en = "Step", zh = "步骤", example = "watching the new version")
        String step,

        @ReadOnly @Label(en = "Log", zh = "日志", example = "2026-11-23T03:00:00.120Z checking the file")
        String log,

        @ReadOnly @Label(en = "Started at", zh = "开始时间", example = "2026-11-23T03:00:00.100Z")
        Instant startedAt,

        @ReadOnly @Label(en = "Ended at", zh = "结束时间", example = "2026-11-23T03:00:06.310Z")
        Instant endedAt,

        @ReadOnly @Label(en = "Problem", zh = "问题", example = "Its start failed: no carrier is configured")
        String problem,

        @ReadOnly @Label(en = "Problem in Chinese", zh = "问题（中文）", example = "启动失败：未配置承运商")
        String problemZh) {

    static final Register<DepartmentAction> ACTIONS = Register.of(
                    "department-actions",
                    Text.of("Department actions", "部门操作记录"),
                    DepartmentAction.class,
                    Tables.DEPARTMENT_ACTIONS)
            .search("department", "problem", "sha256")
            .filter("action", "state")
            .sort("department", "startedAt");

    private static final int LOG_LENGTH = 8000;
    private static final int TEXT_LENGTH = 2000;

    /** The action as the desk's customers see it. */
    static Action shown(Stored<DepartmentAction> stored) {
        DepartmentAction kept = stored.value();
        return new Action(
                stored.id(),
                kept.action,
                kept.department,
                kept.fromVersion,
                kept.toVersion,
                kept.sha256,
                kept.state,
                kept.step,
                kept.lines(),
                stored.createdBy(),
                stored.createdAt(),
                kept.startedAt,
                kept.endedAt,
                kept.problem == null ? null : Text.of(kept.problem, kept.problemZh));
    }

    static DepartmentAction queued(Action.Kind action, String department) {
        return new DepartmentAction(
                action, department, null, null, null, Action.State.QUEUED, null, "", null, null, null, null);
    }

    DepartmentAction about(String from, String to, String checksum) {
        return new DepartmentAction(
                action, department, from, to, checksum, state, step, log, startedAt, endedAt, problem, problemZh);
    }

    DepartmentAction of(Action.Kind kind) {
        return new DepartmentAction(
                kind,
                department,
                fromVersion,
                toVersion,
                sha256,
                state,
                step,
                log,
                startedAt,
                endedAt,
                problem,
                problemZh);
    }

    DepartmentAction started(Instant at) {
        return new DepartmentAction(
                action,
                department,
                fromVersion,
                toVersion,
                sha256,
                Action.State.RUNNING,
                step,
                log,
                at,
                endedAt,
                problem,
                problemZh);
    }

    /** The same in its next step, which its log tells too. */
    DepartmentAction step(Instant at, String next) {
        String line = at + " " + next.replace('\n', ' ');
        String more = log.isEmpty() ? line : log + '\n' + line;
        while (more.length() > LOG_LENGTH) {
            int first = more.indexOf('\n');
            more = first < 0 ? more.substring(more.length() - LOG_LENGTH) : more.substring(first + 1);
        }
        return at(next).logged(more);
    }

    /** The same further on in its step; the log stays. */
    DepartmentAction at(String now) {
        return new DepartmentAction(
                action,
                department,
                fromVersion,
                toVersion,
                sha256,
                state,
                cut(now, 500),
                log,
                startedAt,
                endedAt,
                problem,
                problemZh);
    }

    DepartmentAction ended(Instant at, Action.State end, Text why) {
        return new DepartmentAction(
                action,
                department,
                fromVersion,
                toVersion,
                sha256,
                end,
                step,
                log,
                startedAt,
                at,
                why == null ? null : cut(why.en(), TEXT_LENGTH),
                why == null ? null : cut(why.zh(), TEXT_LENGTH));
    }

    private DepartmentAction logged(String more) {
        return new DepartmentAction(
                action,
                department,
                fromVersion,
                toVersion,
                sha256,
                state,
                step,
                more,
                startedAt,
                endedAt,
                problem,
                problemZh);
    }

    private List<Action.Line> lines() {
        return Stream.of(log.split("\n"))
                .filter(line -> line.indexOf(' ') > 0)
                .map(line -> new Action.Line(
                        Instant.parse(line.substring(0, line.indexOf(' '))), line.substring(line.indexOf(' ') + 1)))
                .toList();
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
