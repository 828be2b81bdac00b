package argosy.storage;

import argosy.department.Problem;
import argosy.department.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is said of archives that cannot be used and of departments that cannot be given one's data: a sentence each. */
final class ArchiveProblems {

    private ArchiveProblems() {}

    /** 422 {@code archive-refused}: the file is not what it should be; nothing was changed. */
    static Problem refused(Path file, String en, String zh) {
        return new Problem(
                422,
                "archive-refused",
                Text.of(file.getFileName() + " " + en + ".", file.getFileName() + " " + zh + "。"),
                List.of(),
                Map.of());
    }

    static Problem damaged(Path file, String part) {
        return refused(
                file,
                "is damaged: " + part + " is not what its checksum says; use another copy",
                "已损坏：" + part + " 与校验和不符，请使用其他副本");
    }

    static Problem newer(Path file, String script) {
        return refused(
                file,
                "was made by a newer Argosy, whose migration " + script + " is not known here; update Argosy first",
                "由更新版本的商舟生成，此处没有其中的脚本 " + script + "，请先升级商舟");
    }

    static Problem unreadable(Path file, Throwable cause) {
        return refused(
                file,
                "is no archive of Argosy or is cut off: " + Failures.sentence(cause),
                "不是商舟的归档文件，或文件不完整：" + Failures.sentence(cause));
    }

    /** 409 {@code department-open}: this is done with closed departments only. */
    static Problem open(String department) {
        return Problem.conflict(
                "department-open",
                "The department " + department + " is running; stop it first.",
                "部门 " + department + " 正在运行，请先停止。");
    }

    /** 409 {@code department-has-data}. */
    static Problem hasData(String department) {
        return Problem.conflict(
                "department-has-data",
                "The department " + department + " has data here; purge it first, or restore a backup of it instead.",
                "部门 " + department + " 在此已有数据，请先清除，或改用恢复备份。");
    }

    /** 409 {@code no-data}. */
    static Problem noData(String department) {
        return Problem.conflict(
                "no-data", "The department " + department + " has no data here.", "部门 " + department + " 在此没有数据。");
    }

    static Problem memory() {
        return Problem.conflict(
                "in-memory", "The databases are in memory, where nothing is archived.", "数据库仅在内存中，无法归档。");
    }
}
