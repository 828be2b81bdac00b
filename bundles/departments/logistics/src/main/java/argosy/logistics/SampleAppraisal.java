package argosy.logistics;

import static argosy.logistics.appraisal.CarrierOpinion.OPINIONS;
import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.shipping.Parcel.PARCELS;

import argosy.department.Database;
import argosy.department.Stored;
import argosy.department.Window;
import argosy.logistics.appraisal.CarrierOpinion;
import argosy.logistics.appraisal.CarrierScore;
import argosy.logistics.appraisal.CarrierScores;
import argosy.logistics.carriers.CarrierStanding;
import argosy.logistics.shipping.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What customers think of the sample company's carriers, and their scores: proposed, confirmed, applied (LOG-19). */
final class SampleAppraisal {

    private static final String[] TEXTS = {"派件前有电话，态度好", "比承诺早到半天", "放在门口没有通知", "外箱有点压痕，商品完好", "晚了一天，客服有解释"};
    private static final int[] RATINGS = {5, 5, 3, 4, 2};

    private final Database database;
    private final CarrierScores scores;

    SampleAppraisal(Database database, CarrierScores scores) {
        this.database = database;
        this.scores = scores;
    }

    void load() {
        Window present = Window.ofMonth(null, database);
        Window last = month(present, 1);
        Window before = month(present, 2);
        opinions(present, last, before);
        for (Stored<CarrierScore> score : confirmed(before)) {
            database.write(LogisticsSample.HEAD, tx -> scores.apply(tx, score.id()));
        }
        confirmed(last);
        compute(present);
    }

    /** Of this month on the parcels that went out; of the months before, as heard of carriers by order number. */
    private void opinions(Window present, Window... earlier) {
        List<CarrierOpinion> opinions = new ArrayList<>();
        Instant now = database.now();
        for (Stored<Parcel> parcel : database.select(PARCELS, PARCEL.HANDED_AT.isNotNull(), 12)) {
            opinions.add(opinion(
                    opinions.size(),
                    parcel.value().orderNumber(),
                    parcel.value().number(),
                    parcel.value().trackingNo(),
                    parcel.value().carrier(),
                    now));
        }
        for (Window month : earlier) {
            for (int i = 0; i < 9; i++) {
                String carrier = List.of("SF", "ZTO", "YTO").get(i % 3);
                Instant at = month.start().plus(Duration.ofDays(i * 3L)).plus(Duration.ofHours(10));
                opinions.add(opinion(
                        carrier.equals("SF") ? 0 : i,
                        "TB" + month.from().toString().replace("-", "") + "%04d".formatted(i),
                        null,
                        null,
                        carrier,
                        at));
            }
        }
        database.write(SampleComplaints.CUSTOMER_SERVICE, tx -> tx.insertAll(OPINIONS, opinions));
    }

    private static CarrierOpinion opinion(
            int i, String order, String parcel, String trackingNo, String carrier, Instant at) {
        int which = i % RATINGS.length;
        return new CarrierOpinion(
                order, parcel, trackingNo, carrier, RATINGS[which], RATINGS[which], 4, 5, TEXTS[which], at);
    }

    private List<Stored<CarrierScore>> confirmed(Window window) {
        List<Stored<CarrierScore>> computed = compute(window);
        computed.forEach(score -> database.write(
                LogisticsSample.HEAD, tx -> scores.confirm(tx, score.id(), CarrierStanding.GOOD, "样本量不足，经评审维持合格")));
        return computed;
    }

    private List<Stored<CarrierScore>> compute(Window window) {
        return database.write(LogisticsSample.KEEPER, tx -> scores.compute(tx, window, null))
                .computed();
    }

    private Window month(Window present, int ago) {
        return Window.ofMonth(
                java.time.YearMonth.from(present.from()).minusMonths(ago).toString(), database);
    }
}
