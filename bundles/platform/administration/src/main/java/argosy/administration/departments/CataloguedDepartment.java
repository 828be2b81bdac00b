package argosy.administration.departments;

import argosy.department.Label;
import argosy.host.DepartmentState;
import java.time.Instant;
import java.util.List;

/**
 * A department of the catalogue.
 *
 * @param installed the version that is; null when none is
 * @param state null when it is not installed
 */
@Label(en = "Department", zh = "部门")
public record CataloguedDepartment(
        @Label(en = "Name", zh = "名称", example = "logistics")
        String name,

        @Label(en = "Title", zh = "英文标题", example = "Logistics")
        String title,

        @Label(en = "Title in Chinese", zh = "中文标题", example = "物流仓储")
        String titleZh,

        @Label(en = "Installed version", zh = "已安装版本", example = "0.1.0")
        String installed,

        @Label(en = "State", zh = "状态", example = "running") DepartmentState state,

        @Label(en = "Reason", zh = "原因") String reason,
        @Label(en = "Available", zh = "可安装版本") List<AvailableVersion> available,

        @Label(en = "Database", zh = "数据库", example = "derby")
        String database,

        @Label(en = "Bytes of data", zh = "数据字节数", example = "48234496")
        long dataBytes,

        @Label(en = "Last backup", zh = "上次备份", example = "2026-11-23T02:30:00Z")
        Instant lastBackup) {

    static CataloguedDepartment of(DepartmentInfo info) {
        return new CataloguedDepartment(
                info.name(),
                info.title().en(),
                info.title().zh(),
                info.version(),
                info.state(),
                info.reason(),
                versions(info),
                info.database(),
                info.dataBytes(),
                info.lastBackup());
    }

    static List<AvailableVersion> versions(DepartmentInfo info) {
        return info.available().stream()
                .map(edition -> new AvailableVersion(
                        edition.version(), edition.source(), edition.sha256(), edition.bytes(), edition.inUse()))
                .toList();
    }
}
