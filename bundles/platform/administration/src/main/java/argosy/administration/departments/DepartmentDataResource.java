package argosy.administration.departments;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.gateway.AccessLog;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What departments have stored, as a whole: backed up and restored, exported and loaded, moved, downloaded. */
public abstract class DepartmentDataResource {

    private static final String ARCHIVE = "application/zip";

    final Desk desk;
    final Orders orders;
    private final Supplier<AccessLog> accessLog;

    DepartmentDataResource(Desk desk, Orders orders, Supplier<AccessLog> accessLog) {
        this.desk = desk;
        this.orders = orders;
        this.accessLog = accessLog;
    }

    /** Backs up every department that is installed and has data, each as an action of its own. */
    @POST
    @Path("backups")
    @Permission("{collection}:backup")
    @Answers(value = OrderedActions.class, status = 202)
    @Label(en = "Back up all departments", zh = "备份全部部门")
    public Response backups(
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller) {
        return orders.takeAll(
                caller,
                wait,
                dryRun,
                desk.departments().stream()
                        .filter(department -> department.installed() && department.database() != null)
                        .<Order>map(department -> new Order.Backup(department.name()))
                        .toList());
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

    /**
     * Loads one of the department's exports. It must have no data, unless they are to be replaced ({@code replace=true}):
     * then they are set aside, as for a restore.
     */
    @POST
    @Path("{name}/import")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("{collection}:restore")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Import a department's data", zh = "导入部门数据")
    public Response load(
            @PathParam("name") String name,
            @NotNull ChosenArchive body,
            @QueryParam("replace") @DefaultValue("false") boolean replace,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.take(caller, uri, wait, dryRun, new Order.Import(name, path(name, body.file()), replace));
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
            @QueryParam("replace") @DefaultValue("false") boolean replace,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            InputStream content,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.takeFile(
                caller, uri, wait, dryRun, content, Long.MAX_VALUE, file -> new Order.Import(name, file, replace));
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
