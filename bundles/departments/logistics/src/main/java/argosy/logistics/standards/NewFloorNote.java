package argosy.logistics.standards;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A breach to be noted.
 *
 * @param person username, or null; {@code team} the team, or null: one of both
 * @param answerUntil last day for the person to answer, after today; null for {@value FloorNotes#DAYS_TO_ANSWER}
 *     days from today; not asked of a team
 */
@Label(en = "New floor note", zh = "新纪律记录")
public record NewFloorNote(
        @Size(max = 64) @Label(en = "Person", zh = "当事人", example = "zhaomin")
        String person,

        @Size(max = 100) @Label(en = "Team", zh = "班组", example = "夜班拣货组")
        String team,

        @NotBlank @Size(max = 1000) @Label(en = "What", zh = "事实", example = "未扫码直接装箱")
        String what,

        @NotNull @Label(en = "Severity", zh = "程度", example = "minor")
        FloorNote.Severity severity,

        @Label(en = "Answer until", zh = "陈述截止日", example = "2026-11-25")
        LocalDate answerUntil) {}
