package argosy.logistics.overstock;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What is to be done about overstock, by whom and until when. */
@Label(en = "Agreement", zh = "处理决定")
public record Agreement(
        @NotNull @Label(en = "Action", zh = "处理方式", example = "promotion")
        OverstockAction action,

        @Size(max = 1000) @Label(en = "Plan", zh = "处理方案", example = "双十二第二件半价")
        String plan,

        @NotBlank @Size(max = 64) @Label(en = "Responsible", zh = "负责人", example = "wujianguo")
        String responsible,

        @NotNull @Label(en = "Due on", zh = "截止日期", example = "2026-12-15")
        LocalDate dueOn) {}
