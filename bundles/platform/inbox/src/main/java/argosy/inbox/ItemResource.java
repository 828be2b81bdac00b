package argosy.inbox;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * A request for approval and what one does with it (PLT-06). Nobody decides their own request or beyond their authority: 403
 * with who may, and the attempt is recorded (PLT-12, PLT-29). Who stands in for a colleague sends {@code X-On-Behalf-Of} and
 * decides as that colleague would (PLT-19).
 */
@Path("{id}")
@Label(en = "Inbox", zh = "待办审批")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemResource {

    /**
     * What one says when agreeing.
     *
     * @param copyTo usernames of people who are shown the request
     */
    @Label(en = "Comment", zh = "审批意见")
    public record Comment(
            @Size(max = 1000) @Label(en = "Comment", zh = "意见", example = "毛利符合要求")
            String comment,

            @Size(max = 50) @Label(en = "Copy to", zh = "抄送", example = "chenjing")
            List<@NotBlank @Size(max = 64) String> copyTo) {

        public Comment {
            copyTo = copyTo == null ? List.of() : List.copyOf(copyTo);
        }
    }

    /** Why a request is refused or sent back. */
    @Label(en = "Reason", zh = "原因")
    public record Reason(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "低于底价，请补充成本依据")
            String reason,

            @Size(max = 50) @Label(en = "Copy to", zh = "抄送", example = "chenjing")
            List<@NotBlank @Size(max = 64) String> copyTo) {

        public Reason {
            copyTo = copyTo == null ? List.of() : List.copyOf(copyTo);
        }
    }

    /** To whom a task is handed. */
    @Label(en = "Transfer", zh = "转办")
    public record Transfer(
            @NotBlank @Size(max = 64) @Label(en = "To", zh = "转给", example = "chenjing")
            String to,

            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "本周出差")
            String reason) {}

    /** When an added colleague agrees. */
    public enum When {
        @Label(en = "Before me", zh = "在我之前")
        BEFORE,
        @Label(en = "After me", zh = "在我之后")
        AFTER
    }

    /** Who has to agree too. */
    @Label(en = "Added signature", zh = "加签")
    public record AddedSign(
            @NotBlank @Size(max = 64) @Label(en = "Person", zh = "加签人", example = "chenjing")
            String person,

            @NotNull @Label(en = "When", zh = "加签方式", example = "before")
            When when,

            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "原因", example = "请核对成本")
            String reason) {}

    private final Items items;

    ItemResource(ApprovalDesks desks) {
        this.items = new Items(desks);
    }

    @GET
    @SignedIn
    @Label(en = "Get an item of your inbox", zh = "查看待办详情")
    public InboxItem get(@PathParam("id") String id, @Context Caller caller) {
        return items.get(caller, id);
    }

    @POST
    @Path("approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Answers(InboxItem.class)
    @Label(en = "Approve", zh = "同意")
    public Response approve(@PathParam("id") String id, @Valid Comment given, @Context Caller caller) {
        Comment comment = given == null ? new Comment(null, null) : given;
        return done(caller, id, (desk, request) -> desk.approve(caller, request, comment.comment(), comment.copyTo()));
    }

    @POST
    @Path("reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Answers(InboxItem.class)
    @Label(en = "Reject", zh = "拒绝")
    public Response reject(@PathParam("id") String id, @NotNull @Valid Reason given, @Context Caller caller) {
        return done(caller, id, (desk, request) -> desk.reject(caller, request, given.reason(), given.copyTo()));
    }

    /** Sends it back to who asked, who changes the record and asks again. */
    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Answers(InboxItem.class)
    @Label(en = "Return to the requester", zh = "退回")
    public Response giveBack(@PathParam("id") String id, @NotNull @Valid Reason given, @Context Caller caller) {
        return done(caller, id, (desk, request) -> desk.returned(caller, request, given.reason(), given.copyTo()));
    }

    /** Hands it to somebody who decides in one's place, with no less authority (PLT-12). */
    @POST
    @Path("transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Answers(InboxItem.class)
    @Label(en = "Transfer", zh = "转办")
    public Response transfer(@PathParam("id") String id, @NotNull @Valid Transfer given, @Context Caller caller) {
        return done(caller, id, (desk, request) -> desk.transfer(caller, request, given.to(), given.reason()));
    }

    /** Asks a colleague to agree as well. */
    @POST
    @Path("add-sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Answers(InboxItem.class)
    @Label(en = "Add a signature", zh = "加签")
    public Response addSign(@PathParam("id") String id, @NotNull @Valid AddedSign given, @Context Caller caller) {
        boolean before = given.when() == When.BEFORE;
        return done(
                caller, id, (desk, request) -> desk.addSign(caller, request, given.person(), before, given.reason()));
    }

    /** Presses for a decision on one's own request, at most once an hour. */
    @POST
    @Path("remind")
    @SignedIn
    @Answers(InboxItem.class)
    @Label(en = "Remind", zh = "催办")
    public Response remind(@PathParam("id") String id, @Context Caller caller) {
        return done(caller, id, (desk, request) -> desk.remind(caller, request));
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Answers(InboxItem.class)
    @Label(en = "Withdraw", zh = "撤回")
    public Response withdraw(@PathParam("id") String id, @NotNull @Valid Reason given, @Context Caller caller) {
        return done(caller, id, (desk, request) -> desk.withdraw(caller, request, given.reason()));
    }

    /** Counts what one was shown of it, a copy or the outcome, as looked at (PLT-26). */
    @POST
    @Path("read")
    @SignedIn
    @Answers(InboxItem.class)
    @Label(en = "Mark as read", zh = "标为已读")
    public Response read(@PathParam("id") String id, @Context Caller caller) {
        return done(caller, id, (desk, request) -> desk.read(caller, request));
    }

    private Response done(Caller caller, String id, Items.Act act) {
        return items.act(caller, id, act).map(item -> Response.ok(item).build()).orElseGet(() -> Response.noContent()
                .build());
    }
}
