package argosy.logistics.runs;

import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.runs.DeliveryRun.RUNS;
import static argosy.logistics.shipping.Parcel.PARCELS;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.shipping.NewParcelEvent;
import argosy.logistics.shipping.Parcel;
import argosy.logistics.shipping.ParcelChoice;
import argosy.logistics.shipping.ParcelFollower;
import argosy.logistics.shipping.ParcelState;
import argosy.logistics.shipping.Parcels;
import argosy.logistics.shipping.TrackingStatus;
import argosy.logistics.warehouse.Fixed;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;

/**
 * Runs of our own delivery staff (LOG-27). A parcel waits on one run at a time, which stands in it as its hand-over document;
 * ledger and order follow what the courier reports like any carrier's reports.
 */
public final class DeliveryRuns {

    /** The most stops of a run: what one person drives in a day. */
    static final int MOST = 200;

    private final Parcels parcels;
    private final ParcelFollower follower;

    public DeliveryRuns(Parcels parcels, ParcelFollower follower) {
        this.parcels = parcels;
        this.follower = follower;
    }

    public Stored<DeliveryRun> plan(Transaction tx, NewRun given) {
        if (!tx.sql().fetchExists(DSL.selectOne().from(WAREHOUSE).where(WAREHOUSE.CODE.eq(given.warehouse())))) {
            throw Problem.invalid(
                    "warehouse",
                    "There is no warehouse " + given.warehouse() + ".",
                    "仓库 " + given.warehouse() + " 不存在。");
        }
        Stored<DeliveryRun> run = tx.insert(RUNS, DeliveryRun.planned(tx.number("PS"), given));
        return given.parcels() == null ? run : add(tx, run, given.parcels());
    }

    /** Keeps another courier, vehicle, day or remark while the run is planned. */
    Stored<DeliveryRun> change(Transaction tx, Stored<DeliveryRun> before, DeliveryRun after) {
        if (before.value().state() != RunState.PLANNED) {
            throw Problem.conflict(
                    "run-not-planned",
                    Text.of(
                            "Run " + before.value().number() + " is loaded or ended and cannot be changed.",
                            "配送单 " + before.value().number() + " 已装车或已结束，不能修改。"),
                    Map.of("state", Shape.code(before.value().state())));
        }
        Fixed.same("warehouse", before.value().warehouse(), after.warehouse());
        return tx.update(RUNS, before, after);
    }

    public Stored<DeliveryRun> add(Transaction tx, long id, ParcelChoice choice) {
        return add(tx, tx.step(RUNS, id, "add"), choice);
    }

    /** Adds parcels behind the last stop: all, or none with the reason for each (409 {@code parcels-not-fit}). */
    private Stored<DeliveryRun> add(Transaction tx, Stored<DeliveryRun> run, ParcelChoice choice) {
        follower.hold(tx, RunParcels.orders(RunParcels.chosen(tx, choice)));
        List<Stored<Parcel>> chosen = RunParcels.chosen(tx, choice);
        Set<Long> waiting = Stops.waiting(tx, RunParcels.ids(chosen));
        Set<String> own = RunParcels.own(tx, chosen);
        RunParcels.requireFit(chosen.stream()
                .map(parcel -> RunParcels.described(parcel, RunParcels.unfit(parcel, run.value(), own, waiting)))
                .toList());
        List<Stop> stops = Stops.of(tx, run);
        if (stops.size() + chosen.size() > MOST) {
            throw Problem.conflict(
                    "run-full",
                    "A run has at most " + MOST + " stops; plan another one.",
                    "一张配送单最多 " + MOST + " 站，请另开一张。");
        }
        Stops.append(
                tx, run.id(), stops.isEmpty() ? 0 : stops.get(stops.size() - 1).stop(), RunParcels.ids(chosen));
        parcels.place(tx, chosen, run.value().number());
        return tx.update(RUNS, run, run.value().withStops(stops.size() + chosen.size()));
    }

    public Stored<DeliveryRun> remove(Transaction tx, long id, ParcelChoice choice) {
        Stored<DeliveryRun> run = tx.step(RUNS, id, "remove");
        follower.hold(tx, RunParcels.orders(RunParcels.chosen(tx, choice)));
        List<Stored<Parcel>> chosen = RunParcels.chosen(tx, choice);
        List<Long> on = Stops.of(tx, run).stream().map(Stop::parcel).toList();
        RunParcels.requireFit(chosen.stream()
                .map(parcel -> RunParcels.described(parcel, on.contains(parcel.id()) ? null : "not-on-this-run"))
                .toList());
        Stops.remove(tx, id, RunParcels.ids(chosen));
        free(tx, run.value(), chosen);
        return tx.update(RUNS, run, run.value().withStops(on.size() - chosen.size()));
    }

    /** Puts the stops into this order; 422 when it does not name each of them once. */
    public Stored<DeliveryRun> reorder(Transaction tx, long id, List<Long> order) {
        Stored<DeliveryRun> run = tx.step(RUNS, id, "reorder");
        Set<Long> stops = Stops.of(tx, run).stream().map(Stop::parcel).collect(Collectors.toSet());
        if (order.size() != stops.size() || !stops.equals(new HashSet<>(order))) {
            throw Problem.invalid(
                    "parcels", "Name every parcel of the run once, in the new order.", "请按新顺序列出本单每个包裹，且各一次。");
        }
        Stops.reorder(tx, id, order);
        tx.remark(RUNS, id, "reordered", order.size() + " stops 站");
        return tx.get(RUNS, id);
    }

    /** Hands the parcels over to the courier; those of an earlier run are out already. All, or none with the reasons. */
    public Stored<DeliveryRun> load(Transaction tx, long id) {
        Stored<DeliveryRun> run = tx.step(RUNS, id, "load");
        follower.hold(tx, RunParcels.orders(RunParcels.on(tx, run)));
        List<Stored<Parcel>> loaded = RunParcels.on(tx, run);
        if (loaded.isEmpty()) {
            throw Problem.conflict("run-empty", "There is no parcel on the run; add some first.", "配送单上没有包裹，请先添加。");
        }
        RunParcels.requireFit(loaded.stream()
                .map(parcel -> RunParcels.described(
                        parcel, parcel.value().ready() || RunParcels.out(parcel.value()) ? null : "not-ready"))
                .toList());
        List<Stored<Parcel>> fresh =
                loaded.stream().filter(parcel -> parcel.value().ready()).toList();
        if (!fresh.isEmpty()) {
            follower.moved(tx, parcels.handOver(tx, fresh));
        }
        return tx.update(RUNS, run, run.value().loaded(tx.by().username(), tx.now()));
    }

    /** The courier leaves: the parcels are in transit. */
    public Stored<DeliveryRun> start(Transaction tx, long id) {
        Stored<DeliveryRun> run = tx.step(RUNS, id, "start");
        follower.hold(tx, RunParcels.orders(RunParcels.on(tx, run)));
        List<Stored<Parcel>> out = RunParcels.on(tx, run).stream()
                .filter(parcel -> RunParcels.out(parcel.value()))
                .toList();
        for (Stored<Parcel> parcel : out) {
            parcels.report(tx, parcel, new NewParcelEvent(TrackingStatus.IN_TRANSIT, tx.now(), null, "派送中"));
        }
        follower.moved(tx, RunParcels.orders(out));
        return tx.update(RUNS, run, run.value().started(tx.now()));
    }

    /** A parcel reached its customer. 409 when it was recalled meanwhile: it comes back. */
    public Stored<DeliveryRun> deliver(Transaction tx, long id, Delivery delivery) {
        Stored<DeliveryRun> run = tx.step(RUNS, id, "deliver");
        boolean text = delivery.signedText() != null && !delivery.signedText().isBlank();
        if (delivery.signature() == null && !text) {
            throw Problem.invalid(
                    "signature",
                    "Attach a picture of the signature to the run and name it, or give a signed text.",
                    "请上传签名图片并填写其标识，或填写签收凭证。");
        }
        Instant at = time(tx, run.value(), delivery.at());
        Stored<Parcel> parcel = held(tx, run, delivery.parcel());
        if (parcel.value().state() == ParcelState.INTERCEPTED) {
            throw Problem.conflict(
                    "parcel-recalled",
                    "Parcel " + parcel.value().number() + " was recalled: bring it back and report it as recalled.",
                    "包裹 " + parcel.value().number() + " 已被截停，请带回并登记为已截停召回。");
        }
        requireUnused(tx, run, delivery.signature());
        report(tx, parcel, TrackingStatus.SIGNED_BY_CUSTOMER, at, delivery.place(), "本人或代收人签收");
        Stops.delivered(tx, id, parcel.id(), delivery, at);
        return tx.update(RUNS, run, run.value().with(StopOutcome.DELIVERED));
    }

    /** Nobody took a parcel: a refused one comes back, any other waits for the next run. */
    public Stored<DeliveryRun> fail(Transaction tx, long id, Failure failure) {
        Stored<DeliveryRun> run = tx.step(RUNS, id, "fail");
        Instant at = time(tx, run.value(), failure.at());
        Stored<Parcel> parcel = held(tx, run, failure.parcel());
        boolean refused = failure.reason() == FailReason.REFUSED;
        String said = "派送未成功：" + failure.reason().zh() + (failure.remark() == null ? "" : "，" + failure.remark());
        report(tx, parcel, refused ? TrackingStatus.REFUSED : TrackingStatus.IN_TRANSIT, at, failure.place(), said);
        StopOutcome outcome = refused ? StopOutcome.REFUSED : StopOutcome.FAILED;
        Stops.failed(tx, id, parcel.id(), outcome, failure, at);
        return tx.update(RUNS, run, run.value().with(outcome));
    }

    /** The courier is back; 409 while a stop has no outcome. What was refused is received as any parcel that comes back. */
    public Stored<DeliveryRun> finish(Transaction tx, long id) {
        Stored<DeliveryRun> run = tx.step(RUNS, id, "finish");
        List<String> open = Stops.of(tx, run).stream()
                .filter(stop -> stop.outcome() == StopOutcome.PENDING)
                .map(Stop::number)
                .toList();
        if (!open.isEmpty()) {
            throw Problem.conflict(
                    "stops-open",
                    Text.of(
                            open.size() + " stops have no outcome yet; deliver them or say why not.",
                            "还有 " + open.size() + " 站未登记结果，请先登记签收或未送达原因。"),
                    Map.of("parcels", open));
        }
        return tx.update(RUNS, run, run.value().finished(tx.now()));
    }

    /** Gives the run up: parcels in the house are free for another document, loaded ones for the next run. */
    public Stored<DeliveryRun> cancel(Transaction tx, long id) {
        Stored<DeliveryRun> run = tx.step(RUNS, id, "cancel");
        follower.hold(tx, RunParcels.orders(RunParcels.on(tx, run)));
        free(tx, run.value(), RunParcels.on(tx, run));
        Stops.cancelPending(tx, id);
        return tx.update(RUNS, run, run.value().in(RunState.CANCELLED));
    }

    private void report(
            Transaction tx, Stored<Parcel> parcel, TrackingStatus status, Instant at, String place, String text) {
        // Somebody else may have reported its end meanwhile; the stop gets its outcome all the same.
        if (!parcel.value().state().ended()) {
            Instant latest = parcel.value().lastEventAt();
            // What the courier hands in later than others reported is the news all the same.
            Instant when = latest != null && at.isBefore(latest) ? latest : at;
            parcels.report(tx, parcel, new NewParcelEvent(status, when, place, text));
            follower.moved(tx, RunParcels.orders(List.of(parcel)));
        }
    }

    private Stored<Parcel> held(Transaction tx, Stored<DeliveryRun> run, String named) {
        Stop stop = Stops.pending(tx, run, named);
        follower.hold(tx, RunParcels.orders(List.of(tx.get(PARCELS, stop.parcel()))));
        return tx.get(PARCELS, stop.parcel());
    }

    private void free(Transaction tx, DeliveryRun run, List<Stored<Parcel>> some) {
        parcels.place(
                tx,
                some.stream()
                        .filter(parcel -> parcel.value().state().inHouse()
                                && run.number().equals(parcel.value().shipment()))
                        .toList(),
                null);
    }

    private static void requireUnused(Reads reads, Stored<DeliveryRun> run, Long signature) {
        if (signature != null
                && Stops.of(reads, run).stream().anyMatch(stop -> Objects.equals(stop.signature(), signature))) {
            throw Problem.invalid(
                    "signature", "This picture is the signature of another stop already.", "该图片已用作其他站点的签名。");
        }
    }

    /** When it happened: since the run was started, until now. */
    private static Instant time(Transaction tx, DeliveryRun run, Instant given) {
        Instant at = given == null ? tx.now() : given;
        if (at.isBefore(run.startedAt()) || at.isAfter(tx.now())) {
            throw Problem.invalid("at", "It must lie between the start of the run and now.", "时间须在出发之后、当前时间之前。");
        }
        return at;
    }
}
