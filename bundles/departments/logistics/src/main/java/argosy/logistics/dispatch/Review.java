package argosy.logistics.dispatch;

import static argosy.logistics.db.Tables.SKU;

import argosy.department.Prepared;
import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.stock.Allocation;
import argosy.logistics.stock.Demand;
import argosy.logistics.stock.ReservationState;
import argosy.logistics.stock.Shortage;
import argosy.logistics.stock.StockLedger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.impl.DSL;

/** The review of an order against the articles (LOG-04) and the reservation of its goods (LOG-06). */
final class Review {

    private record Article(String sku, String brand, String spec) {}

    private static final Prepared.QueryOfMany<String, Article> ARTICLES = new Prepared.QueryOfMany<>(
            SKU.CODE,
            among -> DSL.select(SKU.CODE, SKU.BRAND, SKU.SPEC).from(SKU).where(among),
            row -> new Article(row.text(1), row.text(2), row.text(3)));

    private final StockLedger stock;
    private final DispatchLog log;

    Review(StockLedger stock, DispatchLog log) {
        this.stock = stock;
        this.log = log;
    }

    /**
     * Compares brand and spec of every line with the article; 422 {@code order-does-not-match} naming each line that
     * differs, unless the lines are to be corrected to what the article says. Then reserves what there is.
     */
    Stored<DispatchOrder> review(Transaction tx, Stored<DispatchOrder> order, boolean correct) {
        DispatchState.WORKFLOW.require("review", order.value().state());
        List<DispatchLine> lines = DispatchLines.of(tx, order.id());
        Map<String, Article> articles = articles(tx, lines);
        List<FieldProblem> differences = new ArrayList<>();
        List<DispatchLine> right = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            DispatchLine line = lines.get(i);
            Article article = articles.get(line.sku());
            if (article == null) {
                throw Problem.invalid(
                        "lines[" + i + "].sku",
                        "There is no SKU " + line.sku() + "; correct the line or add the SKU.",
                        "没有商品 " + line.sku() + "，请更正明细或先建商品。");
            }
            compare("lines[" + i + "].brand", line.brand(), article.brand(), differences);
            compare("lines[" + i + "].spec", line.spec(), article.spec(), differences);
            right.add(new DispatchLine(
                    line.line(),
                    line.sku(),
                    article.brand(),
                    article.spec(),
                    line.quantity(),
                    line.shortQuantity(),
                    line.picked(),
                    line.checked()));
        }
        if (!differences.isEmpty() && !correct) {
            throw new Problem(
                    422,
                    "order-does-not-match",
                    Text.of(
                            "The order differs from the articles in " + differences.size()
                                    + " places; correct its lines, or repeat with \"correct\": true.",
                            "订单与商品资料有 " + differences.size() + " 处不符，请更正明细，或带 \"correct\": true 重试。"),
                    differences,
                    Map.of());
        }
        DispatchLines.write(tx, order.id(), lines, right);
        if (!differences.isEmpty()) {
            tx.remark(
                    DispatchOrder.DISPATCH_ORDERS,
                    order.id(),
                    "corrected",
                    String.join(
                            "; ",
                            differences.stream()
                                    .map(d -> d.field() + ": " + d.message().en())
                                    .toList()));
        }
        long missing = promise(tx, order, right, Map.of(), Set.of());
        return log.keep(
                tx, order, order.value().reviewed(tx.by().username(), tx.now()).shortOf(missing));
    }

    /** Reserves again what is still short. */
    Stored<DispatchOrder> allocate(Transaction tx, Stored<DispatchOrder> order) {
        DispatchState.WORKFLOW.require("allocate", order.value().state());
        long missing = reserve(tx, order, Set.of());
        return log.keep(tx, order, order.value().shortOf(missing));
    }

    /**
     * Reserves what the lines need beyond what is picked or reserved, and notes per line what is short.
     *
     * @param elsewhere bins to leave alone
     * @return pieces short in all
     */
    long reserve(Transaction tx, Stored<DispatchOrder> order, Set<String> elsewhere) {
        Map<Integer, Long> reserved = new HashMap<>();
        stock.reservations(tx, order.value().number(), ReservationState.OPEN)
                .forEach(r -> reserved.merge(r.value().docLine(), r.value().quantity(), Long::sum));
        return promise(tx, order, DispatchLines.of(tx, order.id()), reserved, elsewhere);
    }

    /** @param reserved pieces that are reserved already, by line */
    private long promise(
            Transaction tx,
            Stored<DispatchOrder> order,
            List<DispatchLine> lines,
            Map<Integer, Long> reserved,
            Set<String> elsewhere) {
        List<Demand> demands = lines.stream()
                .map(line -> new Demand(
                        line.line(),
                        line.sku(),
                        line.quantity() - line.picked() - reserved.getOrDefault(line.line(), 0L)))
                .filter(demand -> demand.quantity() > 0)
                .sorted(Comparator.comparing(Demand::sku))
                .toList();
        Map<Integer, Long> missing = new HashMap<>();
        if (!demands.isEmpty()) {
            Allocation allocation =
                    stock.reserve(tx, order.value().number(), order.value().warehouse(), demands, false, elsewhere);
            for (Shortage shortage : allocation.shortages()) {
                missing.put(shortage.docLine(), shortage.missing());
            }
        }
        DispatchLines.write(
                tx,
                order.id(),
                lines,
                lines.stream()
                        .map(line -> line.shortOf(missing.getOrDefault(line.line(), 0L)))
                        .toList());
        return missing.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void compare(String field, String given, String right, List<FieldProblem> differences) {
        if (given != null && !given.isBlank() && !given.strip().equalsIgnoreCase(right == null ? "" : right.strip())) {
            differences.add(new FieldProblem(
                    field,
                    Text.of(
                            "The order says " + given + ", the article " + right + ".",
                            "订单为 " + given + "，商品资料为 " + right + "。")));
        }
    }

    private static Map<String, Article> articles(Transaction tx, List<DispatchLine> lines) {
        Map<String, Article> articles = new HashMap<>();
        tx.all(ARTICLES, lines.stream().map(DispatchLine::sku).toList())
                .forEach(article -> articles.put(article.sku(), article));
        return articles;
    }
}
