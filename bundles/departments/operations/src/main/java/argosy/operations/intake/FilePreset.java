package argosy.operations.intake;

import static argosy.operations.db.Tables.ORDER_FILE_PRESET;

import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.Register;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.operations.orders.PlatformStatus;
import argosy.operations.shops.Platform;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How the export file of a platform is read (OPS-39): a company changes those that ship and adds its own.
 *
 * @param headings one column a line, {@code 订单编号 = platformOrder}: heading in the file, member of an order row; of several
 *     headings for one member the first that the file has goes
 * @param statuses one word a line, {@code 等待买家付款 = unpaid}: the platform's status or after-sale word and what it means
 * @param timeFormat of times in the file where it is none of the usual, for example {@code dd/MM/yyyy HH:mm}
 */
@Label(en = "Order file preset", zh = "订单文件模板")
public record FilePreset(
        @NotBlank @Size(max = 64) @Label(en = "Code", zh = "编码", example = "taobao")
        String code,

        @NotBlank @Size(max = 100) @Label(en = "Name", zh = "名称", example = "淘宝/天猫订单报表")
        String name,

        @NotNull @Label(en = "Platform", zh = "平台", example = "taobao")
        Platform platform,

        @NotBlank @Size(max = 4000) @Label(en = "Headings", zh = "列名对照", example = "订单编号 = platformOrder")
        String headings,

        @NotBlank @Size(max = 2000) @Label(en = "Statuses", zh = "状态对照", example = "等待买家付款 = unpaid")
        String statuses,

        @Size(max = 100) @Label(en = "Time format", zh = "时间格式", example = "yyyy-MM-dd HH:mm:ss")
        String timeFormat) {

    public static final Register<FilePreset> PRESETS = Register.of(
                    "order-file-presets", Text.of("Order file presets", "订单文件模板"), FilePreset.class, ORDER_FILE_PRESET)
            .search("code", "name")
            .filter("platform")
            .sort("code")
            .defaultSort("code");

    static final Shape<OrderRow> ROW = Shape.of(OrderRow.class);

    /** Key of a heading → member of an order row, in the preset's order. */
    Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        pairs("headings", headings).forEach((heading, member) -> {
            if (ROW.component(member).isEmpty()) {
                throw Problem.invalid(
                        "headings",
                        member + " is no member of an order row; such are platformOrder, consignee, sku.",
                        member + " 不是订单导入字段，例如 platformOrder、consignee、sku。");
            }
            members.put(heading, member);
        });
        return members;
    }

    /** Key of a word → what it means. */
    Map<String, PlatformStatus> meanings() {
        Map<String, PlatformStatus> meanings = new LinkedHashMap<>();
        pairs("statuses", statuses)
                .forEach(
                        (word, code) -> meanings.put(
                                word,
                                Shape.constant(PlatformStatus.class, code)
                                        .orElseThrow(
                                                () -> Problem.invalid(
                                                        "statuses",
                                                        code
                                                                + " is no status; give unpaid, paid, shipped, signed, completed, refunding"
                                                                + " or cancelled.",
                                                        code
                                                                + " 不是有效状态，可用 unpaid、paid、shipped、signed、completed、refunding、cancelled。"))));
        return meanings;
    }

    /** 422 when it cannot be read, or says not where the order number stands. */
    FilePreset checked() {
        meanings();
        if (!members().containsValue("platformOrder")) {
            throw Problem.invalid("headings", "Say which column is platformOrder.", "请指明哪一列是平台订单号（platformOrder）。");
        }
        if (timeFormat != null && !timeFormat.isBlank()) {
            try {
                DateTimeFormatter.ofPattern(timeFormat, Locale.ROOT);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Problem.invalid(
                        "timeFormat",
                        "This is no format of times; such is yyyy-MM-dd HH:mm:ss.",
                        "时间格式无效，例如 yyyy-MM-dd HH:mm:ss。");
            }
        }
        return this;
    }

    private static Map<String, String> pairs(String field, String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : text.split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            int at = line.lastIndexOf('=');
            if (at < 1) {
                throw Problem.invalid(
                        field, "A line looks like: word = meaning; this does not: " + line, "每行格式为“名称 = 含义”：" + line);
            }
            pairs.putIfAbsent(
                    Cells.key(line.substring(0, at)), line.substring(at + 1).strip());
        }
        return pairs;
    }
}
