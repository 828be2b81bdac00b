package argosy.logistics.replenishment;

import static argosy.logistics.replenishment.Replenishment.REPLENISHMENTS;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.inbound.NewReceipt;
import argosy.logistics.inbound.Receipt;
import argosy.logistics.inbound.ReceiptFollower;
import argosy.logistics.inbound.Receipts;
import argosy.logistics.warehouse.Warehouses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The rules of replenishment (LOG-16): what is short is suggested, ordered, confirmed, announced as a receipt, and received
 * when that receipt is checked. A replenishment is one delivery: what is missing then is announced again by the receipt's
 * follow-up, or suggested by the next scan.
 */
public final class Replenishments {

    static final String PREFIX = "BH";

    private final Receipts receipts;

    /** @param receipts must tell {@link #follower()} */
    public Replenishments(Receipts receipts) {
        this.receipts = receipts;
    }

    /** What goods receipts have to tell. */
    public static ReceiptFollower follower() {
        return new ReceivedGoods();
    }

    /**
     * Suggests what is short, refreshes suggestions that nobody has touched and withdraws those that are not needed any
     * more; running it again changes nothing. 409 {@code no-reorder-points} when there is nothing to go by, 422 for an
     * unknown warehouse.
     */
    public ScanResult scan(Transaction tx, ScanScope scope) {
        return new Scan(tx, Warehouses.codeOrAll(tx, scope.warehouse()), today(tx)).run();
    }

    /** The supplier was asked for the goods. */
    public Stored<Replenishment> order(Transaction tx, long id, NewOrder order) {
        Stored<Replenishment> suggestion = tx.step(REPLENISHMENTS, id, "order");
        refusePast(tx, "expectedOn", order.expectedOn());
        Stored<Replenishment> ordered = tx.update(
                REPLENISHMENTS,
                suggestion,
                suggestion.value().ordered(order, tx.by().username(), tx.now(), today(tx)));
        if (order.note() != null && !order.note().isBlank()) {
            tx.remark(REPLENISHMENTS, id, "contacted", order.note().strip());
        }
        return ordered;
    }

    /** One row of a joint order; 422 when the suggestion is for another supplier than was talked to. */
    Stored<Replenishment> order(Transaction tx, NewOrder.Joint order, NewOrder.Row row) {
        Replenishment suggestion = tx.target(REPLENISHMENTS, row.id()).value();
        if (!suggestion.supplier().equals(order.supplier())) {
            throw Problem.invalid(
                    "supplier",
                    suggestion.number() + " is for " + suggestion.supplier() + ", not for " + order.supplier() + ".",
                    suggestion.number() + " 的供应商是 " + suggestion.supplier() + "，不是 " + order.supplier() + "。");
        }
        return order(tx, row.id(), row.by(order));
    }

    /** The supplier said how much comes, all or a part, and when; may be said again while nothing is on its way. */
    public Stored<Replenishment> confirm(Transaction tx, long id, long pieces, LocalDate day) {
        Stored<Replenishment> ordered = tx.step(REPLENISHMENTS, id, "confirm");
        refusePast(tx, "expectedOn", day);
        return tx.update(
                REPLENISHMENTS,
                ordered,
                ordered.value().confirmed(pieces, day == null ? ordered.value().expectedOn() : day));
    }

    /** The goods of one supplier for one warehouse are on their way: announces them as one receipt. */
    public List<Stored<Replenishment>> arriving(Transaction tx, Arrival arrival) {
        List<Arrival.Row> rows = arrival.rows().stream()
                .sorted(Comparator.comparing(Arrival.Row::id))
                .toList();
        refusePast(tx, "expectedOn", arrival.expectedOn());
        List<Stored<Replenishment>> sent = new ArrayList<>();
        List<NewReceipt.Line> lines = new ArrayList<>();
        for (Arrival.Row row : rows) {
            Stored<Replenishment> one = tx.step(REPLENISHMENTS, row.id(), "arriving");
            sent.add(one);
            long pieces = row.quantity() == null ? one.value().confirmed() : row.quantity();
            lines.add(new NewReceipt.Line(one.value().sku(), null, pieces));
        }
        refuseMixed(sent);
        LocalDate day = arrival.expectedOn() != null
                ? arrival.expectedOn()
                : sent.stream()
                        .map(one -> one.value().expectedOn())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        Replenishment first = sent.get(0).value();
        Receipt receipt = receipts.announce(
                        tx,
                        new NewReceipt(first.supplier(), arrival.supplierRef(), first.warehouse(), day, null, lines))
                .value();
        return sent.stream()
                .map(one -> tx.update(REPLENISHMENTS, one, one.value().arriving(receipt.number(), day)))
                .toList();
    }

    /** Not needed; no new suggestion before {@code until}, when that is given. */
    public Stored<Replenishment> dismiss(Transaction tx, long id, String reason, LocalDate until) {
        Stored<Replenishment> suggestion = tx.step(REPLENISHMENTS, id, "dismiss");
        refusePast(tx, "until", until);
        return tx.update(REPLENISHMENTS, suggestion, suggestion.value().dismissed(reason.strip(), until));
    }

    /** What was ordered will not come. Goods on their way are given up by cancelling their receipt first. */
    public Stored<Replenishment> cancel(Transaction tx, long id, String reason) {
        Stored<Replenishment> ordered = tx.step(REPLENISHMENTS, id, "cancel");
        return tx.update(REPLENISHMENTS, ordered, ordered.value().cancelled(reason.strip()));
    }

    private static void refuseMixed(List<Stored<Replenishment>> sent) {
        Replenishment first = sent.get(0).value();
        long same = sent.stream()
                .filter(one -> one.value().supplier().equals(first.supplier())
                        && one.value().warehouse().equals(first.warehouse()))
                .count();
        if (same < sent.size()) {
            throw Problem.invalid(
                    "rows",
                    "Goods that come together are of one supplier and for one warehouse; announce them separately.",
                    "一起到货的须为同一供应商、同一仓库，请分开登记。");
        }
        if (sent.stream().map(Stored::id).distinct().count() < sent.size()) {
            throw Problem.invalid("rows", "A replenishment is named twice.", "补货单重复。");
        }
    }

    private void refusePast(Transaction tx, String member, LocalDate day) {
        if (day != null && day.isBefore(today(tx))) {
            throw Problem.invalid(member, "The day must not lie in the past.", "日期不能早于今天。");
        }
    }

    private LocalDate today(Transaction tx) {
        return tx.today();
    }
}
