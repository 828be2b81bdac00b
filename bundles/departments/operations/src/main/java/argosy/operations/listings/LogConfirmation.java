package argosy.operations.listings;

import static argosy.operations.db.Tables.LOG_CONFIRMATION;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A colleague has read an editor's daily log and agrees, or says what is missing (OPS-12). */
@Label(en = "Confirmation of a daily log", zh = "日记表确认")
public record LogConfirmation(
        @NotBlank @Size(max = 64) @Label(en = "Editor", zh = "编辑", example = "fanglei")
        String editor,

        @NotNull @Label(en = "Day", zh = "日期", example = "2026-11-22")
        LocalDate onDay,

        @Size(max = 1000) @Label(en = "Remark", zh = "说明", example = "无误")
        String remark,

        @ReadOnly @Label(en = "Confirmed by", zh = "确认人", example = "hewenbo")
        String colleague) {

    public static final Register<LogConfirmation> LOG_CONFIRMATIONS = Register.of(
                    "daily-log-confirmations",
                    Text.of("Confirmations of daily logs", "日记表确认"),
                    LogConfirmation.class,
                    LOG_CONFIRMATION)
            .filter("editor", "onDay", "colleague");
}
