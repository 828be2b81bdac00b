package argosy.logistics.picking;

import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.PICK_TASK;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.dispatch.DispatchOrder.DISPATCH_ORDERS;
import static argosy.logistics.picking.PickTask.PICK_TASKS;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchOrder;
import argosy.logistics.dispatch.DispatchOrders;
import argosy.logistics.stock.Reservation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Pick tasks: made of reserved goods, claimed by one picker, confirmed by scan (LOG-07). A wave keeps its order. */
public final class PickTasks {

    private static final int CLAIMS_TRIED = 50;

    private final DispatchOrders orders;
    private final ChosenOrders choice;

    public PickTasks(DispatchOrders orders) {
        this.orders = orders;
        this.choice = new ChosenOrders(orders);
    }

    /** The task that this request acts on; other work on it waits until the transaction ends. */
    public Stored<PickTask> hold(Transaction tx, long id) {
        tx.hold(PICK_TASKS, List.of(id));
        return tx.target(PICK_TASKS, id);
    }

    /** Makes a task of the orders that are named, or of those that the wave finds. */
    public Stored<PickTask> create(Transaction tx, NewPickTask given) {
        if (given.orders().isEmpty() == (given.wave() == null)) {
            throw Problem.invalid("orders", "Name either orders or a wave.", "请指定发货单或波次，二者选一。");
        }
        List<Stored<DispatchOrder>> chosen = choice.of(tx, given);
        List<Stored<Reservation>> reserved =
                Walk.open(tx, chosen.stream().map(o -> o.value().number()).toList());
        Set<String> withGoods = reserved.stream().map(r -> r.value().doc()).collect(Collectors.toSet());
        chosen = chosen.stream()
                .filter(order -> withGoods.contains(order.value().number()))
                .toList();
        if (chosen.isEmpty()) {
            throw Problem.conflict(
                    "nothing-to-pick",
                    "There is no reviewed order with reserved goods that is not in a pick task already.",
                    "没有已审单、已占用库存且未在拣货单中的订单。");
        }
        if (reserved.size() > Walk.MOST) {
            throw Problem.conflict(
                    "too-many-lines",
                    "A pick task has at most " + Walk.MOST + " lines; take fewer orders.",
                    "一张拣货单最多 " + Walk.MOST + " 行，请减少订单。");
        }
        List<PickLine> lines = Walk.lines(tx, chosen, reserved, 1);
        PickTask task = PickTask.open(
                tx.number("JH"),
                chosen.get(0).value().warehouse(),
                chosen.size(),
                lines.stream().mapToLong(PickLine::quantity).sum(),
                given.remark());
        if (given.picker() != null) {
            task = task.assigned(given.picker(), tx.now());
        }
        Stored<PickTask> kept = tx.insert(PICK_TASKS, task);
        PickLines.insert(tx, kept.id(), lines);
        for (Stored<DispatchOrder> order : chosen) {
            orders.into(tx, order, task.number());
        }
        return kept;
    }

    /** The caller walks; of several who claim at once, one does. */
    public Stored<PickTask> claim(Transaction tx, Stored<PickTask> task) {
        PickState.WORKFLOW.require("claim", task.value().state());
        return tx.update(PICK_TASKS, task, task.value().assigned(tx.by().username(), tx.now()));
    }

    /** The caller walks the oldest open task of the warehouse, or of any when it is null; 409 when there is none. */
    Stored<PickTask> claimNext(Transaction tx, String warehouse) {
        Condition open = PICK_TASK
                .STATE
                .eq(Shape.code(PickState.OPEN))
                .and(warehouse == null ? DSL.noCondition() : PICK_TASK.WAREHOUSE.eq(warehouse));
        for (Stored<PickTask> next : tx.select(PICK_TASKS, open, CLAIMS_TRIED)) {
            tx.hold(PICK_TASKS, List.of(next.id()));
            Stored<PickTask> held = tx.get(PICK_TASKS, next.id());
            if (held.value().state() == PickState.OPEN) {
                return claim(tx, held);
            }
        }
        throw Problem.conflict("no-open-task", "There is no pick task that nobody walks.", "没有待领取的拣货单。");
    }

    public Stored<PickTask> assign(Transaction tx, Stored<PickTask> task, String picker) {
        PickState.WORKFLOW.require("assign", task.value().state());
        return tx.update(PICK_TASKS, task, task.value().assigned(picker, tx.now()));
    }

    /** Books what was scanned; a wrong bin, a wrong SKU or too many pieces refuse all of it. */
    public Stored<PickTask> confirm(Transaction tx, Stored<PickTask> task, Confirmation confirmation) {
        PickState.WORKFLOW.require("confirm", task.value().state());
        Map<Integer, PickLine> lines = new TreeMap<>();
        PickLines.of(tx, task.id()).forEach(line -> lines.put(line.line(), line));
        Map<Integer, Long> picked = match(tx, List.copyOf(lines.values()), confirmation);
        Set<Long> touched = new TreeSet<>();
        Set<String> numbers = new TreeSet<>();
        picked.keySet().forEach(line -> {
            touched.add(lines.get(line).dispatchOrder());
            numbers.add(lines.get(line).orderNumber());
        });
        orders.hold(tx, touched);
        List<Stored<Reservation>> reserved = Walk.open(tx, numbers);
        picked.forEach((number, pieces) -> {
            PickLine line = lines.get(number);
            if (orders.take(tx, line.dispatchOrder(), Walk.at(line, reserved), pieces) > 0) {
                throw Problem.conflict(
                        "order-stopped",
                        Text.of(
                                "The goods of line " + number + " are no longer reserved for " + line.orderNumber()
                                        + "; put them back and read the task again.",
                                "第 " + number + " 行已不再为 " + line.orderNumber() + " 占用，请放回货物并刷新拣货单。"),
                        Map.of("line", number));
            }
            PickLines.add(tx, task.id(), number, pieces, 0);
        });
        return tx.update(PICK_TASKS, task, task.value().started(tx.now()));
    }

    /** What is open on the line is not in its bin: others are looked for elsewhere and added to the walk. */
    public Stored<PickTask> missing(Transaction tx, Stored<PickTask> task, int number) {
        PickState.WORKFLOW.require("short", task.value().state());
        List<PickLine> lines = PickLines.of(tx, task.id());
        PickLine line = lines.stream()
                .filter(l -> l.line() == number && l.open() > 0)
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "line", "Nothing is open on line " + number + ".", "第 " + number + " 行没有待拣数量。"));
        orders.hold(tx, List.of(line.dispatchOrder()));
        Stored<DispatchOrder> order = tx.get(DISPATCH_ORDERS, line.dispatchOrder());
        orders.missing(tx, order, Walk.at(line, Walk.open(tx, List.of(line.orderNumber()))));
        PickLines.add(tx, task.id(), number, 0, line.open());
        List<PickLine> stillOpen =
                lines.stream().filter(l -> l.open() > 0 && l.line() != number).toList();
        List<Stored<Reservation>> others = Walk.open(tx, List.of(line.orderNumber())).stream()
                .filter(r ->
                        stillOpen.stream().allMatch(l -> Walk.at(l, List.of(r)).isEmpty()))
                .toList();
        PickLines.insert(
                tx,
                task.id(),
                Walk.lines(tx, List.of(order), others, lines.size() + 1).stream()
                        .map(added -> added.inSlot(line.slot()))
                        .toList());
        return tx.update(PICK_TASKS, task, task.value().started(tx.now()));
    }

    /** The walk is done: its orders are picked, or wait for another task where goods were missing. */
    public Stored<PickTask> finish(Transaction tx, Stored<PickTask> task) {
        PickState.WORKFLOW.require("finish", task.value().state());
        List<Integer> open = PickLines.of(tx, task.id()).stream()
                .filter(line -> line.open() > 0)
                .map(PickLine::line)
                .toList();
        if (!open.isEmpty()) {
            throw Problem.conflict(
                    "lines-open",
                    Text.of(
                            open.size() + " lines are open; confirm them or report them as short.",
                            "还有 " + open.size() + " 行未拣，请确认或报缺货。"),
                    Map.of("lines", open));
        }
        letGo(tx, task);
        return tx.update(PICK_TASKS, task, task.value().finished(tx.now()));
    }

    /** Gives the walk up: what was picked stays picked, the rest stays reserved for another task. */
    public Stored<PickTask> cancel(Transaction tx, Stored<PickTask> task) {
        PickState.WORKFLOW.require("cancel", task.value().state());
        letGo(tx, task);
        return tx.update(PICK_TASKS, task, task.value().cancelled(tx.now()));
    }

    private void letGo(Transaction tx, Stored<PickTask> task) {
        Condition inTask = DISPATCH_ORDER.PICK_TASK.eq(task.value().number());
        List<Long> ids = tx.select(DISPATCH_ORDERS, inTask, ChosenOrders.MOST).stream()
                .map(Stored::id)
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        orders.hold(tx, ids);
        String picker = task.value().picker() == null
                ? tx.by().username()
                : task.value().picker();
        for (Stored<DispatchOrder> order : tx.select(DISPATCH_ORDERS, inTask, ChosenOrders.MOST)) {
            orders.settle(tx, order, picker);
        }
    }

    /** Which lines the scans are about, and how many pieces of each. */
    private static Map<Integer, Long> match(Transaction tx, List<PickLine> lines, Confirmation confirmation) {
        Map<String, String> barcodes = tx.sql()
                .select(SKU.BARCODE, SKU.CODE)
                .from(SKU)
                .where(SKU.BARCODE.in(confirmation.picks().stream()
                        .map(Confirmation.Scanned::sku)
                        .toList()))
                .fetchMap(SKU.BARCODE, SKU.CODE);
        Map<Integer, Long> picked = new TreeMap<>();
        for (int i = 0; i < confirmation.picks().size(); i++) {
            Confirmation.Scanned scan = confirmation.picks().get(i);
            String sku = barcodes.getOrDefault(scan.sku(), scan.sku());
            long left = scan.quantity();
            boolean bin = false;
            boolean article = false;
            for (PickLine line : lines) {
                boolean meant = scan.line() == null || scan.line() == line.line();
                boolean here = meant && line.bin().equals(scan.bin());
                bin |= here;
                article |= here && line.sku().equals(sku);
                long open = line.open() - picked.getOrDefault(line.line(), 0L);
                if (here && line.sku().equals(sku) && open > 0 && left > 0) {
                    long some = Math.min(open, left);
                    picked.merge(line.line(), some, Long::sum);
                    left -= some;
                }
            }
            if (left > 0) {
                throw refusal(i, scan, bin, article, scan.quantity() - left);
            }
        }
        return picked;
    }

    private static Problem refusal(int index, Confirmation.Scanned scan, boolean bin, boolean article, long open) {
        String path = "picks[" + index + "].";
        if (!bin) {
            return Problem.invalid(
                    path + "bin",
                    "Nothing of this task is to be picked in bin " + scan.bin() + "; go to the bin on the list.",
                    "本拣货单在库位 " + scan.bin() + " 没有要拣的货，请核对库位。");
        }
        if (!article) {
            return Problem.invalid(
                    path + "sku",
                    scan.sku() + " is not to be picked in bin " + scan.bin() + "; take the SKU on the list.",
                    "库位 " + scan.bin() + " 不需要拣 " + scan.sku() + "，请核对商品。");
        }
        return Problem.invalid(
                path + "quantity",
                open + " pieces of " + scan.sku() + " are open in bin " + scan.bin() + ", not " + scan.quantity() + ".",
                "库位 " + scan.bin() + " 的 " + scan.sku() + " 待拣 " + open + " 件，不是 " + scan.quantity() + " 件。");
    }
}
