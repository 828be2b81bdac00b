package argosy.inbox;

import argosy.department.ApprovalKind;
import argosy.department.ApprovalKind.Mode;
import argosy.department.ApprovalKind.Step;
import argosy.department.Caller;
import argosy.department.HistoryEntry;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who decides what: the steps of each kind of approval, as a department ships them or as an authorised person set them
 * (PLT-12). Requests that wait keep the steps they began with.
 */
@Path("definitions")
@Label(en = "Approval definitions", zh = "审批流程定义")
@Produces(MediaType.APPLICATION_JSON)
public final class DefinitionsResource {

    private static final int HISTORY = 50;

    /**
     * One step.
     *
     * @param from amount in CNY from which the step is taken, null for any
     * @param hours working hours after which it goes to the decider's superior too, 0 for never
     * @param copies who is shown the request from this step on, written like deciders
     */
    @Label(en = "Approval step", zh = "审批步骤")
    public record StepRule(
            @NotBlank @Size(max = 200) @Label(en = "Decider", zh = "审批人", example = "role:operations:head")
            String decider,

            @Label(en = "Mode", zh = "会签方式", example = "any")
            Mode mode,

            @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "From (CNY)", zh = "起始金额（元）", example = "5000.00")
            BigDecimal from,

            @Min(0) @Max(1000) @Label(en = "Hours", zh = "超时工时", example = "8")
            Integer hours,

            @Size(max = 10) @Label(en = "Copies", zh = "抄送", example = "role:operations:finance")
            List<@NotBlank @Size(max = 200) String> copies) {

        public StepRule {
            mode = mode == null ? Mode.ANY : mode;
            hours = hours == null ? 8 : hours;
            copies = copies == null ? List.of() : List.copyOf(copies);
        }
    }

    /** The steps to set. */
    @Label(en = "Approval steps", zh = "审批步骤列表")
    public record NewSteps(
            @NotEmpty @Size(max = 10) @Label(en = "Steps", zh = "步骤")
            List<@NotNull @Valid StepRule> steps) {}

    /**
     * A kind of approval with its steps.
     *
     * @param edited whether the steps were set here in place of those the department ships
     * @param history who set them when; only when the definition is read by itself
     */
    @Label(en = "Approval definition", zh = "审批流程定义")
    public record DefinitionView(
            @Label(en = "Department", zh = "部门", example = "operations")
            String department,

            @Label(en = "Kind", zh = "审批类型", example = "price")
            String kind,

            @Label(en = "Title", zh = "名称") Text title,

            @Label(en = "Steps", zh = "步骤") List<StepRule> steps,

            @Label(en = "Edited", zh = "已修改", example = "false")
            boolean edited,

            @Label(en = "History", zh = "历史") List<HistoryEntry> history) {}

    /** All kinds of the departments that run. */
    @Label(en = "Approval definitions", zh = "审批流程定义列表")
    public record Definitions(
            @Label(en = "Items", zh = "列表") List<DefinitionView> items) {}

    private final ApprovalDesks desks;

    DefinitionsResource(ApprovalDesks desks) {
        this.desks = desks;
    }

    @GET
    @Permission("definitions:read")
    @Label(en = "List the approval definitions", zh = "查询审批流程定义")
    public Definitions list() {
        List<DefinitionView> items = new ArrayList<>();
        desks.each(desk -> {
            desk.kinds().values().forEach(kind -> items.add(view(desk, kind, false)));
            return true;
        });
        return new Definitions(items);
    }

    @GET
    @Path("{department}/{kind}")
    @Permission("definitions:read")
    @Label(en = "Get an approval definition", zh = "查看审批流程定义")
    public DefinitionView get(@PathParam("department") String department, @PathParam("kind") String kind) {
        return with(department, kind, desk -> view(desk, desk.kinds().get(kind), true));
    }

    /** Sets the steps for requests from now on. */
    @PUT
    @Path("{department}/{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("definitions:write")
    @Label(en = "Set an approval definition", zh = "设置审批流程")
    public DefinitionView put(
            @PathParam("department") String department,
            @PathParam("kind") String kind,
            @NotNull @Valid NewSteps given,
            @Context Caller caller) {
        return with(department, kind, desk -> {
            List<Step> steps = steps(desk.place(), given.steps());
            desk.define(caller, kind, steps);
            return view(desk, desk.kinds().get(kind), true);
        });
    }

    /** Goes back to the steps that the department ships. */
    @DELETE
    @Path("{department}/{kind}")
    @Permission("definitions:write")
    @Label(en = "Restore the shipped definition", zh = "恢复默认审批流程")
    public void restore(
            @PathParam("department") String department, @PathParam("kind") String kind, @Context Caller caller) {
        with(department, kind, desk -> {
            desk.restore(caller, kind);
            return true;
        });
    }

    private <T> T with(String department, String kind, Function<ApprovalDesk, T> work) {
        return desks.with(
                        department,
                        desk -> desk.kinds().containsKey(kind) ? Optional.of(work.apply(desk)) : Optional.<T>empty())
                .flatMap(found -> found)
                .orElseThrow(() -> new Problem(
                        404,
                        "not-found",
                        Text.of(
                                "No department that runs asks for approvals of the kind " + department + "/" + kind
                                        + ".",
                                "没有运行中的部门使用审批类型 " + department + "/" + kind + "。"),
                        List.of(),
                        Map.of()));
    }

    private static DefinitionView view(ApprovalDesk desk, ApprovalKind kind, boolean history) {
        Place place = desk.place();
        boolean edited = Definition.of(place.database(), kind.name()).isPresent();
        return new DefinitionView(
                place.department(),
                kind.name(),
                kind.title(),
                Definition.steps(place.database(), place, kind).stream()
                        .map(step ->
                                new StepRule(step.decider(), step.mode(), step.from(), step.hours(), step.copies()))
                        .toList(),
                edited,
                history ? desk.definitionHistory(kind.name(), HISTORY) : null);
    }

    /** The steps, when everyone they name is known; 422 otherwise. */
    private static List<Step> steps(Place place, List<StepRule> given) {
        List<FieldProblem> problems = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            StepRule rule = given.get(i);
            if (!rule.decider().equals("superior")) {
                known(place, "steps[" + i + "].decider", rule.decider(), problems);
            }
            for (int j = 0; j < rule.copies().size(); j++) {
                known(place, "steps[" + i + "].copies[" + j + "]", rule.copies().get(j), problems);
            }
            steps.add(new Step(rule.decider(), rule.mode(), rule.from(), rule.hours(), rule.copies()));
        }
        if (steps.stream().noneMatch(step -> step.from() == null)) {
            problems.add(new FieldProblem(
                    "steps",
                    Text.of(
                            "need one that is taken whatever the amount: leave its from out",
                            "至少需要一个不限金额的步骤，请不填其起始金额")));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return steps;
    }

    private static void known(Place place, String field, String address, List<FieldProblem> problems) {
        boolean form = address.matches("(role|post|person):[^\\s|,]+");
        if (!form || place.people().title(address).isEmpty()) {
            problems.add(new FieldProblem(
                    field,
                    Text.of(
                            address + " is nobody known; write role:<code>, post:<code>, person:<username> or, for a"
                                    + " decider, superior",
                            address + " 不存在；请填写 role:<编码>、post:<编码>、person:<用户名>，审批人也可填 superior")));
        }
    }
}
