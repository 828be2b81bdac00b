package argosy.identity.signin;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.Open;
import argosy.department.SignedIn;
import argosy.gateway.Authenticator;
import argosy.identity.organisation.Organisation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Locale;

/** Signing in and out in a browser. */
@Path("sessions")
@Label(en = "Sessions", zh = "登录会话")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {

    /** Who signs in. */
    public record NewSession(
            @NotNull @Size(max = 200) @Label(en = "Username", zh = "用户名", example = "chenjing")
            String username,

            @NotNull @Size(max = 128) @Label(en = "Password", zh = "密码", example = "a-long-sentence-of-yours")
            String password) {}

    private final SignIn signIn;
    private final Organisation organisation;
    private final Clock clock;

    public SessionsResource(SignIn signIn, Organisation organisation, Clock clock) {
        this.signIn = signIn;
        this.organisation = organisation;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Open
    @Answers(value = Profile.class, status = 201)
    @Label(en = "Sign in", zh = "登录")
    public Response begin(@NotNull NewSession body, @Context HttpServletRequest request) {
        SignIn.Begun begun = signIn.begin(
                body.username().strip().toLowerCase(Locale.ROOT), body.password(), request.getRemoteAddr());
        return Response.status(Response.Status.CREATED)
                .cookie(cookie(begun.token(), NewCookie.DEFAULT_MAX_AGE, request.isSecure()))
                .entity(Profile.of(begun.caller(), organisation.directory(), clock.instant()))
                .build();
    }

    @DELETE
    @Path("current")
    @SignedIn
    @Answers(value = Void.class, status = 204)
    @Label(en = "Sign out", zh = "退出登录")
    public Response end(
            @CookieParam(Authenticator.COOKIE) String token,
            @Context Caller caller,
            @Context HttpServletRequest request) {
        signIn.end(caller, token, request.getRemoteAddr());
        return Response.noContent().cookie(cookie("", 0, request.isSecure())).build();
    }

    private static NewCookie cookie(String value, int maxAge, boolean secure) {
        return new NewCookie.Builder(Authenticator.COOKIE)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
