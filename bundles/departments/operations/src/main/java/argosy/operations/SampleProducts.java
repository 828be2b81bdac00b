package argosy.operations;

import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.products.Product.PRODUCTS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Stored;
import argosy.operations.products.Availability;
import argosy.operations.products.Product;
import argosy.operations.products.Products;
import argosy.operations.products.Sku;
import argosy.operations.products.Skus;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The assortment of the sample company: the warehouse's lighting and household goods, and a few travel products. */
final class SampleProducts {

    /** The smallest image there is, in place of the photographs. */
    private static final byte[] IMAGE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    /** Older than anything that a warehouse tells. */
    private static final Instant ENTERED = Instant.parse("2026-01-01T00:00:00Z");

    private static final String[] BRANDS = {"晨光照明", "舟山小铺", "暖居", "禾木生活", "亮屋"};

    /** A kind of article with its sizes and looks, numbered as in the warehouse: {@code TD-1001} and on. */
    record Family(String name, String keywords, String point, String[] sizes, String[] looks, int grams) {}

    static final List<Family> FAMILIES = List.of(
            family("LED 吸顶灯", "吸顶灯、卧室灯、客厅灯", "全光谱无频闪，三年质保", "12W|18W|24W|36W|48W", "白光|暖光|三色", 900),
            family("护眼台灯", "台灯、护眼灯、学习灯", "国 AA 级照度，防蓝光", "8W|10W|12W|15W|18W", "白色|黑色|粉色", 1100),
            family("落地灯", "落地灯、客厅灯、阅读灯", "实木灯杆，三档调光", "1.2 米|1.4 米|1.5 米|1.6 米|1.8 米", "原木|黑色|金色", 3200),
            family("LED 灯带", "灯带、氛围灯、线条灯", "可裁剪，自带背胶", "1 米|2 米|3 米|5 米|10 米", "白光|暖光|彩光", 150),
            family("LED 球泡", "球泡、灯泡、节能灯", "E27 通用灯口，省电八成", "3W|5W|7W|9W|12W", "白光|暖光|中性光", 60),
            family("嵌入式筒灯", "筒灯、嵌入式灯、过道灯", "深藏防眩，铝材散热", "3W|5W|7W|9W|12W", "白光|暖光|三色", 120),
            family("轨道射灯", "射灯、轨道灯、服装店灯", "355 度转向，高显色", "7W|10W|12W|20W|30W", "白壳|黑壳|银壳", 350),
            family("床头壁灯", "壁灯、床头灯、过道灯", "胡桃实木，布艺灯罩", "小号|中号|大号|双头|长臂", "胡桃木|白蜡木|黑铁", 800),
            family("感应小夜灯", "小夜灯、感应灯、起夜灯", "人来即亮，一充用三月", "插电款|充电款|电池款|双头款|磁吸款", "暖光|白光|橘光", 90),
            family("餐厅吊灯", "吊灯、餐厅灯、餐桌灯", "手工玻璃灯罩", "单头|两头|三头|五头|长排", "玻璃|陶瓷|铁艺", 2600),
            family("收纳箱", "收纳箱、整理箱、储物箱", "加厚 PP，可叠放", "10L|20L|35L|50L|75L", "透明|灰色|米色", 1300),
            family("真空压缩袋", "压缩袋、收纳袋、被子袋", "双层密封，省一半空间", "小号 5 只|中号 5 只|大号 5 只|特大 3 只|组合 11 只", "手卷|抽气|电泵", 400),
            family("植绒衣架", "衣架、植绒衣架、防滑衣架", "防滑不起鼓包", "10 支|20 支|30 支|50 支|100 支", "灰色|粉色|米色", 600),
            family("保温杯", "保温杯、水杯、便携杯", "316 不锈钢，保温 12 小时", "350ml|450ml|500ml|600ml|800ml", "白色|藏青|樱粉", 380),
            family("玻璃密封罐", "密封罐、玻璃罐、储物罐", "高硼硅玻璃，食品级硅胶圈", "500ml|750ml|1000ml|1500ml|2000ml", "圆形|方形|六角", 700),
            family("硅藻土地垫", "地垫、吸水垫、浴室垫", "三秒吸水，防滑底", "30×40|35×45|40×60|45×70|50×80", "灰色|米色|印花", 1800),
            family("棉麻抱枕套", "抱枕套、靠垫套、沙发枕", "亲肤棉麻，隐形拉链", "30×50|40×40|45×45|50×50|60×60", "素色|条纹|格纹", 180),
            family("遮光窗帘", "窗帘、遮光帘、卧室窗帘", "三层织造，遮光九成", "1.2×1.8|1.5×2.0|2.0×2.2|2.5×2.5|3.0×2.7", "深灰|米白|墨绿", 1600),
            family("洗脸毛巾", "毛巾、洗脸巾、纯棉毛巾", "长绒棉，吸水不掉毛", "1 条|2 条|3 条|4 条|6 条", "白色|浅蓝|豆沙", 130),
            family("陶瓷餐盘", "餐盘、盘子、陶瓷盘", "釉下彩，可进微波炉", "6 寸|7 寸|8 寸|9 寸|10 寸", "白瓷|青釉|手绘", 450));

    private final Database database;
    private final Products products;
    private final Skus skus;

    SampleProducts(Database database, Products products, Skus skus) {
        this.database = database;
        this.products = products;
        this.skus = skus;
    }

    static String product(int family) {
        return "P-" + (1001 + family);
    }

    /** {@code TD-1001} to {@code TD-1300}: 15 of each family. */
    static String sku(int family, int article) {
        return "TD-" + (1001 + family * 15 + article);
    }

    /** What one piece costs to buy; of every twentieth article nobody has told yet. */
    static BigDecimal cost(int number, int grams) {
        return number % 20 == 0 ? null : BigDecimal.valueOf(450L + grams * 3L + number % 7 * 85L, 2);
    }

    void load() {
        for (int i = 0; i < FAMILIES.size(); i++) {
            goods(i);
        }
        travel(
                "P-2001",
                "普陀山两日游",
                "travel",
                "跟团游",
                "含门票与导服，赠海鲜午餐",
                "2026-12-05、2026-12-12",
                "LY-2001-CR 成人",
                "LY-2001-ET 儿童");
        travel("P-2002", "桃花岛风景区门票", "ticket", "景点门票", "当天可订，刷身份证入园", null, "MP-2002 成人票", "MP-2002-YH 优惠票");
        travel("P-2003", "朱家尖海景酒店双早套餐", "hotel", "酒店套餐", "步行到南沙海滩，双人早餐", null, "JD-2003 海景双床");
        candidates();
    }

    private void goods(int index) {
        Family family = FAMILIES.get(index);
        String category = index < 10 ? "灯具照明" : "家居百货";
        String brand = BRANDS[index % BRANDS.length];
        Product product = Product.candidate(
                product(index),
                family.name(),
                "goods",
                category,
                brand,
                String.join("/", family.sizes()) + "；" + String.join("/", family.looks()),
                "厂家直采",
                family.point(),
                index < 10 ? "中山市古镇灯饰厂" : "杭州暖居家居有限公司");
        List<Sku> articles = new ArrayList<>();
        List<Availability> stock = new ArrayList<>();
        int article = 0;
        for (String size : family.sizes()) {
            for (String look : family.looks()) {
                int number = index * 15 + article + 1;
                String code = sku(index, article++);
                articles.add(
                        new Sku(code, product.code(), size + " " + look, null, cost(number, family.grams()), null));
                stock.add(new Availability(code, 60L + number % 50, ENTERED));
            }
        }
        activate(product, articles, stock, "同类月销过万，供货稳定");
    }

    private void travel(
            String code,
            String name,
            String type,
            String category,
            String point,
            String departure,
            String... articles) {
        Product product = Product.candidate(code, name, type, category, "舟山旅行", null, "地接社直签", point, "舟山海天旅行社");
        Product dated = PRODUCTS.shape().with(product, "departure", departure);
        List<Sku> tickets = new ArrayList<>();
        List<Availability> stock = new ArrayList<>();
        for (String article : articles) {
            String[] parts = article.split(" ");
            tickets.add(new Sku(parts[0], code, parts[1], null, null, null));
            stock.add(new Availability(parts[0], 200L, ENTERED));
        }
        activate(dated, tickets, stock, "本地资源，旺季需求大");
    }

    private void activate(Product product, List<Sku> articles, List<Availability> stock, String reason) {
        long id = database.write(OperationsSample.SUPERVISOR, tx -> {
            long proposed = products.create(tx, product).id();
            products.select(tx, proposed, reason);
            articles.forEach(sku -> skus.create(tx, sku));
            tx.insertAll(Availability.AVAILABLE, stock);
            products.activate(tx, proposed);
            return proposed;
        });
        database.attach(
                OperationsSample.EDITOR,
                PRODUCTS,
                id,
                product.code() + "-主图.png",
                "image/png",
                new ByteArrayInputStream(IMAGE));
    }

    /** Products on their way in and out. */
    private void candidates() {
        Caller by = OperationsSample.SUPERVISOR;
        database.write(by, tx -> products.create(tx, candidate("P-3001", "香薰加湿器", "小家电")));
        database.write(by, tx -> products.create(tx, candidate("P-3002", "桌面风扇", "小家电")));
        database.write(
                by,
                tx -> products.reject(
                        tx,
                        products.create(tx, candidate("P-3003", "仿真绿植", "家居百货")).id(),
                        "破损率高，利润不足"));
        database.write(
                by,
                tx -> products.select(
                        tx,
                        products.create(tx, candidate("P-3004", "磁吸手机支架", "数码配件"))
                                .id(),
                        "直播间询问多"));
        Stored<Product> gone = database.write(by, tx -> {
            long id = products.create(tx, candidate("P-3005", "钨丝灯泡", "灯具照明")).id();
            products.select(tx, id, "怀旧款");
            return products.discontinue(tx, id, "能效标准不再达标");
        });
        database.write(by, tx -> {
            long id = products.create(tx, candidate("P-3006", "儿童餐具", "家居百货")).id();
            products.select(tx, id, "套装需求");
            return products.block(tx, id, "抽检报告待补");
        });
        database.note(by, PRODUCTS, gone.id(), "库存清完后从类目中移除。");
    }

    private static Product candidate(String code, String name, String category) {
        return Product.candidate(code, name, "goods", category, null, null, "渠道推荐", "待补充", null);
    }

    private static Family family(String name, String keywords, String point, String sizes, String looks, int grams) {
        return new Family(name, keywords, point, sizes.split("\\|"), looks.split("\\|"), grams);
    }

    /** The id of a product of the sample. */
    static long id(Database database, String code) {
        return database.first(PRODUCTS, PRODUCT.CODE.eq(code)).orElseThrow().id();
    }
}
