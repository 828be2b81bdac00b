package argosy.logistics.damage;

import argosy.department.Label;
import argosy.department.Sensitive;
import java.math.BigDecimal;

/**
 * Who answers for how much damage in a month (LOG-15); money in yuan.
 *
 * @param responsible supplier, carrier, warehouse, customer, or null while it is not decided
 * @param party the supplier or the code of the carrier; null for people (of the warehouse, customers), and while undecided
 * @param loss of the cases whose goods are valued; {@code unvalued} cases are not
 * @param open loss of the cases that are not settled
 */
@Label(en = "Damage by responsibility", zh = "残损责任统计")
public record DamageFigures(
        @Label(en = "Month", zh = "月份", example = "2026-11") String month,

        @Label(en = "Responsible", zh = "责任方", example = "carrier")
        Responsible responsible,

        @Label(en = "Responsible party", zh = "责任单位", example = "SF")
        String party,

        @Label(en = "Cases", zh = "单数", example = "3") long cases,
        @Label(en = "Pieces", zh = "件数", example = "14") long pieces,

        @Sensitive("sku-costs:read") @Label(en = "Loss (CNY)", zh = "损失金额（元）", example = "175.00")
        BigDecimal loss,

        @Label(en = "Not valued", zh = "未估值单数", example = "0")
        long unvalued,

        @Label(en = "Claimed (CNY)", zh = "索赔金额（元）", example = "175.00")
        BigDecimal claimed,

        @Label(en = "Received (CNY)", zh = "实收金额（元）", example = "150.00")
        BigDecimal received,

        @Sensitive("sku-costs:read") @Label(en = "Written off (CNY)", zh = "核销金额（元）", example = "0.00")
        BigDecimal writtenOff,

        @Sensitive("sku-costs:read") @Label(en = "Open (CNY)", zh = "未结金额（元）", example = "0.00")
        BigDecimal open) {}
