package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_LINEUP;
import static argosy.operations.db.Tables.LIVE_SESSION;
import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.live.LiveAdjustment.LIVE_ADJUSTMENTS;
import static argosy.operations.live.LiveLineup.LIVE_LINEUPS;
import static argosy.operations.live.LiveSession.LIVE_SESSIONS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.products.Product;
import argosy.operations.products.ProductState;
import argosy.operations.products.Products;
import argosy.operations.products.Skus;
import argosy.operations.shops.Fixed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;

/** The rules of line-ups (OPS-35): planned freely, adjusted with a reason once the session is prepared. */
public final class LiveLineups {

    /** The longest line-up that can be shown in one session. */
    static final int MOST = 300;

    /** Sessions that a reminder looks at. */
    private static final int AHEAD = 1000;

    public LiveLineups() {}

    /**
     * Adds a product. 409 when the session is over or has a product in that place, 422 when there is no session, or the
     * product may not be sold.
     */
    public Stored<LiveLineup> add(Transaction tx, LiveLineup item) {
        requireGoods(tx, item.product(), item.sku());
        requireOpen(held(tx, item.session()));
        requirePlace(tx, item, 0);
        return tx.insert(LIVE_LINEUPS, item);
    }

    /** Changes a plan nobody relies on yet; 409 {@code adjust-instead} once the session is ready or live. */
    Stored<LiveLineup> change(Transaction tx, Stored<LiveLineup> before, LiveLineup after) {
        Fixed.same("session", before.value().session(), after.session());
        requireDraft(tx, before.value());
        requirePlace(tx, after, before.id());
        boolean other = !before.value().product().equals(after.product())
                || !before.value().sku().equals(after.sku());
        if (other) {
            requireGoods(tx, after.product(), after.sku());
        }
        return tx.update(LIVE_LINEUPS, before, other ? unchecked(after) : after);
    }

    void remove(Transaction tx, Stored<LiveLineup> item) {
        requireDraft(tx, item.value());
        tx.delete(LIVE_LINEUPS, item);
    }

    /** Keeps how many pieces there are to sell. */
    public Stored<LiveLineup> checkStock(Transaction tx, long id, long pieces) {
        Stored<LiveLineup> item = tx.step(LIVE_LINEUPS, id, "check-stock");
        requireOpen(held(tx, item.value().session()));
        return tx.update(
                LIVE_LINEUPS,
                item,
                item.value()
                        .set("state", LineupState.CHECKED)
                        .set("stock", pieces)
                        .set("checkedBy", tx.by().username())
                        .set("checkedAt", tx.now()));
    }

    /** Changes place, price, length or role, with a reason for the log. 422 when nothing would change. */
    public Stored<LiveLineup> adjust(Transaction tx, long id, NewPlace place) {
        Stored<LiveLineup> item = tx.step(LIVE_LINEUPS, id, "adjust");
        LiveLineup was = item.value();
        requireOpen(held(tx, was.session()));
        LiveLineup now = was.set("runningNumber", or(place.runningNumber(), was.runningNumber()))
                .set("price", or(place.price(), was.price()))
                .set("plannedMinutes", or(place.plannedMinutes(), was.plannedMinutes()))
                .set("role", or(place.role(), was.role()));
        if (now.equals(was)) {
            throw Problem.invalid("price", "Say what changes: place, price, minutes or role.", "请填写要调整的序号、价格、时长或角色。");
        }
        requirePlace(tx, now, id);
        log(tx, was, LiveAdjustment.Kind.ADJUSTED, now, place.reason());
        return tx.update(LIVE_LINEUPS, item, now);
    }

    /** Puts another product in the place of this one; answers the new one, whose stock is to be checked. */
    public Stored<LiveLineup> replace(Transaction tx, long id, Replacement replacement) {
        Stored<LiveLineup> item = tx.step(LIVE_LINEUPS, id, "replace");
        LiveLineup was = item.value();
        requireOpen(held(tx, was.session()));
        LiveLineup now = unchecked(was.set("product", replacement.product())
                .set("sku", replacement.sku() == null ? "" : replacement.sku().strip())
                .set("name", replacement.name())
                .set("price", replacement.price()));
        if (now.product().equals(was.product()) && now.sku().equals(was.sku())) {
            throw Problem.invalid("product", "Name another product, or adjust this one.", "请填写其他商品，或使用调整。");
        }
        requireGoods(tx, now.product(), now.sku());
        tx.update(LIVE_LINEUPS, item, withdrawn(was, replacement.reason()));
        log(tx, was, LiveAdjustment.Kind.REPLACED, now, replacement.reason());
        return tx.insert(LIVE_LINEUPS, now);
    }

    /** Takes the product out of the line-up. */
    public Stored<LiveLineup> withdraw(Transaction tx, long id, String reason) {
        Stored<LiveLineup> item = tx.step(LIVE_LINEUPS, id, "withdraw");
        requireOpen(held(tx, item.value().session()));
        log(tx, item.value(), LiveAdjustment.Kind.WITHDRAWN, null, reason);
        return tx.update(LIVE_LINEUPS, item, withdrawn(item.value(), reason));
    }

    /**
     * Says on each session until tomorrow night what its line-up lacks, and takes back what is done since (DL-32).
     *
     * @return how many sessions lack something
     */
    public int remind(Transaction tx) {
        LocalDate tomorrow = tx.today().plusDays(1);
        Condition soon = LIVE_SESSION
                .STATE
                .in(LiveState.coming())
                .and(LIVE_SESSION.PLANNED_START.lt(
                        tomorrow.plusDays(1).atStartOfDay(tx.zone()).toInstant()))
                .or(LIVE_SESSION.REMINDER.isNotNull());
        List<Stored<LiveSession>> sessions = tx.select(LIVE_SESSIONS, soon, AHEAD);
        Map<String, Size> sizes = sizes(
                tx, sessions.stream().map(session -> session.value().number()).toList());
        int lacking = 0;
        for (Stored<LiveSession> session : sessions) {
            String reminder = session.value().state().toCome()
                    ? reminder(
                            session.value(), sizes.getOrDefault(session.value().number(), Size.NONE))
                    : null;
            lacking += reminder == null ? 0 : 1;
            LiveSession after = session.value().set("reminder", reminder);
            if (!after.equals(session.value())) {
                tx.update(LIVE_SESSIONS, session, after);
            }
        }
        return lacking;
    }

    /** How large the line-up of a session is; withdrawn products do not count. */
    record Size(long products, long unchecked, long minutes) {
        static final Size NONE = new Size(0, 0, 0);
    }

    /** What a line-up lacks, or null when it lacks nothing. */
    static String reminder(LiveSession session, Size size) {
        long planned =
                Duration.between(session.plannedStart(), session.plannedEnd()).toMinutes();
        if (size.products() == 0) {
            return "尚未排品";
        } else if (size.unchecked() > 0) {
            return size.products() + " 个商品中 " + size.unchecked() + " 个未核库存";
        } else if (size.minutes() > planned) {
            return "排品 " + size.minutes() + " 分钟，超过场次 " + planned + " 分钟";
        }
        return null;
    }

    List<ImportRow<LiveLineup>> check(Reads reads, List<ImportRow<LiveLineup>> rows) {
        return Codes.known(
                reads,
                Codes.known(reads, rows, LIVE_SESSION.NUMBER, "session", LiveLineup::session),
                PRODUCT.CODE,
                "product",
                LiveLineup::product);
    }

    static Stored<LiveSession> existing(Reads reads, String number) {
        return reads.first(LIVE_SESSIONS, LIVE_SESSION.NUMBER.eq(number))
                .orElseThrow(() -> Problem.invalid(
                        "session",
                        "There is no session " + number + "; plan it first or correct the number.",
                        "没有场次 " + number + "，请先排期或更正场次号。"));
    }

    private static Map<String, Size> sizes(Reads reads, List<String> sessions) {
        Map<String, Size> sizes = new HashMap<>();
        if (sessions.isEmpty()) {
            return sizes;
        }
        reads.sql()
                .select(
                        LIVE_LINEUP.SESSION,
                        count(),
                        sum(when(LIVE_LINEUP.STATE.eq(Shape.code(LineupState.PLANNED)), inline(1))
                                .otherwise(inline(0))),
                        sum(LIVE_LINEUP.PLANNED_MINUTES))
                .from(LIVE_LINEUP)
                .where(LIVE_LINEUP.SESSION.in(sessions), LIVE_LINEUP.STATE.ne(Shape.code(LineupState.WITHDRAWN)))
                .groupBy(LIVE_LINEUP.SESSION)
                .forEach(row -> sizes.put(
                        row.value1(),
                        new Size(
                                row.value2(),
                                row.value3().longValue(),
                                row.value4() == null ? 0 : row.value4().longValue())));
        return sizes;
    }

    /** The session, held, so that of two products for one place the second sees the first. */
    private static LiveSession held(Transaction tx, String number) {
        Stored<LiveSession> session = existing(tx, number);
        tx.hold(LIVE_SESSIONS, List.of(session.id()));
        return tx.get(LIVE_SESSIONS, session.id()).value();
    }

    /** 422 for goods that are not selected, are blocked or discontinued, or for a variant of another product. */
    private static void requireGoods(Transaction tx, String code, String sku) {
        Product product = Products.existing(tx, "product", code).value();
        boolean chosen = product.state() == ProductState.SELECTED || product.state() == ProductState.ACTIVE;
        if (!chosen || product.blockedReason() != null) {
            throw Problem.invalid(
                    "product",
                    "Product " + code + " is " + Shape.code(product.state())
                            + (product.blockedReason() == null ? "" : " and blocked: " + product.blockedReason())
                            + "; choose one that may be sold.",
                    "商品 " + code + " 当前为“" + Shape.title(product.state()).zh() + "”"
                            + (product.blockedReason() == null ? "" : "，已停售：" + product.blockedReason())
                            + "，请改选可售商品。");
        }
        if (!sku.isEmpty() && !Skus.existing(tx, "sku", sku).value().product().equals(code)) {
            throw Problem.invalid(
                    "sku", "SKU " + sku + " is not of product " + code + ".", "SKU " + sku + " 不属于商品 " + code + "。");
        }
    }

    private static void requireOpen(LiveSession session) {
        if (!session.state().open()) {
            throw Problem.conflict(
                    "session-over",
                    "Session " + session.number() + " is " + Shape.code(session.state())
                            + "; its line-up is not changed any more.",
                    "场次 " + session.number() + " 当前为“"
                            + Shape.title(session.state()).zh() + "”，排品不能再改。");
        }
    }

    private static void requireDraft(Transaction tx, LiveLineup item) {
        LiveSession session = held(tx, item.session());
        requireOpen(session);
        if (session.state() == LiveState.READY
                || session.state() == LiveState.LIVE
                || item.state() == LineupState.WITHDRAWN) {
            throw Problem.conflict(
                    "adjust-instead",
                    "Others rely on this line-up: use the steps adjust, replace and withdraw, with a reason.",
                    "该排品已确认，请用调整、替换、撤下步骤并填写原因。");
        }
    }

    private static void requirePlace(Transaction tx, LiveLineup item, long self) {
        tx.first(
                        LIVE_LINEUPS,
                        LIVE_LINEUP
                                .SESSION
                                .eq(item.session())
                                .and(LIVE_LINEUP.RUNNING_NUMBER.eq(item.runningNumber()))
                                .and(LIVE_LINEUP.STATE.ne(Shape.code(LineupState.WITHDRAWN)))
                                .and(LIVE_LINEUP.ID.ne(self)))
                .ifPresent(other -> {
                    throw Problem.conflict(
                            "place-taken",
                            Text.of(
                                    "Number " + item.runningNumber() + " of session " + item.session() + " is "
                                            + other.value().name() + "; choose another number.",
                                    "场次 " + item.session() + " 的 " + item.runningNumber() + " 号已是“"
                                            + other.value().name() + "”，请改序号。"),
                            Map.of("lineup", other.id()));
                });
    }

    private void log(Transaction tx, LiveLineup was, LiveAdjustment.Kind kind, LiveLineup now, String reason) {
        tx.insert(
                LIVE_ADJUSTMENTS,
                new LiveAdjustment(
                        tx.today(),
                        was.session(),
                        was.runningNumber(),
                        was.product(),
                        kind,
                        was.words(),
                        now == null ? null : now.words(),
                        reason.strip()));
    }

    private static LiveLineup unchecked(LiveLineup item) {
        return item.set("state", LineupState.PLANNED)
                .set("stock", null)
                .set("checkedBy", null)
                .set("checkedAt", null);
    }

    private static LiveLineup withdrawn(LiveLineup item, String reason) {
        return item.set("state", LineupState.WITHDRAWN).set("reason", reason.strip());
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
