package argosy.identity.signin;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.SignedIn;
import argosy.department.Text;
import argosy.identity.accesslog.AccessEntry.Kind;
import argosy.identity.accesslog.AccessJournal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One's own API tokens. */
@Path("tokens")
@Label(en = "API tokens", zh = "API 令牌")
@Produces(MediaType.APPLICATION_JSON)
public final class TokensResource {

    /** A token to be made. */
    public record NewToken(
            @NotBlank @Size(max = 200) @Label(en = "Name", zh = "名称", example = "ERP 接口")
            String name,

            @NotEmpty @Size(max = 40) @Label(en = "Scopes", zh = "权限范围", example = "logistics:dispatch-orders:read")
            List<@NotBlank @Size(max = 190) String> scopes,

            @NotNull @Label(en = "Expires at", zh = "失效时间", example = "2027-01-01T00:00:00Z")
            Instant expiresAt) {}

    /** A token that was made, with its secret for the only time. */
    public record CreatedToken(
            long id, String name, List<String> scopes, Instant createdAt, Instant expiresAt, String token) {}

    /** All of one's tokens. */
    public record Tokens(List<ApiTokens.ApiToken> items) {}

    private final ApiTokens tokens;
    private final AccessJournal journal;

    public TokensResource(ApiTokens tokens, AccessJournal journal) {
        this.tokens = tokens;
        this.journal = journal;
    }

    @GET
    @SignedIn
    @Label(en = "List your API tokens", zh = "查询本人的 API 令牌")
    public Tokens list(@Context Caller caller, @Context HttpServletRequest request) {
        requireSignedInAs(caller, request);
        return new Tokens(tokens.of(caller.username()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Answers(value = CreatedToken.class, status = 201)
    @Label(en = "Create an API token", zh = "创建 API 令牌")
    public Response create(@NotNull NewToken body, @Context Caller caller, @Context HttpServletRequest request) {
        requireSignedInAs(caller, request);
        ApiTokens.Created created = tokens.create(caller, body.name(), body.scopes(), body.expiresAt());
        journal.signIn(Kind.TOKEN_CREATED, caller.username(), request.getRemoteAddr());
        ApiTokens.ApiToken token = created.token();
        return Response.status(Response.Status.CREATED)
                .entity(new CreatedToken(
                        token.id(),
                        token.name(),
                        token.scopes(),
                        token.createdAt(),
                        token.expiresAt(),
                        created.secret()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @SignedIn
    @Label(en = "Revoke an API token", zh = "吊销 API 令牌")
    public void revoke(@PathParam("id") long id, @Context Caller caller, @Context HttpServletRequest request) {
        requireSignedInAs(caller, request);
        tokens.revoke(caller, id);
        journal.signIn(Kind.TOKEN_REVOKED, caller.username(), request.getRemoteAddr());
    }

    /** A token that fell into wrong hands must not tell of the others, end them or make more. */
    private static void requireSignedInAs(Caller caller, HttpServletRequest request) {
        if (caller.onBehalfOf() != null || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            throw new Problem(
                    403,
                    "sign-in-yourself",
                    Text.of(
                            "Tokens are looked after by a person who is signed in and acts for themself.",
                            "令牌须由本人登录后管理，不能使用令牌或代理身份操作。"),
                    List.of(),
                    Map.of());
        }
    }
}
