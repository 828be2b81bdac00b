package argosy.logistics.damage;

import argosy.department.Label;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What is claimed from whom.
 *
 * @param amount yuan
 * @param claimRef the other party's number of the claim, or null
 * @param contact who was contacted
 * @param contactedAt when; now when not given
 * @param answerDue until when they are to answer
 */
@Label(en = "Claim", zh = "索赔")
public record Claim(
        @NotNull @Positive @Digits(integer = 12, fraction = 2) @Label(en = "Amount (CNY)", zh = "索赔金额（元）", example = "175.00")
        BigDecimal amount,

        @Size(max = 100) @Label(en = "Claim reference", zh = "索赔编号", example = "LP-88213")
        String claimRef,

        @NotBlank @Size(max = 200) @Label(en = "Contacted", zh = "联系人", example = "顺丰理赔专员 李工")
        String contact,

        @Label(en = "Contacted at", zh = "联系时间", example = "2026-11-23T03:00:00Z")
        Instant contactedAt,

        @NotNull @Label(en = "Answer due", zh = "答复期限", example = "2026-11-30")
        LocalDate answerDue) {}
