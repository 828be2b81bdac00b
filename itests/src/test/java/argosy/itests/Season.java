package argosy.itests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A warehouse before its busiest day, made up by rule from a seed: articles, bins, what lies in them, and orders for less
 * than that. Files have the Chinese headings of the programs that sellers come from.
 */
final class Season {

    static final String WAREHOUSE = "HZ";
    static final String CARRIER = "SF";

    private static final int PIECES_SPARE = 5;

    /** One order: SKU code → pieces. */
    record Order(String ref, Map<String, Integer> lines) {

        int pieces() {
            return lines.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final int skus;
    private final int bins;
    private final List<Order> orders = new ArrayList<>();
    private final Map<String, Integer> demand = new TreeMap<>();

    Season(int skus, int bins, int orders, long seed) {
        this.skus = skus;
        this.bins = bins;
        Random random = new Random(seed);
        for (int i = 0; i < orders; i++) {
            Map<String, Integer> lines = new LinkedHashMap<>();
            int count = 1 + random.nextInt(3);
            while (lines.size() < count) {
                // The square prefers low numbers: a few articles are in half of all orders, as in any shop.
                double popular = random.nextDouble() * random.nextDouble();
                lines.put(sku((int) (popular * skus)), 1 + random.nextInt(3));
            }
            lines.forEach((sku, pieces) -> demand.merge(sku, pieces, Integer::sum));
            this.orders.add(new Order("TB%08d".formatted(i), lines));
        }
    }

    List<Order> orders() {
        return orders;
    }

    int ordered() {
        return demand.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** All that lies in the bins at the beginning. */
    int opening() {
        return ordered() + skus * PIECES_SPARE;
    }

    String skuFile() {
        StringBuilder file = new StringBuilder("商品编码,商品名称,品牌,规格,条码\n");
        for (int i = 0; i < skus; i++) {
            file.append("%s,\"保湿面霜, %d 号\",清岚,%d ml,69%011d\n".formatted(sku(i), i, 10 + i % 90, i));
        }
        return file.toString();
    }

    String binFile() {
        StringBuilder file = new StringBuilder("仓库,库位编码,库区,动线顺序\n");
        for (int i = 0; i < bins; i++) {
            file.append("%s,%s,%s,%d\n".formatted(WAREHOUSE, bin(i), (char) ('A' + i % 8), i * 10));
        }
        return file.toString();
    }

    /** Every article lies in two bins. */
    String stockFile() {
        StringBuilder file = new StringBuilder("库位,商品编码,数量\n");
        for (int i = 0; i < skus; i++) {
            int pieces = demand.getOrDefault(sku(i), 0) + PIECES_SPARE;
            int first = pieces / 2;
            file.append("%s,%s,%d\n".formatted(bin(i % bins), sku(i), first));
            file.append("%s,%s,%d\n".formatted(bin((i + bins / 2) % bins), sku(i), pieces - first));
        }
        return file.toString();
    }

    String orderFile() {
        StringBuilder file = new StringBuilder("订单号,收货人,电话,地址,仓库,物流公司,商品编码,数量,备注\n");
        for (int i = 0; i < orders.size(); i++) {
            Order order = orders.get(i);
            for (Map.Entry<String, Integer> line : order.lines().entrySet()) {
                file.append("%s,王小明,138%08d,\"浙江省杭州市西湖区文三路 %d 号, 3 幢\",%s,%s,%s,%d,请放门卫\n"
                        .formatted(order.ref(), i, i % 500 + 1, WAREHOUSE, CARRIER, line.getKey(), line.getValue()));
            }
        }
        return file.toString();
    }

    private static String sku(int number) {
        return "MS-%05d".formatted(number);
    }

    private static String bin(int number) {
        return "%s-%c-%03d".formatted(WAREHOUSE, 'A' + number % 8, number);
    }
}
