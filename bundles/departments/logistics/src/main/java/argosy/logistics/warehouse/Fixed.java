package argosy.logistics.warehouse;

import argosy.department.Problem;
import argosy.department.Shape;
import java.util.Objects;

/** Members that a change may not touch. */
public final class Fixed {

    /** 422 when the member differs: a code on labels and documents stays what it is. */
    public static void same(String member, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            throw Problem.invalid(
                    member,
                    "It stays " + before + ": labels and documents bear it. Make a new record instead.",
                    "不可修改（" + before + "）：标签和单据已使用，请新建记录。");
        }
    }

    static void byStep(WarehouseState before, WarehouseState after) {
        if (before != after) {
            throw Problem.invalid(
                    "state",
                    "It stays " + Shape.code(before) + "; use the steps activate and block.",
                    "当前为 " + Shape.code(before) + "，请用 activate 或 block 步骤改变。");
        }
    }

    private Fixed() {}
}
