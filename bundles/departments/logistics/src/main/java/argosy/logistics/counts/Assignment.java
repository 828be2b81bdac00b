package argosy.logistics.counts;

import argosy.department.Label;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Which rows one person is to count.
 *
 * @param counter username, or null to leave the rows to anyone
 */
@Label(en = "Assignment", zh = "分配盘点")
public record Assignment(
        @NotEmpty @Size(max = 500) @Label(en = "Items", zh = "盘点行", example = "[7205759403792793601]")
        List<@NotNull Long> items,

        @Size(max = 64) @Label(en = "Counter", zh = "盘点人", example = "zhang.wei")
        String counter) {}
