package argosy.logistics.costs;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * What the orders of one shop cost in a month (LOG-21), in yuan; the last row, without a shop, is the whole company.
 *
 * @param shop name of the shop, or an empty text for orders without one
 * @param openParcels parcels whose freight is neither billed nor estimated: the freight lacks them
 * @param shared the shop's part of the costs that no shop was named for, by its orders
 * @param perOrder total ÷ orders, or null when no order was handed over
 * @param planned what the approved plans of the shop come to, or null when there is none
 * @param over total − planned, or null when nothing was planned
 */
@Label(en = "Cost per order", zh = "单均成本")
public record CostFigures(
        @Label(en = "Shop", zh = "店铺", example = "天猫旗舰店") String shop,
        @Label(en = "Orders", zh = "单数", example = "1200") long orders,
        @Label(en = "Parcels", zh = "包裹数", example = "1250") long parcels,

        @Label(en = "Parcels without freight", zh = "无运费包裹", example = "0")
        long openParcels,

        @Label(en = "Freight (CNY)", zh = "运费（元）", example = "4375.00")
        BigDecimal freight,

        @Label(en = "Packaging (CNY)", zh = "包材费（元）", example = "560.00")
        BigDecimal packaging,

        @Label(en = "Labour (CNY)", zh = "人工费（元）", example = "0.00")
        BigDecimal labour,

        @Label(en = "Rent (CNY)", zh = "仓租（元）", example = "0.00")
        BigDecimal rent,

        @Label(en = "Other (CNY)", zh = "其他（元）", example = "0.00")
        BigDecimal other,

        @Label(en = "Shared costs (CNY)", zh = "分摊费用（元）", example = "4351.05")
        BigDecimal shared,

        @Label(en = "Total (CNY)", zh = "合计（元）", example = "9286.05")
        BigDecimal total,

        @Label(en = "Cost per order (CNY)", zh = "单均成本（元）", example = "7.74")
        BigDecimal perOrder,

        @Label(en = "Planned (CNY)", zh = "预算（元）", example = "9500.00")
        BigDecimal planned,

        @Label(en = "Over plan (CNY)", zh = "超预算（元）", example = "-213.95")
        BigDecimal over) {}
