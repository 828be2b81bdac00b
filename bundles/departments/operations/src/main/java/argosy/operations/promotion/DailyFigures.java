package argosy.operations.promotion;

import static argosy.operations.db.Tables.PLACEMENT;
import static argosy.operations.db.Tables.PLACEMENT_FIGURE;
import static argosy.operations.promotion.Placement.PLACEMENTS;
import static argosy.operations.promotion.PlacementFigure.PLACEMENT_FIGURES;

import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.operations.shops.Fixed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The rules of daily figures (OPS-24): one of a placement and day, of a day that was, and plausible in itself. */
public final class DailyFigures {

    private static final int SLICE = 200;

    public DailyFigures() {}

    /** Keeps the figures of a day. 409 when the placement has that day already: then they are corrected. */
    public Stored<PlacementFigure> enter(Transaction tx, PlacementFigure figure) {
        Stored<Placement> placement = checked(tx, figure);
        Stored<PlacementFigure> entered = tx.insert(
                PLACEMENT_FIGURES, figure.supervisedBy(placement.value().supervisor()));
        Placements.mark(tx, placement);
        return entered;
    }

    /** Keeps the figures of a day, or corrects those there are. */
    Stored<PlacementFigure> enterOrCorrect(Transaction tx, PlacementFigure figure) {
        Stored<Placement> placement = checked(tx, figure);
        Optional<Stored<PlacementFigure>> before = tx.first(
                PLACEMENT_FIGURES,
                PLACEMENT_FIGURE.PLACEMENT.eq(figure.placement()).and(PLACEMENT_FIGURE.ON_DAY.eq(figure.onDay())));
        Stored<PlacementFigure> after = before.map(old -> tx.update(
                        PLACEMENT_FIGURES,
                        old,
                        figure.supervisedBy(placement.value().supervisor())))
                .orElseGet(() -> tx.insert(
                        PLACEMENT_FIGURES, figure.supervisedBy(placement.value().supervisor())));
        Placements.mark(tx, placement);
        return after;
    }

    /** Corrects a day; the timeline keeps what was there. */
    Stored<PlacementFigure> correct(Transaction tx, Stored<PlacementFigure> before, PlacementFigure after) {
        Fixed.same("placement", before.value().placement(), after.placement());
        Fixed.same("onDay", before.value().onDay(), after.onDay());
        Stored<Placement> placement = checked(tx, after);
        Stored<PlacementFigure> corrected = tx.update(
                PLACEMENT_FIGURES, before, after.supervisedBy(placement.value().supervisor()));
        Placements.mark(tx, placement);
        return corrected;
    }

    void remove(Transaction tx, Stored<PlacementFigure> figure) {
        Stored<Placement> placement = checked(tx, figure.value());
        tx.delete(PLACEMENT_FIGURES, figure);
        Placements.mark(tx, placement);
    }

    /** Refuses the rows of a file that could not be entered. */
    List<ImportRow<PlacementFigure>> check(Reads reads, List<ImportRow<PlacementFigure>> rows) {
        Map<String, Placement> placements = placements(reads, rows);
        Set<List<Object>> seen = new HashSet<>();
        List<ImportRow<PlacementFigure>> checked = new ArrayList<>();
        for (ImportRow<PlacementFigure> row : rows) {
            PlacementFigure figure = row.value();
            if (figure == null) {
                checked.add(row);
                continue;
            }
            ImportRow<PlacementFigure> result = row;
            Placement placement = placements.get(figure.placement());
            if (placement == null) {
                result = result.refuse(
                        "placement",
                        "There is no placement " + figure.placement() + ".",
                        "没有投放 " + figure.placement() + "。");
            } else {
                Problem.FieldProblem unfit = unfit(placement, figure, reads.today());
                result = unfit == null
                        ? result
                        : result.refuse(
                                unfit.field(),
                                unfit.message().en(),
                                unfit.message().zh());
            }
            if (!seen.add(List.of(figure.placement(), figure.onDay()))) {
                result = result.refuse("onDay", "The day stands in the file twice.", "同一投放的日期在文件中重复。");
            }
            checked.add(result);
        }
        return checked;
    }

    private static Map<String, Placement> placements(Reads reads, List<ImportRow<PlacementFigure>> rows) {
        List<String> numbers = rows.stream()
                .map(ImportRow::value)
                .filter(Objects::nonNull)
                .map(PlacementFigure::placement)
                .distinct()
                .toList();
        Map<String, Placement> placements = new HashMap<>();
        for (int from = 0; from < numbers.size(); from += SLICE) {
            reads.select(
                            PLACEMENTS,
                            PLACEMENT.NUMBER.in(numbers.subList(from, Math.min(numbers.size(), from + SLICE))),
                            SLICE)
                    .forEach(placement -> placements.put(placement.value().number(), placement.value()));
        }
        return placements;
    }

    private Stored<Placement> checked(Transaction tx, PlacementFigure figure) {
        Stored<Placement> placement = Placements.held(tx, "placement", figure.placement());
        Problem.FieldProblem unfit = unfit(placement.value(), figure, tx.today());
        if (unfit != null) {
            throw Problem.invalid(List.of(unfit));
        }
        return placement;
    }

    /** Why the figures cannot be right, or null. */
    private Problem.FieldProblem unfit(Placement placement, PlacementFigure figure, LocalDate today) {
        if (placement.state() == PlacementState.PLANNED || placement.state() == PlacementState.EVALUATED) {
            return problem(
                    "placement",
                    "Figures belong to a placement that runs or ended and is not evaluated yet.",
                    "只有投放中或已结束未评估的投放可以登记数据。");
        } else if (figure.onDay().isBefore(placement.startsOn())
                || figure.onDay().isAfter(today)) {
            return problem(
                    "onDay",
                    "The day lies from " + placement.startsOn() + " until today.",
                    "日期须在 " + placement.startsOn() + " 至今天之间。");
        } else if (figure.clicks() != null && figure.impressions() != null && figure.clicks() > figure.impressions()) {
            return problem("clicks", "There are no more clicks than impressions; check both.", "点击量不能大于展现量，请核对。");
        }
        return null;
    }

    private static Problem.FieldProblem problem(String field, String en, String zh) {
        return new Problem.FieldProblem(field, Text.of(en, zh));
    }
}
