package argosy.logistics;

import argosy.logistics.carriers.Carrier;
import argosy.logistics.carriers.CarrierState;
import argosy.logistics.sku.Sku;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The articles and carriers of the sample company: lighting and household goods, 300 of them. */
final class SampleGoods {

    static final int ARTICLES = 300;

    private static final int LIGHTS = 150;

    private static final String[] BRANDS = {"晨光照明", "舟山小铺", "暖居", "禾木生活", "亮屋"};

    /** A kind of article: what it is called, its sizes and looks, and the weight of one piece. */
    private record Family(String name, String[] sizes, String[] looks, int grams) {}

    private static final List<Family> FAMILIES = List.of(
            new Family("LED 吸顶灯", sizes("12W", "18W", "24W", "36W", "48W"), sizes("白光", "暖光", "三色"), 900),
            new Family("护眼台灯", sizes("8W", "10W", "12W", "15W", "18W"), sizes("白色", "黑色", "粉色"), 1100),
            new Family("落地灯", sizes("1.2 米", "1.4 米", "1.5 米", "1.6 米", "1.8 米"), sizes("原木", "黑色", "金色"), 3200),
            new Family("LED 灯带", sizes("1 米", "2 米", "3 米", "5 米", "10 米"), sizes("白光", "暖光", "彩光"), 150),
            new Family("LED 球泡", sizes("3W", "5W", "7W", "9W", "12W"), sizes("白光", "暖光", "中性光"), 60),
            new Family("嵌入式筒灯", sizes("3W", "5W", "7W", "9W", "12W"), sizes("白光", "暖光", "三色"), 120),
            new Family("轨道射灯", sizes("7W", "10W", "12W", "20W", "30W"), sizes("白壳", "黑壳", "银壳"), 350),
            new Family("床头壁灯", sizes("小号", "中号", "大号", "双头", "长臂"), sizes("胡桃木", "白蜡木", "黑铁"), 800),
            new Family("感应小夜灯", sizes("插电款", "充电款", "电池款", "双头款", "磁吸款"), sizes("暖光", "白光", "橘光"), 90),
            new Family("餐厅吊灯", sizes("单头", "两头", "三头", "五头", "长排"), sizes("玻璃", "陶瓷", "铁艺"), 2600),
            new Family("收纳箱", sizes("10L", "20L", "35L", "50L", "75L"), sizes("透明", "灰色", "米色"), 1300),
            new Family("真空压缩袋", sizes("小号 5 只", "中号 5 只", "大号 5 只", "特大 3 只", "组合 11 只"), sizes("手卷", "抽气", "电泵"), 400),
            new Family("植绒衣架", sizes("10 支", "20 支", "30 支", "50 支", "100 支"), sizes("灰色", "粉色", "米色"), 600),
            new Family("保温杯", sizes("350ml", "450ml", "500ml", "600ml", "800ml"), sizes("白色", "藏青", "樱粉"), 380),
            new Family("玻璃密封罐", sizes("500ml", "750ml", "1000ml", "1500ml", "2000ml"), sizes("圆形", "方形", "六角"), 700),
            new Family("硅藻土地垫", sizes("30×40", "35×45", "40×60", "45×70", "50×80"), sizes("灰色", "米色", "印花"), 1800),
            new Family("棉麻抱枕套", sizes("30×50", "40×40", "45×45", "50×50", "60×60"), sizes("素色", "条纹", "格纹"), 180),
            new Family(
                    "遮光窗帘",
                    sizes("1.2×1.8", "1.5×2.0", "2.0×2.2", "2.5×2.5", "3.0×2.7"),
                    sizes("深灰", "米白", "墨绿"),
                    1600),
            new Family("洗脸毛巾", sizes("1 条", "2 条", "3 条", "4 条", "6 条"), sizes("白色", "浅蓝", "豆沙"), 130),
            new Family("陶瓷餐盘", sizes("6 寸", "7 寸", "8 寸", "9 寸", "10 寸"), sizes("白瓷", "青釉", "手绘"), 450));

    private SampleGoods() {}

    /** {@code TD-1001} to {@code TD-1300}, each with a valid EAN-13 barcode. */
    static List<Sku> articles() {
        List<Sku> articles = new ArrayList<>();
        for (Family family : FAMILIES) {
            for (String size : family.sizes()) {
                for (String look : family.looks()) {
                    int number = articles.size() + 1;
                    articles.add(new Sku(
                            "TD-" + (1000 + number),
                            family.name() + " " + size + " " + look,
                            BRANDS[number % BRANDS.length],
                            number <= LIGHTS ? "灯具照明" : "家居百货",
                            look + " " + size,
                            barcode(number),
                            null,
                            family.grams(),
                            null,
                            cost(number, family.grams()),
                            false,
                            null));
                }
            }
        }
        return articles;
    }

    /** Heavy goods cost more; of every twentieth article nobody has told the cost yet. */
    private static BigDecimal cost(int number, int grams) {
        return number % 20 == 0 ? null : BigDecimal.valueOf(450L + grams * 3L + number % 7 * 85L, 2);
    }

    static List<Carrier> carriers() {
        return List.of(
                carrier("SF", "顺丰速运", "95338", "次日达、当日达", "SF", 14, CarrierState.ACTIVE),
                carrier("ZTO", "中通快递", "95311", "标准快递", "73,75,78", 14, CarrierState.ACTIVE),
                carrier("YTO", "圆通速递", "95554", "标准快递", "YT", 15, CarrierState.ACTIVE),
                carrier("YUNDA", "韵达速递", "95546", "标准快递", "43,46", 13, CarrierState.ACTIVE),
                carrier("JD", "京东物流", "950616", "特惠送、生鲜", "JD", 15, CarrierState.ACTIVE),
                carrier("DBL", "德邦快递", "95353", "大件、重货", "DPK", 15, CarrierState.ACTIVE),
                carrier("STO", "申通快递", "95543", "标准快递", "77", 15, CarrierState.BLOCKED));
    }

    private static Carrier carrier(
            String code, String name, String phone, String services, String prefixes, int length, CarrierState state) {
        return new Carrier(
                code,
                name,
                name + "客户经理",
                phone,
                services,
                prefixes,
                length,
                length,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String barcode(int number) {
        String digits = "69012345%04d".formatted(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String[] sizes(String... names) {
        return names;
    }
}
