package argosy.logistics.month;

import argosy.logistics.month.Comebacks.Comeback;
import argosy.logistics.month.Comebacks.Piece;
import argosy.logistics.month.Sale.Step;
import argosy.logistics.month.Sale.Wanted;
import argosy.logistics.month.Stockroom.Breakage;
import argosy.logistics.stock.MovementFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Where the goods are, counted from the plan alone. */
final class Reckoning {

    /** An article in a warehouse. */
    record Lot(Article article, String warehouse) {}

    /** Pieces of one article in one warehouse. */
    static final class Pieces {
        long onHand;
        long reserved;
        long picked;
        long damaged;
        long returns;
        long inTransit;

        long total() {
            return onHand + picked + damaged + returns + inTransit;
        }
    }

    static final Comparator<Lot> ORDER =
            Comparator.comparing((Lot lot) -> lot.article().code()).thenComparing(Lot::warehouse);

    private Reckoning() {}

    /** Enough for every order of the month, and some left over. */
    static Map<Lot, Long> opening(Month month, Random random) {
        Map<Lot, Long> opening = new TreeMap<>(ORDER);
        for (Article article : month.articles) {
            for (String warehouse : Article.WAREHOUSES) {
                opening.put(new Lot(article, warehouse), 20L + random.nextInt(100));
            }
        }
        month.sales.forEach(sale -> sale.wanted()
                .forEach(some -> opening.merge(new Lot(some.article(), sale.warehouse()), some.pieces(), Long::sum)));
        return opening;
    }

    /** Where everything is when the month is over. */
    static Map<Lot, Pieces> stock(Month month, Stockroom room, Comebacks comebacks, Map<Lot, Long> opening) {
        Map<Lot, Pieces> stock = new TreeMap<>(ORDER);
        opening.forEach((lot, pieces) -> stock.computeIfAbsent(lot, l -> new Pieces()).onHand += pieces);
        room.lorries.forEach(
                lorry -> lorry.goods().forEach(goods -> stock.get(goods.lot()).onHand += goods.accepted()));
        room.counts.forEach(count -> count.differences().forEach((lot, more) -> stock.get(lot).onHand += more));
        for (Breakage broken : room.breakages) {
            stock.get(broken.lot()).onHand -= broken.pieces();
            stock.get(broken.lot()).damaged += broken.responsible() == null ? broken.pieces() : 0;
        }
        for (Sale sale : month.sales) {
            for (Wanted some : sale.wanted()) {
                move(sale, some.pieces(), stock.get(new Lot(some.article(), sale.warehouse())));
            }
        }
        comebacks.all.forEach(
                comeback -> comeback.pieces().forEach(some -> comeBack(comeback, some, stock.get(some.lot()))));
        return stock;
    }

    /** Goods that come back lie among the returns, until somebody says what becomes of them. */
    private static void comeBack(Comeback comeback, Piece some, Pieces pieces) {
        long n = some.pieces();
        pieces.returns += comeback.customers() ? n : 0;
        switch (some.verdict()) {
            case RESTOCK -> pieces.onHand += n;
            case DAMAGED -> pieces.damaged += n;
            default -> {}
        }
        pieces.returns -= some.verdict() == Comebacks.Verdict.WAIT ? 0 : n;
    }

    private static void move(Sale sale, long n, Pieces pieces) {
        if (sale.had(Step.CANCEL) || !sale.had(Step.REVIEW)) {
            return;
        }
        if (!sale.had(Step.PICK)) {
            pieces.reserved += n;
            return;
        }
        pieces.onHand -= n;
        if (!sale.had(Step.HAND_OVER)) {
            pieces.picked += n;
        } else if (sale.had(Step.COME_BACK)) {
            pieces.returns += n;
        } else if (!sale.had(Step.SIGN_FOR) && !sale.had(Step.LOSE)) {
            pieces.inTransit += n;
        }
    }

    /** What came, went, was gained and lost of each article in the month, over both warehouses. */
    static List<MovementFigures> movement(Month month, Stockroom room, Comebacks comebacks, Map<Lot, Long> opening) {
        Map<Article, long[]> sums = new TreeMap<>(Comparator.comparing(Article::code));
        opening.forEach((lot, pieces) -> sums.computeIfAbsent(lot.article(), a -> new long[5])[0] += pieces);
        room.lorries.forEach(
                lorry -> lorry.goods().forEach(goods -> sums.get(goods.lot().article())[1] += goods.accepted()));
        for (Sale sale : month.sales) {
            for (Wanted some : sale.wanted()) {
                sums.get(some.article())[2] += sale.had(Step.SIGN_FOR) ? some.pieces() : 0;
                sums.get(some.article())[4] += sale.had(Step.LOSE) ? some.pieces() : 0;
            }
        }
        room.counts.forEach(count -> count.differences()
                .forEach((lot, more) -> sums.get(lot.article())[more > 0 ? 3 : 4] += Math.abs(more)));
        room.breakages.stream()
                .filter(broken -> broken.responsible() != null)
                .forEach(broken -> sums.get(broken.lot().article())[4] += broken.pieces());
        for (Comeback comeback : comebacks.all) {
            for (Piece some : comeback.pieces()) {
                long[] own = sums.get(some.lot().article());
                own[1] += comeback.customers() ? some.pieces() : 0;
                own[2] += some.verdict() == Comebacks.Verdict.SEND_BACK ? some.pieces() : 0;
            }
        }
        List<MovementFigures> rows = new ArrayList<>();
        sums.forEach((article, s) -> rows.add(new MovementFigures(
                article.code(), article.name(), s[0], s[1], s[2], s[3], s[4], s[0] + s[1] - s[2] + s[3] - s[4])));
        return rows;
    }
}
