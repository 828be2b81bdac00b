package argosy.operations;

import static argosy.operations.intake.MarketplacePull.MARKETPLACE_PULLS;
import static argosy.operations.orders.BlacklistEntry.BLACKLIST;
import static argosy.operations.orders.OrderRule.ORDER_RULES;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Stored;
import argosy.operations.changes.Changes;
import argosy.operations.changes.NewChange;
import argosy.operations.changes.OrderChange;
import argosy.operations.intake.MarketplacePull;
import argosy.operations.orders.BlacklistEntry;
import argosy.operations.orders.DueOrders;
import argosy.operations.orders.ExceptionKind;
import argosy.operations.orders.Flag;
import argosy.operations.orders.NewLine;
import argosy.operations.orders.NewOrder;
import argosy.operations.orders.OrderDesk;
import argosy.operations.orders.OrderRule;
import argosy.operations.orders.Orders;
import argosy.operations.orders.Parts;
import argosy.operations.orders.Payment;
import argosy.operations.orders.PlatformStatus;
import argosy.operations.orders.Refund;
import argosy.operations.orders.SalesOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Orders of the sample company in every state. What is given to the warehouse bears the SKUs and the warehouse of its sample,
 * so that both departments go on with it together.
 */
final class SampleOrders {

    private static final String WAREHOUSE = "HZ";
    private static final List<String> SHOPS =
            List.of(SampleShops.TMALL, SampleShops.TAOBAO, SampleShops.JD, SampleShops.PDD, SampleShops.DOUYIN);
    private static final List<String> NUMBERS =
            List.of("42167890123%08d", "42156780912%08d", "30188%07d", "261122-%012d", "69412345678%08d");
    private static final List<String> UNPAID = List.of("等待买家付款", "等待买家付款", "等待付款", "待支付", "待支付");
    private static final List<String> PAID = List.of("买家已付款,等待卖家发货", "买家已付款,等待卖家发货", "等待出库", "待发货", "备货中");
    private static final List<String> SHIPPED = List.of("卖家已发货,等待买家确认", "卖家已发货,等待买家确认", "等待确认收货", "已发货，待签收", "已发货");
    private static final List<String> COMPLETED = List.of("交易成功", "交易成功", "完成", "已收货", "已完成");
    private static final List<String> CANCELLED = List.of("交易关闭", "交易关闭", "(删除)等待付款", "已取消", "已关闭");
    private static final String[] FAMILY_NAMES = {"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"};
    private static final String[] GIVEN_NAMES = {"小明", "芳", "伟", "静怡", "子轩", "秀英", "浩然", "雨桐", "建华", "欣怡"};
    private static final String[] ADDRESSES = {
        "浙江省杭州市西湖区文三路 %d 号",
        "上海市浦东新区张杨路 %d 号",
        "江苏省南京市鼓楼区中山北路 %d 号",
        "广东省广州市天河区体育西路 %d 号",
        "四川省成都市武侯区科华北路 %d 号",
        "北京市朝阳区建国路 %d 号",
        "湖北省武汉市洪山区珞喻路 %d 号"
    };
    private static final String[] REMARKS = {null, null, "请周末送货", "放门口鞋柜", null, "送礼，请不要放价签"};

    private final Random random = new Random(20261122);
    private final Database database;
    private final OrderDesk desk;
    private final Orders orders;
    private final Changes changes;
    private final Instant now;
    private final LocalDate today;
    private int made;

    SampleOrders(Database database, Orders orders, Changes changes) {
        this.database = database;
        this.orders = orders;
        this.desk = new OrderDesk(database, orders);
        this.changes = changes;
        this.now = database.now();
        this.today = database.today();
    }

    void load() {
        rules();
        for (int i = 0; i < 4; i++) {
            take(PlatformStatus.UNPAID);
            take(PlatformStatus.PAID);
            take(PlatformStatus.SHIPPED);
            take(PlatformStatus.COMPLETED);
        }
        for (int i = 0; i < 3; i++) {
            take(PlatformStatus.SIGNED);
            desk.allocate(OperationsSample.SUPERVISOR, take(PlatformStatus.PAID).id());
            desk.allocate(OperationsSample.SUPERVISOR, take(PlatformStatus.PAID).id());
        }
        take(PlatformStatus.CANCELLED);
        payments();
        exceptions();
        cancellations();
        together();
        changed();
        new DueOrders(orders).scan(database, OperationsSample.SUPERVISOR);
    }

    private void rules() {
        database.write(OperationsSample.DIRECTOR, tx -> {
            List<OrderRule> rules = new ArrayList<>();
            for (String shop : SHOPS) {
                rules.add(new OrderRule(
                        shop,
                        true,
                        shop.equals(SampleShops.DOUYIN),
                        true,
                        false,
                        false,
                        true,
                        true,
                        5,
                        24,
                        WAREHOUSE,
                        null));
            }
            tx.insertAll(ORDER_RULES, rules);
            tx.insertAll(
                    BLACKLIST,
                    List.of(
                            entry(BlacklistEntry.Kind.PHONE, "13900009999", "三次恶意拒收", "退货单三张，客服主管复核", 180),
                            entry(BlacklistEntry.Kind.CUSTOMER, "tb_羊毛党0815", "批量下单后集中退款", "平台风控通知 2026-11", 90)));
            tx.insertAll(
                    MARKETPLACE_PULLS,
                    List.of(
                            new MarketplacePull(
                                    SampleShops.TMALL, 10, now.minus(Duration.ofDays(30)), null, null, 0, null),
                            new MarketplacePull(
                                    SampleShops.DOUYIN, 15, now.minus(Duration.ofDays(7)), null, null, 0, null)));
            return null;
        });
    }

    private BlacklistEntry entry(BlacklistEntry.Kind kind, String text, String reason, String evidence, int days) {
        return new BlacklistEntry(kind, text, null, reason, evidence, today.plusDays(days)).keyed();
    }

    private void payments() {
        Stored<SalesOrder> own = take(PlatformStatus.UNPAID);
        desk.pay(
                OperationsSample.FINANCE,
                own.id(),
                new Payment(own.value().payable(), true, now.minus(Duration.ofMinutes(5))));
        Stored<SalesOrder> partly = take(PlatformStatus.UNPAID);
        desk.pay(OperationsSample.FINANCE, partly.id(), new Payment(new BigDecimal("20.00"), false, null));
        Stored<SalesOrder> damaged = take(PlatformStatus.COMPLETED);
        desk.refund(OperationsSample.FINANCE, damaged.id(), new Refund(new BigDecimal("15.00"), "灯罩轻微划痕，协商补偿"));
        Stored<SalesOrder> late = take(PlatformStatus.PAID);
        desk.overdue(OperationsSample.SUPERVISOR, late.id(), now.minus(Duration.ofHours(3)));
        desk.reassign(OperationsSample.SUPERVISOR, late.id(), OperationsSample.EDITOR.username());
        desk.overdue(OperationsSample.SUPERVISOR, take(PlatformStatus.UNPAID).id(), now.minus(Duration.ofHours(20)));
    }

    private void exceptions() {
        for (ExceptionKind kind : List.of(
                ExceptionKind.SHORTAGE,
                ExceptionKind.PRICE_BELOW_FLOOR,
                ExceptionKind.AWAITING_MERGE,
                ExceptionKind.PAUSED,
                ExceptionKind.SPECIAL,
                ExceptionKind.REFUND_ASKED,
                ExceptionKind.WAREHOUSE_REFUSED,
                ExceptionKind.OTHER)) {
            desk.hold(OperationsSample.SUPERVISOR, take(PlatformStatus.PAID).id(), kind, reason(kind));
        }
        long settled = take(PlatformStatus.PAID).id();
        desk.hold(OperationsSample.SERVICE, settled, ExceptionKind.PAUSED, "买家要求确认颜色后再发");
        desk.release(OperationsSample.SERVICE, settled, "买家确认要白色");
        // Found by the rules themselves.
        sell(0, PlatformStatus.PAID, "钱多多", null, "浙江省宁波市海曙区", line(null, 1));
        sell(1, PlatformStatus.PAID, "孙先生", "123", null, line("TD-1042", 1));
        sell(3, PlatformStatus.PAID, "郑小姐", "13900009999", "福建省厦门市思明区湖滨南路 5 号", line("TD-1043", 3));
        for (int i = 0; i < 5; i++) {
            sell(2, PlatformStatus.PAID, "收货人" + i, "13700001111", "广东省深圳市龙华区民治大道 9 号", line("TD-1044", 1));
        }
    }

    private static String reason(ExceptionKind kind) {
        return switch (kind) {
            case SHORTAGE -> "TD-1055：等待补货到仓";
            case PRICE_BELOW_FLOOR -> "TD-1021：59.00，底价 75.00，待主管确认";
            case AWAITING_MERGE -> "买家还有一单未付款，等待合并";
            case PAUSED -> "买家下周才在家，暂停发货";
            case SPECIAL -> "企业采购，需随箱附合同";
            case REFUND_ASKED -> "买家申请仅退款";
            case WAREHOUSE_REFUSED -> "没有商品 TD-9999";
            default -> "买家要求更换包装，待确认费用";
        };
    }

    private void cancellations() {
        desk.cancel(OperationsSample.SERVICE, take(PlatformStatus.PAID).id(), "买家拍错型号");
        Stored<SalesOrder> asked = take(PlatformStatus.PAID);
        desk.allocate(OperationsSample.SUPERVISOR, asked.id());
        desk.cancel(OperationsSample.SERVICE, asked.id(), "买家不想要了");
    }

    private void together() {
        String name = "何女士";
        String phone = "13612345678";
        String address = "浙江省温州市鹿城区人民路 66 号";
        long one = sell(0, PlatformStatus.PAID, name, phone, address, line("TD-1061", 1))
                .id();
        long two = sell(0, PlatformStatus.PAID, name, phone, address, line("TD-1062", 2))
                .id();
        desk.merge(OperationsSample.SUPERVISOR, List.of(one, two));
        long large = sell(
                        0,
                        PlatformStatus.PAID,
                        "周先生",
                        "13812340000",
                        "上海市徐汇区漕溪北路 18 号",
                        line("TD-1071", 4),
                        line("TD-1160", 2))
                .id();
        desk.split(
                OperationsSample.SUPERVISOR,
                large,
                new Parts(List.of(
                        new Parts.Part(List.of(new Parts.Share(1, 4L))),
                        new Parts.Part(List.of(new Parts.Share(2, 2L))))));
    }

    private void changed() {
        ask(take(PlatformStatus.PAID), "改为公司地址");
        long applied = ask(take(PlatformStatus.PAID), "买家填错门牌号");
        database.write(OperationsSample.SUPERVISOR, tx -> changes.approve(tx, applied));
        long refused = ask(take(PlatformStatus.PAID), "改寄到外省，运费不足");
        database.write(OperationsSample.SUPERVISOR, tx -> changes.refuse(tx, refused, "需先补运费差价"));
        long cancelled = ask(take(PlatformStatus.PAID), "买家又改回原地址");
        database.write(OperationsSample.SERVICE, tx -> changes.cancel(tx, cancelled));
        Stored<SalesOrder> allocated = take(PlatformStatus.PAID);
        desk.allocate(OperationsSample.SUPERVISOR, allocated.id());
        long sent = ask(allocated, "收货电话变更");
        database.write(OperationsSample.SUPERVISOR, tx -> changes.approve(tx, sent));
    }

    private long ask(Stored<SalesOrder> order, String reason) {
        Stored<OrderChange> change = database.write(
                OperationsSample.SERVICE,
                tx -> changes.request(
                        tx,
                        new NewChange(
                                order.value().number(),
                                null,
                                "13599990000",
                                order.value().address() + " 2 栋 301 室",
                                null,
                                reason,
                                null)));
        return change.id();
    }

    private Stored<SalesOrder> take(PlatformStatus status) {
        // Douyin orders go to the warehouse by themselves; the others wait for a person where the sample needs them.
        int shop = status == PlatformStatus.PAID ? made % 4 : made % 5;
        return sell(
                shop,
                status,
                FAMILY_NAMES[random.nextInt(FAMILY_NAMES.length)] + GIVEN_NAMES[random.nextInt(GIVEN_NAMES.length)],
                "138%08d".formatted(10_000_000 + made * 7919),
                ADDRESSES[random.nextInt(ADDRESSES.length)].formatted(10 + made),
                line("TD-" + (1001 + random.nextInt(150)), 1 + random.nextInt(3)));
    }

    private Stored<SalesOrder> sell(
            int shop, PlatformStatus status, String name, String phone, String address, NewLine... lines) {
        made++;
        List<String> words =
                switch (status) {
                    case UNPAID -> UNPAID;
                    case SHIPPED, SIGNED -> SHIPPED;
                    case COMPLETED -> COMPLETED;
                    case CANCELLED -> CANCELLED;
                    case PAID, REFUNDING -> PAID;
                };
        boolean sent = words == SHIPPED || words == COMPLETED;
        Instant orderedAt = now.minus(Duration.ofMinutes(sent ? 4320 + made * 37L : 20 + made * 3L));
        Caller by = OperationsSample.SUPERVISOR;
        return desk.take(
                by,
                new NewOrder(
                        SHOPS.get(shop),
                        NUMBERS.get(shop).formatted(1000 + made),
                        words.get(shop),
                        status,
                        "买家_" + (address == null ? made : Math.floorMod(name.hashCode(), 10_000)),
                        name,
                        phone,
                        address,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        null,
                        null,
                        REMARKS[made % REMARKS.length],
                        null,
                        made % 9 == 0 ? Flag.RED : Flag.NONE,
                        orderedAt,
                        status == PlatformStatus.UNPAID || status == PlatformStatus.CANCELLED
                                ? null
                                : orderedAt.plus(Duration.ofMinutes(4)),
                        orderedAt.plus(Duration.ofMinutes(5)),
                        sent ? "SF" : null,
                        sent ? "SF%013d".formatted(1_400_000_000_000L + made) : null,
                        shop == 4 ? "小雨" : null,
                        null,
                        List.of(lines)));
    }

    private NewLine line(String sku, int quantity) {
        return new NewLine(
                sku,
                sku == null ? "新品氛围灯（未建档）" : "舟山小铺 " + sku,
                null,
                quantity,
                new BigDecimal(59 + random.nextInt(240)).setScale(2),
                null,
                null);
    }
}
