package argosy.logistics.month;

import argosy.department.Attachment;
import argosy.department.Caller;
import argosy.department.Transaction;
import argosy.logistics.counts.Counts;
import argosy.logistics.counts.CountsResource;
import argosy.logistics.counts.Explanations;
import argosy.logistics.counts.NewCount;
import argosy.logistics.counts.SheetItem;
import argosy.logistics.counts.Tally;
import argosy.logistics.damage.Agreement;
import argosy.logistics.damage.Claim;
import argosy.logistics.damage.DamageCases;
import argosy.logistics.damage.Disposal;
import argosy.logistics.damage.FoundIn;
import argosy.logistics.damage.NewDamageCase;
import argosy.logistics.damage.Responsible;
import argosy.logistics.damage.Settlement;
import argosy.logistics.damage.Verdict;
import argosy.logistics.damage.Whereabouts;
import argosy.logistics.inbound.Arrival;
import argosy.logistics.inbound.NewReceipt;
import argosy.logistics.inbound.PutAway;
import argosy.logistics.inbound.QualityCheck;
import argosy.logistics.inbound.Receipts;
import argosy.logistics.month.Reckoning.Lot;
import argosy.logistics.month.Stockroom.Breakage;
import argosy.logistics.month.Stockroom.Delivered;
import argosy.logistics.month.Stockroom.Lorry;
import argosy.logistics.month.Stockroom.NightCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Does what the month plans for the stockroom by the rules of the department. */
final class Chores {

    private static final List<Attachment> PHOTO =
            List.of(new Attachment(1, "破损.jpg", "image/jpeg", 10, "", Instant.EPOCH, "keeper"));

    private final Company company;
    private final Shelves shelves;
    private final Receipts receipts;
    private final DamageCases cases;
    private final Counts counts;
    private final CountsResource sheets;

    Chores(Company company, Shelves shelves) {
        this.company = company;
        this.shelves = shelves;
        this.receipts = new Receipts(company.stock);
        this.cases = company.damage;
        this.counts = new Counts(company.stock);
        this.sheets = new CountsResource(company.database(), counts);
    }

    void unload(Lorry lorry) {
        List<Delivered> goods = lorry.goods();
        long id = company.as(
                        "keeper",
                        tx -> receipts.announce(
                                tx,
                                new NewReceipt(
                                        Stockroom.SUPPLIER,
                                        null,
                                        lorry.warehouse(),
                                        null,
                                        null,
                                        goods.stream()
                                                .map(some -> new NewReceipt.Line(
                                                        some.lot().article().code(), null, some.expected()))
                                                .toList())))
                .id();
        company.as(
                "keeper",
                tx -> receipts.arrive(
                        tx,
                        id,
                        new Arrival(each(goods, (line, some) -> new Arrival.Line(line, null, null, some.arrived())))));
        company.as(
                "inspector",
                tx -> receipts.check(
                        tx,
                        id,
                        new QualityCheck(each(
                                goods,
                                (line, some) -> new QualityCheck.Line(
                                        line,
                                        some.accepted(),
                                        some.rejected(),
                                        some.rejected() == 0 ? null : "瓶盖破裂")))));
        company.as(
                "keeper",
                tx -> receipts.store(
                        tx,
                        id,
                        new PutAway(each(
                                goods,
                                (line, some) -> new PutAway.Line(
                                        line, some.lot().article().bin(lorry.warehouse()), some.accepted())))));
    }

    private static <T> List<T> each(List<Delivered> goods, BiFunction<Integer, Delivered, T> line) {
        return IntStream.range(0, goods.size())
                .mapToObj(i -> line.apply(i + 1, goods.get(i)))
                .toList();
    }

    /** Found and set aside; who answers for it is settled on the spot. */
    void report(Breakage breakage) {
        Lot lot = breakage.lot();
        long id = company.as(
                        "keeper",
                        tx -> cases.open(
                                tx,
                                new NewDamageCase(
                                        FoundIn.STORAGE,
                                        lot.article().code(),
                                        null,
                                        breakage.pieces(),
                                        lot.warehouse(),
                                        Whereabouts.ON_HAND,
                                        lot.article().bin(lot.warehouse()),
                                        null,
                                        null,
                                        null,
                                        "货架上碎裂",
                                        null,
                                        null,
                                        null,
                                        null)))
                .id();
        if (breakage.responsible() == null) {
            return;
        }
        company.as("specialist", tx -> cases.investigate(tx, id));
        company.as(
                "specialist",
                tx -> cases.holdResponsible(
                        tx, id, new Verdict(breakage.responsible(), breakage.party(), "照片为证", null), PHOTO));
        if (breakage.thirdParty()) {
            settle(breakage, id);
        } else {
            company.as("specialist", tx -> cases.proposeWriteOff(tx, id, "本仓操作失误"));
            company.as("finance", tx -> cases.approveWriteOff(tx, id));
        }
        Disposal.Kind kind =
                breakage.responsible() == Responsible.SUPPLIER ? Disposal.Kind.SUPPLIER : Disposal.Kind.SCRAP;
        company.as("keeper", tx -> cases.dispose(tx, id, new Disposal(kind, null, null, "已处置")));
        company.as("specialist", tx -> cases.close(tx, id));
    }

    private void settle(Breakage breakage, long id) {
        LocalDate due = breakage.at().atZone(Month.ZONE).toLocalDate().plusDays(7);
        company.as("specialist", tx -> cases.claim(tx, id, new Claim(breakage.loss(), null, "理赔专员", null, due)));
        Settlement how = breakage.responsible() == Responsible.SUPPLIER ? Settlement.CREDIT_NOTE : Settlement.PAYMENT;
        company.as("specialist", tx -> cases.settle(tx, id, new Agreement(how, breakage.received(), "按八折赔付")));
    }

    /** Counted by one, reviewed by another; what differs is explained and booked. */
    void count(NightCount count) {
        List<String> bins = new ArrayList<>();
        for (int shelf = count.firstShelf(); shelf <= count.lastShelf(); shelf++) {
            bins.add(Article.bin(count.warehouse(), shelf));
        }
        long id = company.as(
                        "keeper",
                        tx -> counts.plan(tx, new NewCount(count.title(), count.warehouse(), null, bins, null, true)))
                .id();
        company.as("keeper", tx -> counts.start(tx, id));
        company.does("counter", tx -> tally(tx, count, id));
        company.as("keeper", tx -> counts.finish(tx, id));
        List<Explanations.Explanation> explained = sheets.items(id, Caller.PLATFORM).stream()
                .filter(item -> item.difference() != null && item.difference() != 0)
                .map(item -> new Explanations.Explanation(item.id(), "漏扫", "夜班", "调账"))
                .toList();
        company.as("keeper", tx -> counts.explain(tx, id, new Explanations(explained)));
        company.as("keeper", tx -> counts.submit(tx, id));
        company.as("finance", tx -> counts.approve(tx, id));
        company.as("finance", tx -> counts.adjust(tx, id));
    }

    /** What really lies there: what the plan has put there, and the planted difference. */
    private void tally(Transaction tx, NightCount count, long id) {
        List<Tally.Entry> entries = new ArrayList<>();
        for (Lot lot : shelves.lots()) {
            if (count.covers(lot)) {
                long there =
                        shelves.pieces(lot, count.at()) + count.differences().getOrDefault(lot, 0L);
                entries.add(new Tally.Entry(
                        null, lot.article().code(), lot.article().bin(lot.warehouse()), null, null, there, null));
            }
        }
        counts.count(tx, id, new Tally(entries));
    }

    /** The rows of a sheet, for who may see them. */
    List<SheetItem> sheet(long id) {
        return sheets.items(id, Caller.PLATFORM);
    }
}
