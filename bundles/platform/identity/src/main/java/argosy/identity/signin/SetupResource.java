package argosy.identity.signin;

import argosy.department.Answers;
import argosy.department.Label;
import argosy.department.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The first administrator, once. */
@Path("setup")
@Label(en = "First administrator", zh = "首位管理员")
@Produces(MediaType.APPLICATION_JSON)
public final class SetupResource {

    /** @param secret as printed on the console at the last start */
    public record Setup(
            @NotNull @Size(max = 200) @Label(en = "Secret", zh = "一次性密钥", example = "printed-on-the-console")
            String secret,

            @NotNull @Pattern(regexp = "[a-z][a-z0-9._-]{1,62}") @Label(en = "Username", zh = "用户名", example = "admin")
            String username,

            @NotBlank @Size(max = 200) @Label(en = "Name", zh = "姓名", example = "管理员")
            String name,

            @NotNull @Size(max = 128) @Label(en = "Password", zh = "密码", example = "a-long-sentence-of-yours")
            String password) {}

    /** Who may sign in now. */
    public record Administrator(String username, String name) {}

    private final FirstAdministrator first;

    public SetupResource(FirstAdministrator first) {
        this.first = first;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Open
    @Answers(value = Administrator.class, status = 201)
    @Label(en = "Create the first administrator", zh = "创建首位管理员")
    public Response setup(@NotNull Setup body, @Context HttpServletRequest request) {
        first.create(body.secret(), body.username(), body.name(), body.password(), request.getRemoteAddr());
        return Response.status(Response.Status.CREATED)
                .entity(new Administrator(body.username(), body.name()))
                .build();
    }
}
