package argosy.logistics.sales;

import argosy.department.Text;
import argosy.logistics.dispatch.NewDispatchOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code order.allocated}: operations wants an order dispatched. */
public record Allocated(
        String number,
        String shop,
        String warehouse,
        String carrier,
        String consignee,
        String phone,
        String address,
        Instant promisedAt,
        String remark,
        List<Line> lines) {

    /** So many pieces of an article. */
    public record Line(String sku, long quantity) {}

    private static final long MOST_PIECES = 1_000_000;
    private static final int MOST_LINES = 200;

    public Allocated {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** Why no dispatch order can be made of it, whatever the warehouse holds; empty when one can. */
    Optional<Text> flaw() {
        List<String> en = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        text("order number", "订单号", number, 64, true, en, zh);
        text("shop", "店铺", shop, 100, false, en, zh);
        text("consignee", "收货人", consignee, 100, true, en, zh);
        text("phone", "电话", phone, 40, true, en, zh);
        text("address", "地址", address, 300, true, en, zh);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            en.add("an order has 1 to " + MOST_LINES + " lines, not " + lines.size());
            zh.add("明细须为 1 至 " + MOST_LINES + " 行，现为 " + lines.size() + " 行");
        }
        for (Line line : lines) {
            if (line.sku() == null || line.sku().isBlank() || line.quantity() < 1 || line.quantity() > MOST_PIECES) {
                en.add("a line of " + line.quantity() + " × " + line.sku() + " cannot be dispatched");
                zh.add("明细 " + line.sku() + " × " + line.quantity() + " 无法发货");
            }
        }
        return en.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(String.join("; ", en) + ".", String.join("；", zh) + "。"));
    }

    /** The dispatch order that is to be made of it. */
    NewDispatchOrder order(String fromWarehouse, String byCarrier, Instant by) {
        return new NewDispatchOrder(
                number,
                shop,
                fromWarehouse,
                consignee,
                phone,
                address,
                byCarrier,
                by,
                null,
                Words.within(remark, 500),
                lines.stream()
                        .map(line -> new NewDispatchOrder.NewDispatchLine(line.sku(), null, null, line.quantity()))
                        .toList());
    }

    private static void text(
            String name, String nameZh, String given, int most, boolean needed, List<String> en, List<String> zh) {
        if (needed && (given == null || given.isBlank())) {
            en.add("the " + name + " is missing");
            zh.add("缺少" + nameZh);
        } else if (given != null && given.length() > most) {
            en.add("the " + name + " has more than " + most + " characters");
            zh.add(nameZh + "超过 " + most + " 个字符");
        }
    }
}
