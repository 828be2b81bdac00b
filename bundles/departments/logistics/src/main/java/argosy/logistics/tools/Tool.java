package argosy.logistics.tools;

import static argosy.logistics.db.Tables.TOOL;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A tool of the warehouse (LOG-25).
 *
 * @param code what stands on its label; never changes
 * @param kind what sort of tool it is, in the company's words
 * @param location where it is kept, or null
 * @param condition good when not given
 * @param inspectionDue day by which it is to be inspected, or null; not issued after that day
 */
@Label(en = "Tool", zh = "仓库工具")
public record Tool(
        @NotBlank @Size(max = 32) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(en = "Code", zh = "工具编码", example = "PDA-01")
        String code,

        @NotBlank @Size(max = 200) @Label(en = "Name", zh = "名称", example = "手持扫描枪 1 号")
        String name,

        @NotBlank @Size(max = 64) @Label(en = "Kind", zh = "类别", example = "扫描枪")
        String kind,

        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "SH1")
        String warehouse,

        @Size(max = 200) @Label(en = "Location", zh = "存放位置", example = "工具柜 A-3")
        String location,

        @Label(en = "Condition", zh = "状况", example = "good")
        Condition condition,

        @Label(en = "Inspection due", zh = "检验到期日", example = "2027-03-01")
        LocalDate inspectionDue,

        @ReadOnly @Label(en = "State", zh = "状态", example = "available")
        ToolState state,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "配备用电池一块")
        String remark) {

    public static final Register<Tool> TOOLS = Register.of("tools", Text.of("Tools", "仓库工具"), Tool.class, TOOL)
            .search("code", "name")
            .filter("kind", "warehouse", "state", "inspectionDue")
            .sort("code", "name")
            .defaultSort("code")
            .workflow(ToolState.WORKFLOW, "state");

    public Tool {
        condition = condition == null ? Condition.GOOD : condition;
        state = state == null ? ToolState.AVAILABLE : state;
    }

    Tool in(ToolState next, Condition now) {
        return new Tool(code, name, kind, warehouse, location, now, inspectionDue, next, remark);
    }

    Tool inspected(ToolState next, Condition now, LocalDate nextDue) {
        return new Tool(code, name, kind, warehouse, location, now, nextDue, next, remark);
    }
}
