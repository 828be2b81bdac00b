package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_FIGURE;
import static argosy.operations.db.Tables.LIVE_SESSION;
import static argosy.operations.live.LiveFigure.LIVE_FIGURES;
import static argosy.operations.live.LiveProductFigure.LIVE_PRODUCT_FIGURES;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;

/** The rules of live figures (OPS-36): of sessions that were on air, once each, and not at odds with themselves. */
public final class LiveFigures {

    /** Sessions in one question: Derby is slow with longer lists. */
    private static final int SLICE = 100;

    private LiveFigures() {}

    /** Keeps figures. 422 when the session was not on air or the figures contradict each other, 409 when they are kept. */
    public static Stored<LiveFigure> keep(Transaction tx, LiveFigure figure) {
        requireAired(tx, figure.session());
        refuse(contradictions(figure));
        return tx.insert(LIVE_FIGURES, figure);
    }

    /** Corrects figures; what they were stays in their history. */
    static Stored<LiveFigure> correct(Transaction tx, Stored<LiveFigure> before, LiveFigure after) {
        Fixed.same("session", before.value().session(), after.session());
        Fixed.same("slice", before.value().slice(), after.slice());
        refuse(contradictions(after));
        return tx.update(LIVE_FIGURES, before, after);
    }

    /** The same for what one product brought. */
    public static Stored<LiveProductFigure> keep(Transaction tx, LiveProductFigure figure) {
        requireAired(tx, figure.session());
        return tx.insert(LIVE_PRODUCT_FIGURES, figure);
    }

    static Stored<LiveProductFigure> correct(
            Transaction tx, Stored<LiveProductFigure> before, LiveProductFigure after) {
        Fixed.same("session", before.value().session(), after.session());
        Fixed.same("product", before.value().product(), after.product());
        Fixed.same("sku", before.value().sku(), after.sku());
        return tx.update(LIVE_PRODUCT_FIGURES, before, after);
    }

    /** The figures of a whole session, when they are known. */
    static Optional<Stored<LiveFigure>> total(Reads reads, String session) {
        return reads.first(LIVE_FIGURES, LIVE_FIGURE.SESSION.eq(session).and(LIVE_FIGURE.SLICE.eq(LiveFigure.TOTAL)));
    }

    /** Refuses rows whose session was not on air, that contradict themselves, or that are kept already. */
    static List<ImportRow<LiveFigure>> check(Reads reads, List<ImportRow<LiveFigure>> rows) {
        List<String> sessions = rows.stream()
                .filter(ImportRow::good)
                .map(row -> row.value().session())
                .toList();
        Set<String> aired = Codes.existing(reads, LIVE_SESSION.NUMBER, sessions, aired());
        List<String> named = sessions.stream().distinct().toList();
        Set<String> kept = new HashSet<>();
        for (int from = 0; from < named.size(); from += SLICE) {
            reads.sql()
                    .select(LIVE_FIGURE.SESSION, LIVE_FIGURE.SLICE)
                    .from(LIVE_FIGURE)
                    .where(LIVE_FIGURE.SESSION.in(named.subList(from, Math.min(named.size(), from + SLICE))))
                    .forEach(row -> kept.add(row.value1() + ' ' + row.value2()));
        }
        List<ImportRow<LiveFigure>> checked = new ArrayList<>();
        for (ImportRow<LiveFigure> row : rows) {
            ImportRow<LiveFigure> after = row;
            if (row.value() != null) {
                LiveFigure figure = row.value();
                if (!aired.contains(figure.session())) {
                    after = after.refuse(
                            "session",
                            "There is no session " + figure.session() + " that was on air.",
                            "没有已开播的场次 " + figure.session() + "。");
                } else if (!kept.add(figure.session() + ' ' + figure.slice())) {
                    after = after.refuse(
                            "slice",
                            "The figures of " + figure.session() + " " + figure.slice()
                                    + " are kept already; correct them there.",
                            figure.session() + " " + figure.slice() + " 的数据已存在，请在原记录上更正。");
                }
                for (Problem.FieldProblem problem : contradictions(figure)) {
                    after = after.refuse(
                            problem.field(),
                            problem.message().en(),
                            problem.message().zh());
                }
            }
            checked.add(after);
        }
        return checked;
    }

    /** What in the figures cannot be: a part that is larger than the whole. */
    static List<Problem.FieldProblem> contradictions(LiveFigure figure) {
        List<Problem.FieldProblem> wrong = new ArrayList<>();
        atMost(wrong, "peak", figure.peak(), "viewers", figure.viewers());
        atMost(wrong, "buyers", figure.buyers(), "orders", figure.orders());
        atMost(wrong, "buyers", figure.buyers(), "viewers", figure.viewers());
        atMost(wrong, "refunds", figure.refunds(), "gmv", figure.gmv());
        return wrong;
    }

    private static <N extends Comparable<N>> void atMost(
            List<Problem.FieldProblem> wrong, String part, N small, String whole, N large) {
        if (small != null && large != null && small.compareTo(large) > 0) {
            wrong.add(new Problem.FieldProblem(
                    part,
                    Text.of(
                            "It is at most " + whole + " (" + text(large) + ").",
                            "不能大于 " + whole + "（" + text(large) + "）。")));
        }
    }

    private static String text(Comparable<?> number) {
        return number instanceof BigDecimal amount ? amount.toPlainString() : number.toString();
    }

    private static void refuse(List<Problem.FieldProblem> wrong) {
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private static Condition aired() {
        return LIVE_SESSION.STATE.in(
                Shape.code(LiveState.LIVE), Shape.code(LiveState.ENDED), Shape.code(LiveState.REVIEWED));
    }

    private static void requireAired(Transaction tx, String number) {
        LiveSession session = LiveLineups.existing(tx, number).value();
        if (session.startedAt() == null) {
            throw Problem.invalid(
                    "session",
                    "Session " + number + " was not on air; it has no figures.",
                    "场次 " + number + " 未开播，没有数据。");
        }
    }
}
