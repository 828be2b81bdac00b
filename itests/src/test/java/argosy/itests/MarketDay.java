package argosy.itests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What the shops of a company sell on one day on four platforms, made up by rule from a seed, in the layouts of the
 * platforms' own export files.
 */
final class MarketDay {

    /** A shop on a platform, named as operations knows both. */
    enum Shop {
        TAOBAO("DAY-TB", "taobao", "订单编号,总金额,订单状态,收货人姓名,收货地址,联系手机,宝贝标题,商家编码,购买数量,价格"),
        JD("DAY-JD", "jd", "订单号,商品名称,订购数量,京东价,应付金额,订单状态,客户姓名,客户地址,联系电话,货号"),
        PDD("DAY-PDD", "pdd", "商品,订单号,订单状态,商品总价(元),商家实收金额(元),商品数量(件),收货人,手机,省,市,区,街道,商家编码-规格维度,售后状态"),
        DOUYIN("DAY-DY", "douyin", "主订单编号,选购商品,商品数量,商家编码,商品单价,订单应付金额,收件人,收件人手机号,省,市,区,街道,详细地址,订单状态");

        final String code;
        final String platform;
        private final String headings;

        Shop(String code, String platform, String headings) {
            this.code = code;
            this.platform = platform;
            this.headings = headings;
        }

        String title() {
            return "集市 " + code;
        }
    }

    /** @param lines SKU code → pieces */
    record Sale(String number, Map<String, Integer> lines) {

        int pieces() {
            return lines.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private static final int PRICE = 25;

    private final int skus;
    private final Map<Shop, List<Sale>> sales = new LinkedHashMap<>();
    private final Map<String, Integer> demand = new TreeMap<>();

    MarketDay(int skus, int orders, long seed) {
        this.skus = skus;
        Random random = new Random(seed);
        for (Shop shop : Shop.values()) {
            List<Sale> sold = new ArrayList<>();
            for (int i = 0; i < orders / Shop.values().length; i++) {
                Map<String, Integer> lines = new LinkedHashMap<>();
                int count = shop == Shop.PDD ? 1 : 1 + random.nextInt(2);
                while (lines.size() < count) {
                    lines.put(sku(random.nextInt(skus)), 1 + random.nextInt(3));
                }
                lines.forEach((sku, pieces) -> demand.merge(sku, pieces, Integer::sum));
                sold.add(new Sale("%d20261111%07d".formatted(shop.ordinal() + 1, i), lines));
            }
            sales.put(shop, sold);
        }
    }

    int orders() {
        return sales.values().stream().mapToInt(List::size).sum();
    }

    int orders(Shop shop) {
        return sales.get(shop).size();
    }

    List<String> skus() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < skus; i++) {
            all.add(sku(i));
        }
        return all;
    }

    /** Pieces that all orders of the day need of an article. */
    int demand(String sku) {
        return demand.getOrDefault(sku, 0);
    }

    /** The shop's orders as its platform exports them: all paid, none sent. */
    String file(Shop shop) {
        StringBuilder file = new StringBuilder(shop.headings).append('\n');
        for (Sale sale : sales.get(shop)) {
            int total = sale.pieces() * PRICE;
            sale.lines().forEach((sku, pieces) -> file.append(row(shop, sale.number(), total, sku, pieces))
                    .append('\n'));
        }
        return file.toString();
    }

    private static String row(Shop shop, String number, int total, String sku, int pieces) {
        String phone = "138" + number.substring(number.length() - 8);
        String street = "文三路 " + Long.parseLong(number.substring(9)) + " 号";
        int amount = pieces * PRICE;
        return switch (shop) {
            case TAOBAO ->
                "\"=\"\"%s\"\"\",%d.00,\"买家已付款,等待卖家发货\",王小明,浙江省 杭州市 西湖区 %s,'%s,台灯 %s,%s,%d,%d.00"
                        .formatted(number, total, street, phone, sku, sku, pieces, PRICE);
            case JD ->
                "%s,台灯 %s,%d,%d.00,%d.00,等待出库,赵敏,北京市朝阳区%s,%s,%s"
                        .formatted(number, sku, pieces, PRICE, total, street, phone, sku);
            case PDD ->
                "台灯 %s,\t%s\t,待发货,%d.00,%d.00,%d,陈**,1********66,广东省,广州市,天河区,%s,%s,无售后或售后取消"
                        .formatted(sku, number, amount, amount, pieces, street, sku);
            case DOUYIN ->
                "%s,台灯 %s,%d,%s,%d.00,%d.00,杨**,1*********8,四川省,成都市,武侯区,科华北路,%s,待发货"
                        .formatted(number, sku, pieces, sku, PRICE, amount, street);
        };
    }

    private static String sku(int number) {
        return "DAY-%04d".formatted(number);
    }
}
