package argosy.logistics.freight;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.FREIGHT_BILL;
import static argosy.logistics.freight.FreightBill.FREIGHT_BILLS;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Importer;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Files of carriers: one row per line, rows with the same carrier and bill number make one bill (LOG-18). */
final class FreightImport implements Importer<FreightRow> {

    private final FreightBills bills;
    private final Shape<FreightRow> shape = Shape.of(FreightRow.class);

    FreightImport(FreightBills bills) {
        this.bills = bills;
    }

    @Override
    public Shape<FreightRow> shape() {
        return shape;
    }

    @Override
    public String group(ImportRow<FreightRow> row) {
        return row.text("carrier") + '\n' + row.text("billNumber");
    }

    @Override
    public List<ImportRow<FreightRow>> check(Reads reads, List<ImportRow<FreightRow>> rows) {
        Set<String> carriers = Codes.existing(
                reads,
                CARRIER.CODE,
                rows.stream().map(row -> row.value().carrier()).toList());
        Set<List<String>> here = here(reads, rows);
        Map<String, FreightRow> first = new HashMap<>();
        List<ImportRow<FreightRow>> checked = new ArrayList<>(rows.size());
        for (ImportRow<FreightRow> row : rows) {
            FreightRow value = row.value();
            ImportRow<FreightRow> result = row;
            if (!carriers.contains(value.carrier())) {
                result = result.refuse(
                        "carrier", "There is no carrier " + value.carrier() + ".", "没有物流公司 " + value.carrier() + "。");
            }
            if (here.contains(List.of(value.carrier(), value.billNumber()))) {
                result = result.refuse(
                        "billNumber",
                        "Bill " + value.billNumber() + " is here already; withdraw it before it comes again.",
                        "账单 " + value.billNumber() + " 已存在；如需重新导入，请先作废。");
            }
            if (value.contradictsItself()) {
                result = result.refuse("weightGrams", "The weights in grams and in kilograms differ.", "克与公斤两列的重量不一致。");
            }
            FreightRow other = first.putIfAbsent(group(row), value);
            if (other != null && !value.sameBillAs(other)) {
                result = result.refuse(
                        "billNumber",
                        "Period or printed total differ from another row of this bill.",
                        "与同一账单的其他行的账期或总额不一致。");
            }
            checked.add(result);
        }
        return checked;
    }

    @Override
    public List<Long> accept(Transaction tx, List<ImportRow<FreightRow>> group) {
        FreightRow first = group.get(0).value();
        List<LocalDate> days = group.stream()
                .map(row -> row.value().postedOn())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        LocalDate from = day("periodFrom", first.periodFrom(), days.stream().findFirst().stream());
        LocalDate to = day("periodTo", first.periodTo(), days.stream().max(Comparator.naturalOrder()).stream());
        return List.of(bills.create(
                        tx,
                        new NewFreightBill(
                                first.billNumber(),
                                first.carrier(),
                                from,
                                to,
                                first.printedTotal(),
                                null,
                                group.stream().map(row -> row.value().line()).toList()))
                .id());
    }

    @Override
    public void undo(Transaction tx, long id) {
        tx.find(FREIGHT_BILLS, id).ifPresent(bill -> bills.remove(tx, bill));
    }

    private static LocalDate day(String field, LocalDate given, Stream<LocalDate> posted) {
        return given != null
                ? given
                : posted.findFirst()
                        .orElseThrow(() ->
                                Problem.invalid(field, "Name the period, or the days of posting.", "请填写账期，或填写寄件日期。"));
    }

    private static Set<List<String>> here(Reads reads, List<ImportRow<FreightRow>> rows) {
        Set<String> numbers = Codes.existing(
                reads,
                FREIGHT_BILL.NUMBER,
                rows.stream().map(row -> row.value().billNumber()).toList(),
                FREIGHT_BILL.STATE.ne(Shape.code(FreightBillState.WITHDRAWN)));
        return numbers.isEmpty()
                ? Set.of()
                : new HashSet<>(reads.sql()
                        .select(FREIGHT_BILL.CARRIER, FREIGHT_BILL.NUMBER)
                        .from(FREIGHT_BILL)
                        .where(FREIGHT_BILL.NUMBER.in(numbers))
                        .and(FREIGHT_BILL.STATE.ne(Shape.code(FreightBillState.WITHDRAWN)))
                        .fetch(row -> List.of(row.value1(), row.value2())));
    }
}
