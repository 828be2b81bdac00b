package argosy.logistics.month;

import static argosy.logistics.db.Tables.FREIGHT_BILL_LINE;
import static argosy.logistics.freight.FreightBill.FREIGHT_BILLS;
import static argosy.logistics.freight.FreightBillLine.FREIGHT_BILL_LINES;

import argosy.department.Shape;
import argosy.department.Stored;
import argosy.logistics.freight.Answer;
import argosy.logistics.freight.AnswerBatch;
import argosy.logistics.freight.Finding;
import argosy.logistics.freight.FreightBill;
import argosy.logistics.freight.FreightBillLine;
import argosy.logistics.freight.FreightBillLinesResource;
import argosy.logistics.freight.FreightBills;
import argosy.logistics.freight.FreightBillsResource;
import argosy.logistics.freight.FreightLineState;
import argosy.logistics.freight.NewFreightBill;
import argosy.logistics.freight.Resolution;
import argosy.logistics.freight.Unbilled;
import argosy.logistics.tariffs.Tariffs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What logistics and finance do with a carrier's bill, by the rules of the department. */
final class Reconciling {

    /** What a carrier names where no rate says what a parcel costs, CNY. */
    static final BigDecimal NAMED = new BigDecimal("30.00");

    private static final int MOST_LINES = 100_000;
    private static final int ANSWERS = 200;
    private static final int PAGE = 200;

    private final Company company;
    private final FreightBills bills = new FreightBills(Tariffs::prices);
    private final FreightBillsResource billed;
    private final FreightBillLinesResource lines;

    Reconciling(Company company) {
        this.company = company;
        this.billed = new FreightBillsResource(company.database(), bills);
        this.lines = new FreightBillLinesResource(company.database());
    }

    /** A bill for the month as the carrier sends it. */
    long take(String number, String carrier, BigDecimal printed, List<Charge> charges) {
        return company.as(
                        "specialist",
                        tx -> bills.create(
                                tx,
                                new NewFreightBill(
                                        number,
                                        carrier,
                                        Month.FIRST,
                                        Month.LAST,
                                        printed,
                                        null,
                                        charges.stream().map(Charge::line).toList())))
                .id();
    }

    void match(long id) {
        company.as("specialist", tx -> bills.match(tx, id));
    }

    /** The bill as it stands. */
    FreightBill bill(long id) {
        return company.database().get(FREIGHT_BILLS, id).value();
    }

    /** Tracking number → what was found wrong with its lines, in the order of the bill. */
    Map<String, List<Set<Finding>>> found(long id) {
        return lines(id).stream()
                .map(Stored::value)
                .filter(line -> line.findings() != null)
                .collect(Collectors.groupingBy(
                        FreightBillLine::trackingNo,
                        LinkedHashMap::new,
                        Collectors.mapping(line -> findings(line.findings()), Collectors.toList())));
    }

    private static Set<Finding> findings(String codes) {
        return Arrays.stream(codes.split(" "))
                .map(code -> Shape.constant(Finding.class, code).orElseThrow())
                .collect(Collectors.toSet());
    }

    List<Stored<FreightBillLine>> lines(long id) {
        return company.database().select(FREIGHT_BILL_LINES, FREIGHT_BILL_LINE.BILL.eq(id), MOST_LINES);
    }

    /** Every tracking number that is not billed. */
    Set<String> unbilled(long id) {
        Set<String> numbers = new HashSet<>();
        Long after = 0L;
        while (after != null) {
            Unbilled page = billed.unbilled(id, after, PAGE, Company.person("specialist"));
            page.items().forEach(item -> numbers.add(item.trackingNo()));
            after = page.next();
        }
        return numbers;
    }

    /** The carrier is asked about everything that was found and takes off what is too much; then the bill is paid. */
    FreightBill settle(long id) {
        company.as("specialist", tx -> bills.dispute(tx, id, List.of()));
        List<AnswerBatch.One> answers = lines(id).stream()
                .filter(line -> line.value().state() == FreightLineState.DISPUTED)
                .map(line -> new AnswerBatch.One(line.id(), answer(line.value())))
                .toList();
        for (int from = 0; from < answers.size(); from += ANSWERS) {
            List<AnswerBatch.One> some =
                    new ArrayList<>(answers.subList(from, Math.min(answers.size(), from + ANSWERS)));
            lines.resolveAll(new AnswerBatch(some), Company.person("specialist"));
        }
        company.as("specialist", tx -> bills.agree(tx, id));
        company.as("finance", tx -> bills.approve(tx, id));
        company.as("cashier", tx -> bills.pay(tx, id, "FK-1", Month.LAST.plusDays(1)));
        return bill(id);
    }

    private static Answer answer(FreightBillLine line) {
        if (line.difference() == null) {
            return new Answer(Resolution.CORRECTED, NAMED, null);
        }
        return line.difference().signum() > 0
                ? new Answer(Resolution.CREDITED, line.difference(), null)
                : new Answer(Resolution.ACCEPTED, null, null);
    }
}
