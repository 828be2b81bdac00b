package argosy.logistics.month;

import argosy.logistics.appraisal.CarrierOpinion;
import argosy.logistics.complaints.ComplaintKind;
import argosy.logistics.complaints.Complaints;
import argosy.logistics.complaints.Liability;
import argosy.logistics.complaints.NewComplaint;
import argosy.logistics.complaints.Resolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What customers say of carriers in the month: ratings, and complaints that somebody looks into. */
final class Voices {

    record Rating(Delivery parcel, int stars) {}

    /** @param liability what the investigation found, or null while it goes on */
    record Grievance(Delivery parcel, Liability liability) {}

    final List<Rating> ratings = new ArrayList<>();
    final List<Grievance> grievances = new ArrayList<>();

    Voices(List<Delivery> deliveries, Random random) {
        for (Delivery parcel : deliveries) {
            if (parcel.reached().isEmpty()) {
                continue;
            }
            int chance = random.nextInt(1000);
            if (chance < 20) {
                ratings.add(new Rating(parcel, 1 + random.nextInt(5)));
            } else if (chance < 30) {
                grievances.add(new Grievance(
                        parcel,
                        switch (random.nextInt(4)) {
                            case 0, 1 -> Liability.CARRIER;
                            case 2 -> Liability.NONE;
                            default -> null;
                        }));
            }
        }
    }

    /** They are taken down by customer service. */
    void heard(Company company) {
        Complaints complaints = new Complaints();
        company.as(
                "service",
                tx -> tx.insertAll(
                        CarrierOpinion.OPINIONS,
                        ratings.stream().map(Voices::opinion).toList()));
        for (Grievance grievance : grievances) {
            company.does("service", tx -> {
                long id = complaints
                        .open(
                                tx,
                                new NewComplaint(
                                        null,
                                        null,
                                        grievance.parcel().box().trackingNo(),
                                        null,
                                        ComplaintKind.LATE,
                                        "派送超时",
                                        null,
                                        Month.at(30, 21, 0)))
                        .id();
                complaints.assign(tx, id, "specialist");
                complaints.investigate(tx, id, "已向网点核实");
                if (grievance.liability() != null) {
                    complaints.solve(tx, id, new Resolution("已回复客户", grievance.liability(), "已核实", null));
                }
            });
        }
    }

    private static CarrierOpinion opinion(Rating rating) {
        String trackingNo = rating.parcel().box().trackingNo();
        String carrier = rating.parcel().sale().carrier();
        Instant at = Month.at(30, 20, 0);
        return new CarrierOpinion(null, null, trackingNo, carrier, rating.stars(), null, null, null, null, at);
    }
}
