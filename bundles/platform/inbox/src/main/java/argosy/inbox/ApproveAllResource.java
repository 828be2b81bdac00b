package argosy.inbox;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Agreement to many requests at once, each by itself (PLT-06). */
@Path("approve")
@Label(en = "Approve several", zh = "批量同意")
@Produces(MediaType.APPLICATION_JSON)
public final class ApproveAllResource {

    /** The requests agreed to; the same one twice counts once. */
    @Label(en = "Approvals", zh = "批量同意")
    public record Several(
            @NotEmpty @Size(max = 200) @Label(en = "Ids", zh = "编号", example = "operations-244244795596800")
            List<@NotBlank @Size(max = 100) String> ids,

            @Size(max = 1000) @Label(en = "Comment", zh = "意见", example = "同意")
            String comment) {}

    /** What became of one: its state, or the problem that kept it from being done. */
    @Label(en = "Approval row", zh = "批量结果行")
    public record Row(
            @Label(en = "Id", zh = "编号", example = "operations-244244795596800")
            String id,

            @Label(en = "Done", zh = "成功", example = "true") boolean done,

            @Label(en = "State", zh = "状态", example = "approved")
            String state,

            @Label(en = "Status", zh = "状态码", example = "403")
            Integer status,

            @Label(en = "Code", zh = "问题代码", example = "own-request")
            String code,

            @Label(en = "Message", zh = "说明（英文）", example = "Nobody decides a request of their own.")
            String message,

            @Label(en = "Message (Chinese)", zh = "说明", example = "不能审批本人提交的申请。")
            String messageZh) {}

    /** What became of all of them, in the order they were named. */
    @Label(en = "Approval result", zh = "批量结果")
    public record Result(
            @Label(en = "Done", zh = "成功数", example = "19") int done,
            @Label(en = "Failed", zh = "失败数", example = "1") int failed,
            @Label(en = "Rows", zh = "明细") List<Row> rows) {}

    private final Items items;

    ApproveAllResource(ApprovalDesks desks) {
        this.items = new Items(desks);
    }

    /** A problem with one does not keep the others from being done. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @SignedIn
    @Answers(Result.class)
    @Label(en = "Approve several", zh = "批量同意")
    public Result approveAll(@NotNull @Valid Several given, @Context Caller caller) {
        List<Row> rows = new ArrayList<>();
        int done = 0;
        for (String id : new LinkedHashSet<>(given.ids())) {
            try {
                String state = items.act(
                                caller,
                                id,
                                (desk, request) -> desk.approve(caller, request, given.comment(), List.of()))
                        .map(InboxItem::state)
                        .orElse(null);
                rows.add(new Row(id, true, state, null, null, null, null));
                done++;
            } catch (Problem problem) {
                rows.add(new Row(
                        id,
                        false,
                        null,
                        problem.status(),
                        problem.code(),
                        problem.detail().en(),
                        problem.detail().zh()));
            }
        }
        return new Result(done, rows.size() - done, rows);
    }
}
