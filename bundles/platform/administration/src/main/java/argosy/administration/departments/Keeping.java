package argosy.administration.departments;

import argosy.department.Problem;
import argosy.department.Text;
import argosy.storage.Archives;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what departments have stored to archives, and puts it back. */
final class Keeping {

    private final Installation here;
    private final Archives archives;
    private final ArchiveFolders folders;

    Keeping(Installation here, ArchiveFolders folders) {
        this.here = here;
        this.archives = here.archives();
        this.folders = folders;
    }

    Undertaking backup(String name) {
        String size = roomFor(name);
        String version = here.version(name);
        return Undertaking.at(
                version,
                Action.Kind.BACKUP,
                () -> List.of(Text.of(
                        "A backup of about " + size + " is written and verified; " + name + " goes on serving.",
                        "写入并校验约 " + size + " 的备份，期间部门 " + name + " 照常服务。")),
                course -> {
                    course.step("writing the backup", "写入备份");
                    Path file = folders.next(ArchiveInfo.Kind.BACKUP, name, version);
                    told(course, file, archives.backup(name, version, file, course::rows), version);
                });
    }

    Undertaking export(String name) {
        String size = roomFor(name);
        String version = here.version(name);
        return Undertaking.at(
                version,
                Action.Kind.EXPORT,
                () -> List.of(Text.of(
                        "Everything that " + name + " has stored (" + size
                                + ") is written to one archive in an open format; it goes on serving.",
                        "将部门 " + name + " 的全部数据（" + size + "）导出为一个开放格式的归档文件，期间照常服务。")),
                course -> writeExport(course, name, version));
    }

    /** Writes the export and reads it again. */
    void writeExport(Course course, String name, String version) {
        course.step("writing the export", "写入导出文件");
        Path file = folders.next(ArchiveInfo.Kind.EXPORT, name, version);
        archives.export(name, version, file, course::rows);
        course.step("reading it again", "重新读取校验");
        told(course, file, archives.inspect(file), version);
    }

    private String roomFor(String name) {
        long bytes = here.requireData(name);
        new Room(here.data()).require(bytes);
        return Room.text(bytes);
    }

    private void told(Course course, Path file, Archives.Summary summary, String version) {
        folders.verified(file, summary.sha256());
        course.about(version, version, summary.sha256());
        String size = Room.text(summary.bytes());
        course.step(
                file.getFileName() + ": " + summary.rows() + " rows, " + summary.attachments() + " files, " + size
                        + ", verified",
                file.getFileName() + "：" + summary.rows() + " 行，" + summary.attachments() + " 个附件，" + size + "，已校验");
    }

    Undertaking load(Order.Import order) {
        String name = order.department();
        Path file = order.file();
        refusePlatform(here, name);
        boolean data = archives.holdsData(name);
        if (data && !order.replace() && !isFresh(name)) {
            throw hasData(name);
        }
        String version = here.installedVersion(name);
        return Undertaking.at(
                version,
                Action.Kind.IMPORT,
                () -> {
                    Archives.Summary summary = archive(name, file);
                    List<Text> effects = new ArrayList<>();
                    if (order.replace() && data) {
                        effects.add(Text.of(
                                "What it has stored is set aside until the next restore.", "现有数据另行保留，直至下一次恢复。"));
                    }
                    effects.add(Text.of(
                            summary.rows() + " rows and " + summary.attachments() + " files of version "
                                    + summary.version() + ", taken at " + summary.takenAt() + ", are loaded.",
                            "载入 " + summary.takenAt() + " 导出的版本 " + summary.version() + " 数据：" + summary.rows() + " 行、"
                                    + summary.attachments() + " 个附件。"));
                    return effects;
                },
                course -> {
                    Archives.Summary summary = read(course, name, file, version);
                    new Intermission(here).during(course, name, () -> {
                        course.step("loading " + summary.rows() + " rows", "载入 " + summary.rows() + " 行");
                        if (data) {
                            archives.replace(name, file, course::rows);
                        } else {
                            archives.load(name, file, course::rows);
                        }
                    });
                });
    }

    Undertaking restore(String name, Path file) {
        refusePlatform(here, name);
        String version = here.installedVersion(name);
        return Undertaking.at(
                version,
                Action.Kind.RESTORE,
                () -> {
                    Archives.Summary summary = archive(name, file);
                    return List.of(
                            Text.of(
                                    name + " stops, has its data of " + summary.takenAt()
                                            + " put back, and starts again.",
                                    "部门 " + name + " 停止，数据恢复至 " + summary.takenAt() + "，然后重新启动。"),
                            Text.of(
                                    "What it has stored since is set aside until the next restore.",
                                    "此后产生的数据另行保留，直至下一次恢复。"));
                },
                course -> {
                    Archives.Summary summary = read(course, name, file, version);
                    new Intermission(here).during(course, name, () -> {
                        course.step("putting its data back to " + summary.takenAt(), "将数据恢复至 " + summary.takenAt());
                        archives.restore(name, file, course::rows);
                    });
                });
    }

    /** Reads the archive before anything is touched for it. */
    private Archives.Summary read(Course course, String name, Path file, String version) {
        course.step("reading the archive", "读取归档");
        Archives.Summary summary = archive(name, file);
        course.about(version, version, summary.sha256());
        return summary;
    }

    private Archives.Summary archive(String name, Path file) {
        Archives.Summary summary = archives.inspect(file);
        if (!summary.department().equals(name)) {
            throw Problem.invalid(
                    "file",
                    "The archive is of " + summary.department() + ", not of " + name + ".",
                    "该归档属于部门 " + summary.department() + "，而非 " + name + "。");
        }
        new Room(here.data()).require(2 * summary.bytes());
        return summary;
    }

    static void refusePlatform(Installation here, String name) {
        if (here.platform().departments().contains(name)) {
            throw Problem.conflict(
                    "part-of-the-platform",
                    name + " is a part of the platform and always runs; its data are put back while Argosy is stopped.",
                    name + " 是平台的组成部分，始终运行；其数据须在商舟停止时恢复。");
        }
    }

    /** Whether nobody has entered anything yet; a department that makes records of its own when it starts never is. */
    private boolean isFresh(String name) {
        return here.entry(name).isPresent() && new OwnRows(here.lifecycle().storage()).none(name);
    }

    private static Problem hasData(String name) {
        return Problem.conflict(
                "has-data",
                name + " has data already, be it only what it made itself when it started; say replace if those of the"
                        + " archive are to take their place.",
                "部门 " + name + " 已有数据（可能仅为其启动时自动生成）；如需以归档数据取代，请指定 replace。");
    }
}
