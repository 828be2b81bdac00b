package argosy.operations.shops;

import static argosy.operations.db.Tables.SHOP;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A shop of the company on one sales platform (OPS-06).
 *
 * @param code what listings, prices and orders refer to; never changes
 * @param platformShop the platform's own number or name of the shop, or null
 * @param supervisor username of who answers for the shop; needed before it opens
 * @param credentialRef where the access to the platform is kept, never the access itself
 * @param layoutPlan how the shop is laid out: columns, style, focal areas; from {@code layoutVersion} on
 */
@Label(en = "Shop", zh = "店铺")
public record Shop(
        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(
                en = "Shop code",
                zh = "店铺编码",
                example = "TM-ZSXP",
                also = {"Code", "编码"})
        String code,

        @NotBlank @Size(max = 100) @Label(en = "Name", zh = "店铺名称", example = "舟山小铺旗舰店", also = "店铺")
        String name,

        @NotNull @Label(en = "Platform", zh = "平台", example = "tmall")
        Platform platform,

        @Size(max = 100) @Label(en = "Shop number on the platform", zh = "平台店铺号", example = "112233445")
        String platformShop,

        @Size(max = 64) @Label(en = "Supervisor", zh = "负责人", example = "linyating", also = "店铺主管")
        String supervisor,

        @Size(max = 300) @Label(en = "Address", zh = "店铺网址", example = "https://zsxp.tmall.com")
        String url,

        @Size(max = 200) @Label(en = "Credential reference", zh = "授权凭证位置", example = "密码保险箱/天猫/主账号")
        String credentialRef,

        @Size(max = 4000) @Label(en = "Layout plan", zh = "布局方案", example = "首屏轮播 3 张，第二屏爆款专区")
        String layoutPlan,

        @ReadOnly @Label(en = "Layout version", zh = "布局版本", example = "2")
        Integer layoutVersion,

        @ReadOnly @Label(en = "State", zh = "状态", example = "open")
        ShopState state) {

    public static final Register<Shop> SHOPS = Register.of("shops", Text.of("Shops", "店铺"), Shop.class, SHOP)
            .search("code", "name", "platformShop")
            .filter("platform", "supervisor", "state")
            .sort("code", "name")
            .defaultSort("code")
            .ownedBy("supervisor")
            .workflow(ShopState.WORKFLOW, "state");

    public Shop {
        supervisor = supervisor == null || supervisor.isBlank() ? null : supervisor.strip();
        layoutVersion = layoutVersion == null ? 1 : layoutVersion;
        state = state == null ? ShopState.PREPARING : state;
    }

    Shop in(ShopState next) {
        return SHOPS.shape().with(this, "state", next);
    }

    Shop revamped(String plan) {
        return new Shop(
                code,
                name,
                platform,
                platformShop,
                supervisor,
                url,
                credentialRef,
                plan,
                layoutVersion + 1,
                ShopState.OPEN);
    }
}
