package argosy.logistics.month;

import argosy.logistics.month.Rounds.End;
import argosy.logistics.month.Rounds.Round;
import argosy.logistics.month.Rounds.Stop;
import argosy.logistics.runs.DeliveryRuns;
import argosy.logistics.runs.FailReason;
import argosy.logistics.runs.Failure;
import argosy.logistics.runs.NewRun;
import argosy.logistics.shipping.ParcelChoice;
import java.util.concurrent.atomic.AtomicLong;

/** Drives the rounds of the company's own couriers by the rules of the department. */
final class Riding {

    private final Company company;
    private final DeliveryRuns runs;

    Riding(Company company) {
        this.company = company;
        this.runs = new DeliveryRuns(company.parcels, company.follower);
    }

    void enter(Agenda agenda, Round round) {
        String warehouse = round.warehouse();
        AtomicLong run = new AtomicLong();
        agenda.add(round.loaded(), warehouse, () -> run.set(load(round)));
        agenda.add(round.left(), warehouse, () -> company.does(round.courier(), tx -> runs.start(tx, run.longValue())));
        for (Stop stop : round.stops()) {
            agenda.add(stop.at(), warehouse, () -> ring(round, run.longValue(), stop));
        }
        agenda.addIfEver(
                round.back(), warehouse, () -> company.does(round.courier(), tx -> runs.finish(tx, run.longValue())));
    }

    private long load(Round round) {
        if (round.givenUp()) {
            long first = plan(round);
            company.does(round.shipper(), tx -> runs.cancel(tx, first));
        }
        long run = plan(round);
        company.does(round.shipper(), tx -> runs.load(tx, run));
        return run;
    }

    private long plan(Round round) {
        ParcelChoice parcels = new ParcelChoice(
                null, round.stops().stream().map(Stop::trackingNo).toList());
        NewRun given = new NewRun(round.courier(), round.warehouse(), "沪A10086", round.day(), null, parcels);
        return company.as(round.shipper(), tx -> runs.plan(tx, given)).id();
    }

    private void ring(Round round, long run, Stop stop) {
        company.does(round.courier(), tx -> {
            if (stop.end() == End.SIGNED) {
                runs.deliver(
                        tx,
                        run,
                        new argosy.logistics.runs.Delivery(stop.trackingNo(), "王小明", null, "取件码 8321", null, null));
            } else {
                FailReason reason = stop.end() == End.REFUSED ? FailReason.REFUSED : FailReason.ABSENT;
                runs.fail(tx, run, new Failure(stop.trackingNo(), reason, null, null, null));
            }
        });
    }
}
