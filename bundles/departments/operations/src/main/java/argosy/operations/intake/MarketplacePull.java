package argosy.operations.intake;

import static argosy.operations.db.Tables.MARKETPLACE_PULL;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * How far a shop's platform was read (OPS-39).
 *
 * @param overlapMinutes so much before {@code pulledUntil} every pull begins, because platforms show changes late
 * @param startAt where the first pull begins
 * @param pulledUntil everything that the platform changed until then, and showed in time, is taken in
 * @param problem what an order could not be taken in for; it is tried again with every pull
 */
@Label(en = "Marketplace pull", zh = "平台拉单")
public record MarketplacePull(
        @NotBlank @Size(max = 64) @Label(en = "Shop", zh = "店铺", example = "TM01")
        String shop,

        @Min(0) @Max(10_080) @Label(en = "Overlap (min)", zh = "重叠分钟", example = "10")
        int overlapMinutes,

        @NotNull @Label(en = "Start at", zh = "起始时间", example = "2026-11-01T00:00:00Z")
        Instant startAt,

        @ReadOnly @Label(en = "Pulled until", zh = "已拉取至", example = "2026-11-22T03:00:00Z")
        Instant pulledUntil,

        @ReadOnly @Label(en = "Pulled at", zh = "拉取时间", example = "2026-11-22T03:01:00Z")
        Instant pulledAt,

        @ReadOnly @Label(en = "Orders", zh = "累计订单数", example = "1280")
        long orders,

        @ReadOnly @Label(en = "Problem", zh = "问题", example = "4216789012345678901：店铺不存在")
        String problem) {

    public static final Register<MarketplacePull> MARKETPLACE_PULLS = Register.of(
                    "marketplace-pulls", Text.of("Marketplace pulls", "平台拉单"), MarketplacePull.class, MARKETPLACE_PULL)
            .sort("shop")
            .defaultSort("shop");

    /** Where the next pull begins. */
    Instant since() {
        return pulledUntil == null ? startAt : pulledUntil.minusSeconds(60L * overlapMinutes);
    }

    MarketplacePull pulled(Instant until, Instant at, long more, String trouble) {
        return new MarketplacePull(
                shop,
                overlapMinutes,
                startAt,
                until,
                at,
                orders + more,
                trouble == null || trouble.length() <= 500 ? trouble : trouble.substring(0, 500));
    }
}
