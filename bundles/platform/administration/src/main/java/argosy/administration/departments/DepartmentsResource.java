package argosy.administration.departments;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Text;
import argosy.gateway.AccessLog;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The departments of this installation: which there are, what each needs and brings, and everything that is done with
 * them. Every order is answered 202 with the action it became, or, with {@code ?wait=}, 200 when that has ended in time;
 * with {@code ?dryRun=true} it is answered 200 with what would happen, and nothing is changed.
 */
@Path("departments")
@Label(en = "Departments", zh = "部门管理")
@Produces(MediaType.APPLICATION_JSON)
public final class DepartmentsResource {

    private static final String BUNDLE = "application/java-archive";
    private static final String ARCHIVE = "application/zip";

    /** Bytes of a department's file; what is in it is looked at much more narrowly. */
    private static final long LARGEST_BUNDLE = 512L << 20;

    /** A version that can be installed. */
    public record AvailableVersion(
            @Label(en = "Version", zh = "版本", example = "0.2.0")
            String version,

            @Label(en = "Source", zh = "来源", example = "shipped")
            DepartmentInfo.Source source,

            @Label(
                    en = "SHA-256",
                    zh = "SHA-256",
                    example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            String sha256,

            @Label(en = "Bytes", zh = "字节数", example = "181220")
            long bytes) {}

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

            @Label(en = "State", zh = "状态", example = "running")
            argosy.host.DepartmentState state,

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
                            edition.version(), edition.source(), edition.sha256(), edition.bytes()))
                    .toList();
        }
    }

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

            @Label(en = "State", zh = "状态", example = "running")
            argosy.host.DepartmentState state,

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

    /** A backup or an export in the data folder. */
    @Label(en = "Archive", zh = "归档")
    public record DepartmentArchive(
            @Label(en = "File", zh = "文件", example = "logistics-0.1.0-20261123-023000.argosy-backup")
            String file,

            @Label(en = "Kind", zh = "类型", example = "backup")
            ArchiveInfo.Kind kind,

            @Label(en = "Version", zh = "版本", example = "0.1.0")
            String version,

            @Label(en = "Taken at", zh = "生成时间", example = "2026-11-23T02:30:00Z")
            Instant takenAt,

            @Label(en = "Bytes", zh = "字节数", example = "6291456")
            long bytes,

            @Label(
                    en = "SHA-256",
                    zh = "SHA-256",
                    example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            String sha256,

            @Label(en = "Verified", zh = "已校验", example = "true")
            boolean verified) {

        static DepartmentArchive of(ArchiveInfo archive) {
            return new DepartmentArchive(
                    archive.name(),
                    archive.kind(),
                    archive.version(),
                    archive.takenAt(),
                    archive.bytes(),
                    archive.sha256(),
                    archive.verified());
        }
    }

    /** The catalogue. */
    public record DepartmentCatalogue(List<CataloguedDepartment> items) {}

    /** Backups and exports, newest first. */
    public record DepartmentArchives(List<DepartmentArchive> items) {}

    /** A sentence for people. */
    public record Sentence(String en, String zh) {
        static Sentence of(Text text) {
            return text == null ? null : new Sentence(text.en(), text.zh());
        }
    }

    /** What an order would do. */
    public record Outcome(boolean possible, Sentence reason, List<Sentence> effects, List<String> refreshed) {
        static Outcome of(Preview preview) {
            return new Outcome(
                    preview.possible(),
                    Sentence.of(preview.reason()),
                    preview.effects().stream().map(Sentence::of).toList(),
                    preview.refreshed());
        }
    }

    /** Which department to install. */
    public record NewDepartment(
            @NotBlank @Size(max = 63) @Label(en = "Name", zh = "名称", example = "logistics")
            String name,

            @Size(max = 64) @Label(en = "Version", zh = "版本", example = "0.1.0")
            String version,

            @Pattern(regexp = "[0-9a-fA-F]{64}") @Label(
                    en = "SHA-256",
                    zh = "SHA-256",
                    example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            String sha256) {}

    /** To which version to go. */
    public record OtherVersion(
            @Size(max = 64) @Label(en = "Version", zh = "版本", example = "0.2.0")
            String version,

            @Label(en = "Downgrade", zh = "允许降级", example = "false")
            Boolean downgrade,

            @Pattern(regexp = "[0-9a-fA-F]{64}") @Label(
                    en = "SHA-256",
                    zh = "SHA-256",
                    example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            String sha256) {}

    /** Which of the department's archives is meant. */
    public record ChosenArchive(
            @NotBlank @Size(max = 300) @Label(en = "File", zh = "文件", example = "logistics-0.1.0-20261123-023000.argosy-backup")
            String file) {}

    /** To which database to go; url, user and password file only for PostgreSQL. */
    public record OtherDatabase(
            @NotNull @Label(en = "To", zh = "目标", example = "postgresql")
            Order.Move.Database to,

            @Size(max = 500) @Label(en = "URL", zh = "地址", example = "jdbc:postgresql://db.example.com:5432/logistics")
            String url,

            @Size(max = 64) @Label(en = "User", zh = "用户", example = "logistics")
            String user,

            @Size(max = 500) @Label(en = "Password file", zh = "密码文件", example = "/srv/argosy-data/secrets/logistics.password")
            String passwordFile) {}

    private final Desk desk;
    private final Orders orders;
    private final Supplier<AccessLog> accessLog;

    DepartmentsResource(Desk desk, Incoming incoming, Supplier<AccessLog> accessLog) {
        this.desk = desk;
        this.orders = new Orders(desk, incoming);
        this.accessLog = accessLog;
    }

    @GET
    @Permission("{collection}:read")
    @Label(en = "List the departments", zh = "查询部门目录")
    public DepartmentCatalogue list() {
        return new DepartmentCatalogue(
                desk.departments().stream().map(CataloguedDepartment::of).toList());
    }

    @GET
    @Path("{name}")
    @Permission("{collection}:read")
    @Label(en = "Get a department", zh = "查看部门")
    public DetailedDepartment get(@PathParam("name") String name) {
        return DetailedDepartment.of(desk.department(name), desk.archives(name));
    }

    /** Installs a department that is here; one that is installed goes to that version, when it is newer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:install")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Install a department", zh = "安装部门")
    public Response install(
            @NotNull NewDepartment body,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.take(
                caller, uri, wait, dryRun, new Order.Install(body.name(), body.version(), null, body.sha256()));
    }

    /** Installs the department whose {@code .kar} or {@code .jar} the body is, or upgrades to it. */
    @POST
    @Consumes({BUNDLE, MediaType.APPLICATION_OCTET_STREAM})
    @Permission("{collection}:install")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Install a department from a file", zh = "上传并安装部门")
    public Response upload(
            @QueryParam("sha256") String sha256,
            @QueryParam("downgrade") @DefaultValue("false") boolean downgrade,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream content,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.takeFile(
                caller,
                uri,
                wait,
                dryRun,
                content,
                LARGEST_BUNDLE,
                file -> downgrade
                        ? new Order.Upgrade(null, null, file, true, sha256)
                        : new Order.Install(null, null, file, sha256));
    }

    @POST
    @Path("{name}/upgrade")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:upgrade")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Upgrade a department", zh = "升级部门")
    public Response upgrade(
            @PathParam("name") String name,
            OtherVersion body,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.take(
                caller,
                uri,
                wait,
                dryRun,
                new Order.Upgrade(name, body.version(), null, Boolean.TRUE.equals(body.downgrade()), body.sha256()));
    }

    /** The same to the version whose {@code .kar} or {@code .jar} the body is. */
    @POST
    @Path("{name}/upgrade")
    @Consumes({BUNDLE, MediaType.APPLICATION_OCTET_STREAM})
    @Permission("{collection}:upgrade")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Upgrade a department from a file", zh = "上传并升级部门")
    public Response upgradeFile(
            @PathParam("name") String name,
            @QueryParam("sha256") String sha256,
            @QueryParam("downgrade") @DefaultValue("false") boolean downgrade,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream content,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.takeFile(
                caller,
                uri,
                wait,
                dryRun,
                content,
                LARGEST_BUNDLE,
                file -> new Order.Upgrade(name, null, file, downgrade, sha256));
    }

    /** Starts a department that was stopped or has failed. */
    @POST
    @Path("{name}/start")
    @Permission("{collection}:stop")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Start a department", zh = "启动部门")
    public Response start(
            @PathParam("name") String name,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.take(caller, uri, wait, dryRun, new Order.Start(name));
    }

    /** It stays stopped until it is started again; its requests are answered 503 with the reason meanwhile. */
    @POST
    @Path("{name}/stop")
    @Permission("{collection}:stop")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Stop a department", zh = "停止部门")
    public Response stop(
            @PathParam("name") String name,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.take(caller, uri, wait, dryRun, new Order.Stop(name));
    }

    /**
     * Takes a department away. Its data stay ({@code data=keep}), are written to an archive and then deleted
     * ({@code export}), or are deleted ({@code purge}, with {@code confirm=} and the department's name).
     */
    @DELETE
    @Path("{name}")
    @Permission("{collection}:remove")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Remove a department", zh = "移除部门")
    public Response remove(
            @PathParam("name") String name,
            @QueryParam("data") @DefaultValue("keep") @Pattern(regexp = "keep|export|purge") String data,
            @QueryParam("confirm") String confirm,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller,
            @Context UriInfo uri) {
        Order.Remove.Data what = argosy.department.Shape.constant(Order.Remove.Data.class, data)
                .orElseThrow(() -> Problem.badRequest(
                        "bad-data", "data is one of keep, export, purge.", "data 只能是 keep、export 或 purge。"));
        if (what == Order.Remove.Data.PURGE && !dryRun && !name.equals(confirm)) {
            throw Problem.invalid(
                    "confirm",
                    "All data of " + name + " will be gone; repeat its name in confirm.",
                    "部门 " + name + " 的全部数据将被清除，请在 confirm 中再次填写其名称。");
        }
        return orders.take(caller, uri, wait, dryRun, new Order.Remove(name, what));
    }

    @POST
    @Path("{name}/backup")
    @Permission("{collection}:backup")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Back up a department", zh = "备份部门")
    public Response backup(
            @PathParam("name") String name,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.take(caller, uri, wait, dryRun, new Order.Backup(name));
    }

    /** Puts the department's data back to one of its backups. */
    @POST
    @Path("{name}/restore")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:restore")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Restore a department", zh = "恢复部门数据")
    public Response restore(
            @PathParam("name") String name,
            @NotNull ChosenArchive body,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.take(caller, uri, wait, dryRun, new Order.Restore(name, path(name, body.file())));
    }

    @POST
    @Path("{name}/export")
    @Permission("{collection}:export")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Export a department", zh = "导出部门数据")
    public Response export(
            @PathParam("name") String name,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.take(caller, uri, wait, dryRun, new Order.Export(name));
    }

    /** Loads one of the department's exports; it must have no data. */
    @POST
    @Path("{name}/import")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:restore")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Import a department's data", zh = "导入部门数据")
    public Response load(
            @PathParam("name") String name,
            @NotNull ChosenArchive body,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.take(caller, uri, wait, dryRun, new Order.Import(name, path(name, body.file())));
    }

    /** The same with the archive as body. */
    @POST
    @Path("{name}/import")
    @Consumes({ARCHIVE, MediaType.APPLICATION_OCTET_STREAM})
    @Permission("{collection}:restore")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Import a department's data from a file", zh = "上传并导入部门数据")
    public Response loadFile(
            @PathParam("name") String name,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream content,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.takeFile(
                caller, uri, wait, dryRun, content, Long.MAX_VALUE, file -> new Order.Import(name, file));
    }

    /** Moves the department's data to the other database; nothing of it is lost when that fails. */
    @POST
    @Path("{name}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:move")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Move a department to another database", zh = "迁移部门数据库")
    public Response move(
            @PathParam("name") String name,
            @NotNull OtherDatabase body,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller,
            @Context UriInfo uri) {
        java.nio.file.Path password = body.passwordFile() == null ? null : java.nio.file.Path.of(body.passwordFile());
        return orders.take(
                caller, uri, wait, dryRun, new Order.Move(name, body.to(), body.url(), body.user(), password));
    }

    @GET
    @Path("{name}/archives")
    @Permission("{collection}:read")
    @Label(en = "List a department's archives", zh = "查询部门归档")
    public DepartmentArchives archives(@PathParam("name") String name) {
        return new DepartmentArchives(
                desk.archives(name).stream().map(DepartmentArchive::of).toList());
    }

    /** The archive as a file; who had it stands in the access log. */
    @GET
    @Path("{name}/archives/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Permission("{collection}:download")
    @Label(en = "Download an archive", zh = "下载归档")
    public Response download(@PathParam("name") String name, @PathParam("file") String file, @Context Caller caller) {
        ArchiveInfo archive = desk.folders().get(name, file);
        AccessLog log = accessLog.get();
        if (log != null) {
            log.revealed(caller, name, "archives", List.of(), Set.of(archive.name()));
        }
        try {
            return Response.ok(Files.newInputStream(archive.path()), MediaType.APPLICATION_OCTET_STREAM)
                    .header("Content-Disposition", "attachment; filename=\"" + archive.name() + "\"")
                    .header(HttpHeaders.CONTENT_LENGTH, archive.bytes())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("The archive " + file + " cannot be read", e);
        }
    }

    @DELETE
    @Path("{name}/archives/{file}")
    @Permission("{collection}:backup")
    @Label(en = "Delete an archive", zh = "删除归档")
    public void deleteArchive(@PathParam("name") String name, @PathParam("file") String file) {
        desk.folders().delete(desk.folders().get(name, file));
    }

    private java.nio.file.Path path(String name, String file) {
        return desk.folders().get(name, file).path();
    }
}
