package argosy.inbox;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.RequestMark;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the job of every department does every few minutes, at once: nothing is left with nobody to decide it (PLT-12). */
@Path("escalations")
@Label(en = "Escalations", zh = "超时升级")
@Produces(MediaType.APPLICATION_JSON)
public final class EscalationsResource {

    /** What was done for one department, in a sentence. */
    @Label(en = "Escalation", zh = "超时升级")
    public record Escalation(
            @Label(en = "Department", zh = "部门", example = "operations")
            String department,

            @Label(
                    en = "Done",
                    zh = "结果",
                    example = "1 overdue tasks went to a superior, 0 requests got somebody to decide them.")
            String done) {}

    /** All departments that run. */
    @Label(en = "Escalations", zh = "超时升级结果")
    public record Escalations(
            @Label(en = "Items", zh = "列表") List<Escalation> items) {}

    private final ApprovalDesks desks;

    EscalationsResource(ApprovalDesks desks) {
        this.desks = desks;
    }

    @POST
    @Permission("definitions:write")
    @Answers(Escalations.class)
    @Label(en = "Escalate what is late", zh = "升级超时审批")
    public Escalations escalate(@Context Caller caller) {
        return new Escalations(desks.each(
                desk -> new Escalation(desk.place().department(), desk.escalate(caller.in(RequestMark.NONE)))));
    }
}
