package argosy.administration.departments;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.gateway.AccessLog;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * The departments of this installation: which there are, what each needs and brings, and everything that is done with
 * them. Every order is answered 202 with the action it became, or, with {@code ?wait=}, 200 when that has ended in time;
 * with {@code ?dryRun=true} it is answered 200 with what would happen, and nothing is changed.
 */
@Path("departments")
@Label(en = "Departments", zh = "部门管理")
@Produces(MediaType.APPLICATION_JSON)
public final class DepartmentsResource extends DepartmentDataResource {

    private static final String BUNDLE = "application/java-archive";

    /** Bytes of a department's file; what is in it is looked at much more narrowly. */
    private static final long LARGEST_BUNDLE = 512L << 20;

    DepartmentsResource(Desk desk, Incoming incoming, Supplier<AccessLog> accessLog) {
        super(desk, new Orders(desk, incoming), accessLog);
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

    @GET
    @Path("{name}/versions")
    @Permission("{collection}:read")
    @Label(en = "List a department's versions", zh = "查询部门版本")
    public DepartmentVersions versions(@PathParam("name") String name) {
        return new DepartmentVersions(CataloguedDepartment.versions(desk.department(name)));
    }

    /**
     * Throws a version away that was uploaded and is not installed; those that came with the distribution stay.
     *
     * @param sha256 which content of the version; all when it is not given
     */
    @DELETE
    @Path("{name}/versions/{version}")
    @Permission("{collection}:install")
    @Answers(value = DepartmentAction.class, status = 202)
    @Label(en = "Drop a version", zh = "移除版本文件")
    public Response drop(
            @PathParam("name") String name,
            @PathParam("version") String version,
            @QueryParam("sha256") String sha256,
            @QueryParam("wait") @DefaultValue("0") int wait,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @Context Caller caller,
            @Context UriInfo uri) {
        return orders.take(caller, uri, wait, dryRun, new Order.Drop(name, version, sha256));
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
        Order.Remove.Data what = Shape.constant(Order.Remove.Data.class, data)
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
}
