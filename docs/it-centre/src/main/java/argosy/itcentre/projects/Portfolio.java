package argosy.itcentre.projects;

import static argosy.itcentre.projects.Project.PROJECTS;

import argosy.department.ApprovalKind;
import argosy.department.ApprovalKind.Mode;
import argosy.department.ApprovalKind.Step;
import argosy.department.Approvals;
import argosy.department.Decision;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;

/** The rules of IT projects (PLT-40): what is begun was agreed to, by those whose authority reaches as far as its cost. */
public final class Portfolio {

    static final ApprovalKind APPROVAL = new ApprovalKind(
            "project",
            Text.of("IT project", "信息化项目审批"),
            List.of(
                    new Step("role:head", Mode.ANY, null, 8),
                    new Step("role:general-manager", Mode.ANY, new BigDecimal("10000"), 16)));

    private final Approvals approvals;

    /** @param approvals how the department declares a kind of approval */
    public Portfolio(BiFunction<ApprovalKind, Approvals.Outcome, Approvals> approvals) {
        this.approvals = approvals.apply(APPROVAL, this::decided);
    }

    /** Keeps a draft. */
    public Stored<Project> draft(Transaction tx, Project project) {
        return tx.insert(PROJECTS, project.numbered(tx.number("XM")));
    }

    /** Changes a draft. 409 {@code project-submitted} from its submission on. */
    public Stored<Project> change(Transaction tx, Stored<Project> before, Project after) {
        requireDraft(before.value());
        return tx.update(PROJECTS, before, after);
    }

    /** Removes a draft. 409 {@code project-submitted} from its submission on. */
    public void remove(Transaction tx, Stored<Project> project) {
        requireDraft(project.value());
        tx.delete(PROJECTS, project);
    }

    /** Asks for the project's approval. 422 while solution or evaluation is missing: nobody decides in the dark. */
    public Stored<Project> submit(Transaction tx, long id) {
        Stored<Project> draft = tx.step(PROJECTS, id, "submit");
        Project project = draft.value();
        requireText("solution", project.solution());
        requireText("evaluation", project.evaluation());
        approvals.ask(tx, PROJECTS, id, project.estimate(), project.title() + "：" + project.estimate() + " 元");
        return tx.update(PROJECTS, draft, project.in(ProjectState.SUBMITTED));
    }

    /** What was decided becomes of the project, in the transaction of the decision. */
    void decided(Transaction tx, long id, Decision decision) {
        Stored<Project> project = tx.get(PROJECTS, id);
        tx.update(PROJECTS, project, project.value().decided(decision));
    }

    /** People are trained, and the project is in use. */
    public Stored<Project> goLive(Transaction tx, long id) {
        Stored<Project> project = tx.step(PROJECTS, id, "go-live");
        return tx.update(PROJECTS, project, project.value().in(ProjectState.IN_USE));
    }

    private static void requireDraft(Project project) {
        if (project.state() != ProjectState.DRAFT) {
            throw Problem.conflict(
                    "project-submitted",
                    "Project " + project.number() + " was submitted; only a draft can be changed or removed.",
                    "项目 " + project.number() + " 已提交审批，只有编制中的方案可以修改或删除。");
        }
    }

    private static void requireText(String field, String text) {
        if (text == null || text.isBlank()) {
            throw Problem.invalid(
                    field, "Needed before the project is submitted; those who decide go by it.", "提交审批前须填写，供审批人参考。");
        }
    }
}
