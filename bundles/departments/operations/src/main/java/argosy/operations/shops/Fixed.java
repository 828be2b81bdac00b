package argosy.operations.shops;

import argosy.department.Problem;
import java.util.Objects;

/** Members that a change may not touch. */
public final class Fixed {

    /** 422 when the member differs: what other records refer to stays what it is. */
    public static void same(String member, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            throw Problem.invalid(
                    member,
                    "It stays " + before + ": other records refer to it. Make a new record instead.",
                    "不可修改（" + before + "）：其他记录已引用，请新建记录。");
        }
    }

    private Fixed() {}
}
