package argosy.operations.campaigns;

import static argosy.operations.db.Tables.SIGN_UP;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import argosy.operations.shops.Platform;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A shop's application for an activity of a sales platform (OPS-30).
 *
 * @param campaign number of the own campaign that it belongs to, or null
 * @param rules what the platform asks for; with the products needed before it is prepared
 * @param opensAt when sign-up begins, or null when it has; nothing is submitted after {@code deadline}
 * @param runsFrom first day of the activity, {@code runsTo} its last
 * @param products codes, separated by commas
 * @param answer what the platform said, or null
 */
@Label(en = "Sign-up", zh = "活动报名")
public record SignUp(
        @ReadOnly @Label(en = "Number", zh = "报名号", example = "BM-20261008-0001")
        String number,

        @NotNull @Label(en = "Platform", zh = "平台", example = "tmall")
        Platform platform,

        @NotBlank @Size(max = 200) @Label(en = "Activity", zh = "平台活动", example = "天猫双11 主会场")
        String activity,

        @NotBlank @Size(max = 64) @Label(en = "Shop", zh = "店铺", example = "TM-ZSXP", also = "店铺编码")
        String shop,

        @Size(max = 40) @Label(en = "Campaign", zh = "活动号", example = "HD-20261001-0001")
        String campaign,

        @Size(max = 4000) @Label(en = "Rules", zh = "报名规则", example = "近 30 天 DSR 不低于 4.7，商品销量不低于 100 件")
        String rules,

        @Label(en = "Sign-up opens", zh = "报名开始", example = "2026-10-08T02:00:00Z")
        Instant opensAt,

        @NotNull @Label(en = "Deadline", zh = "报名截止", example = "2026-10-15T15:59:59Z")
        Instant deadline,

        @NotNull @Label(en = "Runs from", zh = "活动开始", example = "2026-11-01")
        LocalDate runsFrom,

        @NotNull @Label(en = "Runs to", zh = "活动结束", example = "2026-11-11")
        LocalDate runsTo,

        @Size(max = 2000) @Label(en = "Products", zh = "报名商品", example = "P-1001, P-1002")
        String products,

        @Size(max = 64) @Label(en = "Responsible", zh = "负责人", example = "guoxiaoyu")
        String responsible,

        @ReadOnly @Label(en = "Supervisor", zh = "店铺主管", example = "linyating")
        String supervisor,

        @ReadOnly @Label(en = "State", zh = "状态", example = "submitted")
        SignUpState state,

        @ReadOnly @Label(en = "Submitted at", zh = "报名时间", example = "2026-10-12T06:00:00Z")
        Instant submittedAt,

        @ReadOnly @Label(en = "Answer", zh = "平台答复", example = "商品主图不合规")
        String answer,

        @ReadOnly @Label(en = "Reminded at", zh = "提醒时间", example = "2026-10-13T01:00:00Z")
        Instant remindedAt) {

    public static final Register<SignUp> SIGN_UPS = Register.of(
                    "sign-ups", Text.of("Sign-ups", "活动报名"), SignUp.class, SIGN_UP)
            .search("number", "activity")
            .filter("platform", "shop", "campaign", "state", "responsible", "supervisor", "runsFrom")
            .sort("number", "deadline")
            .defaultSort("deadline")
            .ownedBy("supervisor")
            .workflow(SignUpState.WORKFLOW, "state");

    public SignUp {
        shop = shop == null ? "" : shop.strip();
        campaign = campaign == null || campaign.isBlank() ? null : campaign.strip();
        responsible = responsible == null || responsible.isBlank() ? null : responsible.strip();
        state = state == null ? SignUpState.PLANNED : state;
    }

    /** Whether it was not submitted in time. */
    boolean missed(Instant now) {
        return (state == SignUpState.PLANNED || state == SignUpState.PREPARED) && now.isAfter(deadline);
    }

    SignUp set(String component, Object content) {
        return SIGN_UPS.shape().with(this, component, content);
    }
}
