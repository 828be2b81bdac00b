package argosy.logistics.safety;

import static argosy.logistics.db.Tables.SAFETY_CHECK;
import static argosy.logistics.db.Tables.SAFETY_ITEM;
import static argosy.logistics.safety.SafetyCheck.SAFETY_CHECKS;
import static argosy.logistics.safety.SafetyItem.SAFETY_ITEMS;

import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of safety checks (LOG-24): what is not in order is a hazard at once, not when the round is over. */
public final class SafetyChecks {

    /** The most questions of a check. */
    static final int MOST_ITEMS = 200;

    private final Hazards hazards;

    public SafetyChecks(Hazards hazards) {
        this.hazards = hazards;
    }

    /**
     * Begins a round with the questions asked in the warehouse now. 409 {@code duplicate} when the day and shift has one,
     * {@code no-items} when nothing is asked, {@code too-many-items}; 422 for a day other than today and yesterday.
     */
    public Stored<SafetyCheck> start(Transaction tx, NewSafetyCheck round) {
        LocalDate today = tx.today();
        LocalDate day = round.onDay() == null ? today : round.onDay();
        if (day.isAfter(today) || day.isBefore(today.minusDays(1))) {
            throw Problem.invalid("onDay", "A check is made on its day or the day after.", "安全检查须在当日或次日进行。");
        }
        tx.first(
                        SAFETY_CHECKS,
                        SAFETY_CHECK
                                .WAREHOUSE
                                .eq(round.warehouse())
                                .and(SAFETY_CHECK.ON_DAY.eq(day))
                                .and(SAFETY_CHECK.SHIFT.eq(Shape.code(round.shift()))))
                .ifPresent(there -> {
                    throw Problem.conflict(
                            "duplicate",
                            Text.of(
                                    "The check of this day and shift is "
                                            + there.value().number() + "; go on with it.",
                                    "该仓库当日该班次已有检查 " + there.value().number() + "，请在其中继续。"),
                            Map.of("check", there.value().number()));
                });
        List<SafetyItem> items = items(tx, round.warehouse());
        Stored<SafetyCheck> check = tx.insert(
                SAFETY_CHECKS,
                new SafetyCheck(
                        tx.number("AQ"),
                        round.warehouse(),
                        day,
                        round.shift(),
                        SafetyCheckState.OPEN,
                        items.size(),
                        0,
                        0,
                        null,
                        null,
                        round.note()));
        SafetyLines.keep(tx, check.id(), items);
        return check;
    }

    /**
     * Keeps answers; every one that is not ok opens a hazard. 422 for a line that is not there or named twice, for a line
     * that is not ok without finding, place and severity, and for one that opened a hazard already: that one is followed.
     */
    public Stored<SafetyCheck> answer(Transaction tx, long id, Round round) {
        Stored<SafetyCheck> check = tx.step(SAFETY_CHECKS, id, "answer");
        Map<Integer, SafetyLine> lines = SafetyLines.of(tx, id).stream()
                .collect(Collectors.toMap(SafetyLine::line, Function.identity(), (one, other) -> one, TreeMap::new));
        Map<Integer, SafetyLine> given = new TreeMap<>();
        for (Round.Line answer : round.lines()) {
            SafetyLine line = lines.get(answer.line());
            if (line == null) {
                throw Problem.invalid(
                        "lines", "The check has no line " + answer.line() + ".", "检查单没有第 " + answer.line() + " 行。");
            }
            if (line.hazard() != null) {
                throw Problem.invalid(
                        "lines",
                        "Line " + line.line() + " opened hazard " + line.hazard() + "; follow that.",
                        "第 " + line.line() + " 行已登记隐患 " + line.hazard() + "，请在隐患中跟进。");
            }
            String hazard = answer.answer() == SafetyLine.Answer.NOT_OK ? open(tx, check.value(), line, answer) : null;
            if (given.put(
                            line.line(),
                            line.answered(
                                    answer.answer(),
                                    answer.finding(),
                                    hazard,
                                    tx.by().username(),
                                    tx.now()))
                    != null) {
                throw Problem.invalid(
                        "lines", "Line " + line.line() + " is named twice.", "第 " + line.line() + " 行重复。");
            }
        }
        SafetyLines.answer(tx, id, given.values());
        lines.putAll(given);
        int answered = (int)
                lines.values().stream().filter(line -> line.answer() != null).count();
        int notOk = (int)
                lines.values().stream().filter(line -> line.hazard() != null).count();
        return tx.update(SAFETY_CHECKS, check, check.value().counting(answered, notOk));
    }

    /** Ends the round. 409 {@code items-open} while a line has no answer. */
    public Stored<SafetyCheck> complete(Transaction tx, long id) {
        Stored<SafetyCheck> check = tx.step(SAFETY_CHECKS, id, "complete");
        int open = check.value().items() - check.value().answered();
        if (open > 0) {
            throw Problem.conflict("items-open", open + " lines have no answer yet.", "还有 " + open + " 项未检查。");
        }
        return tx.update(
                SAFETY_CHECKS, check, check.value().completed(tx.now(), tx.by().username()));
    }

    private String open(Transaction tx, SafetyCheck check, SafetyLine line, Round.Line answer) {
        if (blank(answer.finding()) || blank(answer.place()) || answer.severity() == null) {
            throw Problem.invalid(
                    "lines",
                    "Line " + line.line() + " is not ok: give finding, place and severity.",
                    "第 " + line.line() + " 行异常，请填写发现、地点和程度。");
        }
        NewHazard seen =
                new NewHazard(line.kind(), answer.severity(), check.warehouse(), answer.place(), answer.finding());
        return hazards.open(tx, seen, check.number()).value().number();
    }

    private static List<SafetyItem> items(Transaction tx, String warehouse) {
        List<SafetyItem> items = new ArrayList<>(tx
                .select(
                        SAFETY_ITEMS,
                        SAFETY_ITEM
                                .STATE
                                .eq(Shape.code(SafetyItem.State.ACTIVE))
                                .and(SAFETY_ITEM.WAREHOUSE.isNull().or(SAFETY_ITEM.WAREHOUSE.eq(warehouse))),
                        MOST_ITEMS + 1)
                .stream()
                .map(Stored::value)
                .toList());
        if (items.isEmpty()) {
            throw Problem.conflict(
                    "no-items", "Nothing is asked in this warehouse; add safety items first.", "该仓库没有安全检查项，请先维护检查项。");
        }
        if (items.size() > MOST_ITEMS) {
            throw Problem.conflict(
                    "too-many-items",
                    "More than " + MOST_ITEMS + " items are asked in this warehouse; retire some.",
                    "该仓库的检查项超过 " + MOST_ITEMS + " 项，请停用部分检查项。");
        }
        items.sort(Comparator.comparing(SafetyItem::walkingOrder).thenComparing(SafetyItem::code));
        return items;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
