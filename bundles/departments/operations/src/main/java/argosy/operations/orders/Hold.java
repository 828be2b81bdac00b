package argosy.operations.orders;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an order is stopped; {@code kind} is paused when it is not given. */
@Label(en = "Hold", zh = "暂停")
public record Hold(
        @Label(en = "Kind", zh = "异常类型", example = "paused") ExceptionKind kind,

        @NotBlank @Size(max = 300) @Label(en = "Reason", zh = "原因", example = "等买家确认颜色")
        String reason) {}
