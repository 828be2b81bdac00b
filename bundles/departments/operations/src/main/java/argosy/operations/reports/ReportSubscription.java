package argosy.operations.reports;

import static argosy.operations.db.Tables.REPORT_SUBSCRIPTION;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report that is made regularly for those named, and for nobody else (OPS-46, PLT-31).
 *
 * @param shop code of the one shop it tells of, or null for all
 * @param recipients usernames with commas between
 * @param roles codes of roles with commas between; a role reads what is sent to it when it holds
 *     {@code report-readers:<role>}
 */
@Label(en = "Report subscription", zh = "定期报表")
public record ReportSubscription(
        @NotBlank @Size(max = 100) @Label(en = "Name", zh = "名称", example = "每日销售日报")
        String name,

        @NotNull @Label(en = "Report", zh = "报表", example = "sales")
        ReportKind report,

        @NotNull @Label(en = "Period", zh = "周期", example = "day")
        ReportPeriod period,

        @Size(max = 64) @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Size(max = 1000) @Label(en = "Recipients", zh = "接收人", example = "linyating,xuzhiyuan")
        String recipients,

        @Size(max = 500) @Label(en = "Roles", zh = "接收角色", example = "finance")
        String roles,

        @Label(en = "State", zh = "状态", example = "active") State state) {

    /** Whether it is made. */
    public enum State {
        @Label(en = "Active", zh = "启用")
        ACTIVE,
        @Label(en = "Paused", zh = "暂停")
        PAUSED
    }

    public static final Register<ReportSubscription> REPORT_SUBSCRIPTIONS = Register.of(
                    "report-subscriptions",
                    Text.of("Report subscriptions", "定期报表"),
                    ReportSubscription.class,
                    REPORT_SUBSCRIPTION)
            .search("name")
            .filter("report", "period", "state")
            .sort("name")
            .defaultSort("name");

    public ReportSubscription {
        shop = shop == null || shop.isBlank() ? null : shop.strip();
        recipients = listed(recipients);
        roles = listed(roles);
        state = state == null ? State.ACTIVE : state;
    }

    /** Everyone who may open it: {@code ;linyating;role:finance;}. */
    String readers() {
        return Stream.concat(parts(recipients).stream(), parts(roles).stream().map(role -> "role:" + role))
                .collect(Collectors.joining(";", ";", ";"));
    }

    private static List<String> parts(String text) {
        return text == null ? List.of() : List.of(text.split(","));
    }

    private static String listed(String text) {
        String parts = text == null
                ? ""
                : Stream.of(text.split("[,，、;；\\s]+"))
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(","));
        return parts.isEmpty() ? null : parts;
    }
}
