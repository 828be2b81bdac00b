package argosy.logistics.appraisal;

import argosy.department.Label;
import argosy.logistics.carriers.CarrierStanding;
import java.math.BigDecimal;

/**
 * One carrier in the comprehensive review of a window.
 *
 * @param place 1 for the best total, or null without total
 * @param change total less that of the score before it, or null when there is none
 */
@Label(en = "Carrier review", zh = "快递综合评审")
public record ScoreReview(
        @Label(en = "Place", zh = "名次", example = "1") Integer place,
        @Label(en = "Carrier", zh = "物流公司", example = "SF") String carrier,
        @Label(en = "Name", zh = "名称", example = "顺丰速运") String name,
        @Label(en = "Parcels", zh = "包裹数", example = "1250") Long parcels,

        @Label(en = "Punctuality %", zh = "准时率 %", example = "96.400")
        BigDecimal punctuality,

        @Label(en = "Loss rate %", zh = "丢件率 %", example = "0.080")
        BigDecimal loss,

        @Label(en = "Damage rate %", zh = "破损率 %", example = "0.240")
        BigDecimal damage,

        @Label(en = "Confirmed complaint rate %", zh = "有责投诉率 %", example = "0.400")
        BigDecimal complaints,

        @Label(en = "Customer opinion", zh = "客户评价", example = "4.500")
        BigDecimal opinion,

        @Label(en = "Claims answered %", zh = "理赔答复率 %", example = "90.000")
        BigDecimal claims,

        @Label(en = "Total", zh = "总分", example = "88.4") BigDecimal total,
        @Label(en = "Change", zh = "较上期", example = "-1.2") BigDecimal change,

        @Label(en = "Proposed standing", zh = "建议评级", example = "good")
        CarrierStanding proposed,

        @Label(en = "Standing", zh = "评级", example = "good") CarrierStanding standing,
        @Label(en = "State", zh = "状态", example = "applied") ScoreState state) {}
