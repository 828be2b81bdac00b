package argosy.operations.shops;

import static argosy.operations.db.Tables.SHOP_REVAMP;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;

/**
 * One revamp (改版) of a shop: what it was for and what came of it (OPS-06). Made and ended by the steps of the shop.
 *
 * @param fromVersion layout version that it replaces; {@code planBefore} that plan, or null
 * @param planAfter the plan since {@code endedAt}, or null while it goes on
 * @param outcome what it brought, or null while it goes on or when the shop was closed over it
 */
@Label(en = "Shop revamp", zh = "店铺改版")
public record ShopRevamp(
        @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Label(en = "Goal", zh = "改版目标", example = "突出灯具主推款，首屏点击率提到 6%")
        String goal,

        @Label(en = "From version", zh = "原布局版本", example = "1")
        int fromVersion,

        @Label(en = "Plan before", zh = "原布局方案", example = "首屏轮播 3 张")
        String planBefore,

        @Label(en = "Plan after", zh = "新布局方案", example = "首屏视频加爆款专区")
        String planAfter,

        @Label(en = "Started at", zh = "开始时间", example = "2026-11-01T02:00:00Z")
        Instant startedAt,

        @Label(en = "Started by", zh = "发起人", example = "linyating")
        String startedBy,

        @Label(en = "Ended at", zh = "完成时间", example = "2026-11-05T02:00:00Z")
        Instant endedAt,

        @Label(en = "Outcome", zh = "改版结果", example = "首屏点击率 6.4%")
        String outcome) {

    public static final Register<ShopRevamp> SHOP_REVAMPS = Register.of(
                    "shop-revamps", Text.of("Shop revamps", "店铺改版记录"), ShopRevamp.class, SHOP_REVAMP)
            .search("goal", "outcome")
            .filter("shop", "endedAt");

    ShopRevamp ended(Instant at, String plan, String whatCame) {
        return new ShopRevamp(shop, goal, fromVersion, planBefore, plan, startedAt, startedBy, at, whatCame);
    }
}
