package argosy.identity.signin;

import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.SignedIn;
import argosy.gateway.Authenticator;
import argosy.identity.organisation.Organisation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/** Oneself: who I am, what I may do, my password. */
@Path("me")
@Label(en = "My account", zh = "我的账号")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {

    /** The change of one's own password. */
    public record PasswordChange(
            @NotNull @Size(max = 128) @Label(en = "Current password", zh = "当前密码", example = "an-old-sentence-of-yours")
            String current,

            @NotNull @Size(max = 128) @Label(en = "New password", zh = "新密码", example = "a-long-sentence-of-yours")
            String password) {}

    private final SignIn signIn;
    private final Organisation organisation;
    private final Clock clock;

    public MeResource(SignIn signIn, Organisation organisation, Clock clock) {
        this.signIn = signIn;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GET
    @SignedIn
    @Label(en = "Get your account and permissions", zh = "查看本人账号与权限")
    public Profile me(@Context Caller caller) {
        return Profile.of(caller, organisation.directory(), clock.instant());
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Label(en = "Change your password", zh = "修改本人密码")
    public void password(
            @NotNull PasswordChange body,
            @CookieParam(Authenticator.COOKIE) String session,
            @Context Caller caller,
            @Context HttpServletRequest request) {
        signIn.change(caller, body.current(), body.password(), session, request.getRemoteAddr());
    }
}
