package argosy.administration.departments;

import argosy.administration.db.Tables;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.department.Text;
import java.time.Instant;

/**
 * An {@link Action} as it is kept: the record of who did what to which department, with which file.
 *
 * @param toVersion the version that is installed when it succeeds; null when none is left
 * @param step what it is at, in English; {@code stepZh} in Chinese, as with {@code log} and {@code problem}
 * @param log a line for each step, oldest first: time, space, text
 * @param problem why it was refused or failed
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

        @ReadOnly @Label(en = "Step in Chinese", zh = "步骤（中文）", example = "观察新版本")
        String stepZh,

        @ReadOnly @Label(en = "Log", zh = "日志", example = "2026-11-23T03:00:00.120Z checking the file")
        String log,

        @ReadOnly @Label(en = "Log in Chinese", zh = "日志（中文）", example = "2026-11-23T03:00:00.120Z 检查文件")
        String logZh,

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

    private static final int PROBLEM_LENGTH = 2000;

    /** What an action is about. */
    private record Matter(Action.Kind action, String department, String from, String to, String sha256) {}

    /** How far it is. */
    private record Stand(Action.State state, Instant startedAt, Instant endedAt, String problem, String problemZh) {}

    private DepartmentAction(Matter matter, Stand stand, ActionLog told) {
        this(
                matter.action,
                matter.department,
                matter.from,
                matter.to,
                matter.sha256,
                stand.state,
                told.step(),
                told.stepZh(),
                told.log(),
                told.logZh(),
                stand.startedAt,
                stand.endedAt,
                stand.problem,
                stand.problemZh);
    }

    private Matter matter() {
        return new Matter(action, department, fromVersion, toVersion, sha256);
    }

    private Stand stand() {
        return new Stand(state, startedAt, endedAt, problem, problemZh);
    }

    private ActionLog told() {
        return new ActionLog(step, stepZh, log, logZh);
    }

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
                kept.told().present(),
                kept.told().lines(),
                stored.createdBy(),
                stored.createdAt(),
                kept.startedAt,
                kept.endedAt,
                kept.problem == null ? null : Text.of(kept.problem, kept.problemZh));
    }

    static DepartmentAction queued(Action.Kind action, String department) {
        return new DepartmentAction(
                new Matter(action, department, null, null, null),
                new Stand(Action.State.QUEUED, null, null, null, null),
                ActionLog.EMPTY);
    }

    DepartmentAction about(String from, String to, String checksum) {
        return new DepartmentAction(new Matter(action, department, from, to, checksum), stand(), told());
    }

    DepartmentAction of(Action.Kind kind) {
        return new DepartmentAction(new Matter(kind, department, fromVersion, toVersion, sha256), stand(), told());
    }

    DepartmentAction started(Instant at) {
        return new DepartmentAction(matter(), new Stand(Action.State.RUNNING, at, null, null, null), told());
    }

    /** The same in its next step, which its log tells too. */
    DepartmentAction step(Instant at, Text next) {
        return new DepartmentAction(matter(), stand(), told().step(at, next));
    }

    /** The same further on in its step; the log stays. */
    DepartmentAction at(Text now) {
        return new DepartmentAction(matter(), stand(), told().at(now));
    }

    /** @param why null when all is well */
    DepartmentAction ended(Instant at, Action.State end, Text why) {
        Stand last =
                new Stand(end, startedAt, at, why == null ? null : cut(why.en()), why == null ? null : cut(why.zh()));
        return new DepartmentAction(matter(), last, told());
    }

    private static String cut(String text) {
        return text.length() <= PROBLEM_LENGTH ? text : text.substring(0, PROBLEM_LENGTH - 1) + "…";
    }
}
