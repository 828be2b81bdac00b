package argosy.itcentre.projects;

import static argosy.itcentre.db.Tables.PROJECT;

import argosy.department.Decision;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * An IT project, from the need to its use.
 *
 * @param evaluation whether it can be done, for those who decide (可行性)
 * @param estimate what it will cost, in CNY; who has to agree goes by it
 * @param opinion why it was rejected or sent back, or null
 */
@Label(en = "IT project", zh = "信息化项目")
public record Project(
        @ReadOnly @Label(en = "Number", zh = "项目号", example = "XM-20261122-0001")
        String number,

        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "项目名称", example = "仓库无线网络改造")
        String title,

        @NotBlank @Size(max = 4000) @Label(en = "Need", zh = "需求", example = "扫码枪在三号库区经常掉线")
        String need,

        @Size(max = 4000) @Label(en = "Solution", zh = "整体方案", example = "增加 8 个无线接入点，统一漫游")
        String solution,

        @Size(max = 4000) @Label(en = "Evaluation", zh = "技术评估", example = "现有交换机支持供电，两天可完工")
        String evaluation,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Label(en = "Estimate (CNY)", zh = "预算（元）", example = "12800.00")
        BigDecimal estimate,

        @ReadOnly @Label(en = "State", zh = "状态", example = "draft")
        ProjectState state,

        @ReadOnly @Label(en = "Decided by", zh = "审批人", example = "chenzong")
        String decidedBy,

        @ReadOnly @Label(en = "Opinion", zh = "审批意见", example = "请补充三家比价")
        String opinion) {

    public static final Register<Project> PROJECTS = Register.of(
                    "projects", Text.of("IT projects", "信息化项目"), Project.class, PROJECT)
            .search("number", "title", "need", "solution")
            .filter("state")
            .sort("number")
            .workflow(ProjectState.WORKFLOW, "state");

    public Project {
        state = state == null ? ProjectState.DRAFT : state;
    }

    /** What somebody proposes. */
    static Project of(String title, String need, BigDecimal estimate) {
        return new Project(null, title, need, null, null, estimate, ProjectState.DRAFT, null, null);
    }

    Project numbered(String given) {
        return PROJECTS.shape().with(this, "number", given);
    }

    Project in(ProjectState next) {
        return PROJECTS.shape().with(this, "state", next);
    }

    Project decided(Decision decision) {
        ProjectState next =
                switch (decision.outcome()) {
                    case APPROVED -> ProjectState.APPROVED;
                    case REJECTED -> ProjectState.REJECTED;
                    case RETURNED -> ProjectState.DRAFT;
                };
        return new Project(number, title, need, solution, evaluation, estimate, next, decision.by(), decision.reason());
    }
}
