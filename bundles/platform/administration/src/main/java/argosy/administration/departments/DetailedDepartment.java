package argosy.administration.departments;

import argosy.department.Label;
import argosy.host.DepartmentState;
import java.time.Instant;
import java.util.List;

/** A department with all that is known of it. */
@Label(en = "Department in detail", zh = "部门详情")
public record DetailedDepartment(
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
        Instant lastBackup,

        @Label(en = "Imports", zh = "所需包") List<String> imports,
        @Label(en = "Publishes", zh = "发布的事件") List<String> publishes,
        @Label(en = "Listens", zh = "订阅的事件") List<String> listens,
        @Label(en = "Roles", zh = "角色") List<String> roles,
        @Label(en = "Jobs", zh = "定时任务") List<String> jobs,
        @Label(en = "Collections", zh = "集合") List<String> collections,
        @Label(en = "Archives", zh = "归档") List<DepartmentArchive> archives) {

    static DetailedDepartment of(DepartmentInfo info, List<ArchiveInfo> archives) {
        DepartmentInfo.Details details = info.details();
        return new DetailedDepartment(
                info.name(),
                info.title().en(),
                info.title().zh(),
                info.version(),
                info.state(),
                info.reason(),
                CataloguedDepartment.versions(info),
                info.database(),
                info.dataBytes(),
                info.lastBackup(),
                details.imports(),
                details.publishes(),
                details.listens(),
                details.roles(),
                details.jobs(),
                details.collections(),
                archives.stream().map(DepartmentArchive::of).toList());
    }
}
