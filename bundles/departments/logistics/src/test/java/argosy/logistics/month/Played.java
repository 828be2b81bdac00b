package argosy.logistics.month;

import argosy.logistics.month.Reckoning.Lot;
import argosy.logistics.reports.ReportsResource;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A month that was planned and then played to its end, with the carriers' bills of it taken and compared. */
final class Played implements AutoCloseable {

    static final String FROM = Month.FIRST.toString();
    static final String TO = Month.LAST.toString();

    /** When the reports are asked for. */
    static final Instant ASKED = Month.at(33, 9, 0);

    /** A bill as it was sent, and what became of it. */
    record Account(Billing billing, List<Charge> charges, BigDecimal printed, long id) {}

    final Month month;
    final Stockroom room;
    final Comebacks comebacks;
    final Dangers dangers;
    final Rulebook rulebook;
    final Voices voices;
    final Map<Lot, Long> opening;
    final Shelves shelves;
    final List<Delivery> deliveries;
    final Company company;
    final Levels levels;
    final ReportsResource reports;
    final Reconciling desk;
    final List<Account> accounts = new ArrayList<>();

    Played(long seed, int orders) {
        month = new Month(seed, orders);
        room = new Stockroom(month, seed + 1);
        comebacks = new Comebacks(month, new Random(seed + 4));
        dangers = new Dangers(new Random(seed + 6));
        rulebook = new Rulebook(new Random(seed + 7));
        opening = Reckoning.opening(month, new Random(seed + 2));
        shelves = new Shelves(month, room, comebacks, opening);
        deliveries = Delivery.of(month);
        voices = new Voices(deliveries, new Random(seed + 3));
        company = new Company(month, opening);
        reports = new ReportsResource(company.database());
        desk = new Reconciling(company);
        theMonthGoesBy();
        levels = new Levels(company, month, Reckoning.stock(month, room, comebacks, opening));
        levels.firstScan();
        company.at(ASKED);
        levels.scan();
        levels.replenish();
        for (Rates rates : Rates.ALL) {
            billed(new Billing(
                    month,
                    rates.carrier(),
                    deliveries,
                    new Random(seed + rates.carrier().hashCode())));
        }
    }

    private void theMonthGoesBy() {
        Replay replay = new Replay(company, month);
        Chores chores = new Chores(company, shelves);
        Agenda agenda = new Agenda();
        replay.enter(agenda);
        room.lorries.forEach(lorry -> agenda.add(lorry.at(), lorry.warehouse(), () -> chores.unload(lorry)));
        room.breakages.forEach(
                broken -> agenda.add(broken.at(), broken.lot().warehouse(), () -> chores.report(broken)));
        room.counts.forEach(count -> agenda.add(count.at(), count.warehouse(), () -> chores.count(count)));
        Returning returning = new Returning(company, replay);
        for (Comebacks.Comeback back : comebacks.all) {
            String warehouse = back.sale().warehouse();
            if (back.customers()) {
                agenda.add(back.at(), warehouse, () -> returning.arrives(back));
            }
            if (back.inspected().isBefore(Month.END)) {
                agenda.add(back.inspected(), warehouse, () -> returning.inspected(back));
            }
        }
        Riding riding = new Riding(company);
        month.rounds.all.forEach(round -> riding.enter(agenda, round));
        House house = new House(company);
        dangers.all.forEach(danger -> house.enter(agenda, danger));
        rulebook.editions.forEach(edition -> house.enter(agenda, edition));
        rulebook.walks.forEach(walk -> house.enter(agenda, walk));
        agenda.live(company);
        replay.documents();
        voices.heard(company);
    }

    /** Two bills of a carrier: the total that is printed on the first is 100 yuan too high. */
    private void billed(Billing billing) {
        String carrier = billing.carrier;
        BigDecimal misprinted = Billing.billed(billing.main).add(new BigDecimal("100.00"));
        BigDecimal printed = Billing.billed(billing.late);
        accounts.add(new Account(
                billing, billing.main, misprinted, desk.take(carrier + "-1", carrier, misprinted, billing.main)));
        accounts.add(
                new Account(billing, billing.late, printed, desk.take(carrier + "-2", carrier, printed, billing.late)));
        accounts.stream().filter(account -> account.billing() == billing).forEach(account -> desk.match(account.id()));
    }

    @Override
    public void close() {
        company.close();
    }
}
