package argosy.logistics.freight;

import argosy.logistics.freight.Examination.Found;
import argosy.logistics.tariffs.FreightPrice;
import argosy.logistics.tariffs.Province;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a line of a bill is judged (LOG-18). The difference is taken apart so that each yuan of it has one cause: first what
 * the billed weight costs more than ours, then what the billed destination costs more, then surcharges that the tariff
 * does not know, and what is left is the price itself.
 */
final class Reconciliation {

    private Reconciliation() {}

    /** What is wrong with the line and what we owe for it; pure. */
    static Examination examine(FreightBillLine line, Evidence evidence, FreightRule tolerance) {
        List<Found> findings = new ArrayList<>();
        BilledParcel parcel = evidence.parcel();
        if (parcel == null) {
            findings.add(unknown(line, evidence.foreign()));
        } else if (parcel.handedOn() == null) {
            findings.add(new Found(
                    Finding.NOT_HANDED_OVER,
                    line.amount(),
                    "parcel " + parcel.number() + " never left the warehouse",
                    "包裹 " + parcel.number() + " 未出库"));
        }
        if (evidence.earlier() != null) {
            BigDecimal amount = findings.isEmpty() ? line.amount() : FreightSums.NOTHING;
            findings.add(twice(line, evidence.earlier(), amount));
        }
        boolean nothingOwed = !findings.isEmpty();
        outsidePeriod(line, evidence).ifPresent(findings::add);
        FreightPrice owed = nothingOwed ? null : evidence.owed();
        if (owed != null) {
            compare(line, evidence, tolerance, findings);
        } else if (!nothingOwed) {
            findings.add(new Found(
                    Finding.NO_TARIFF,
                    line.amount(),
                    "no tariff of " + line.carrier() + " fits parcel " + parcel.number()
                            + ", so what is owed is not known",
                    "没有适用于包裹 " + parcel.number() + " 的 " + line.carrier() + " 报价，无法核算应付金额"));
        }
        return new Examination(
                parcel == null ? null : parcel.number(),
                owed == null ? null : Math.toIntExact(owed.chargedGrams()),
                parcel == null ? null : parcel.province(),
                owed == null ? null : owed.tariffCode(),
                findings,
                nothingOwed ? FreightSums.NOTHING : owed == null ? null : owed.total());
    }

    private static void compare(FreightBillLine line, Evidence evidence, FreightRule tolerance, List<Found> findings) {
        FreightPrice owed = evidence.owed();
        FreightPrice heavier = evidence.heavier() == null ? owed : evidence.heavier();
        FreightPrice billed = evidence.billed() == null ? heavier : evidence.billed();
        if (line.weightGrams() != null && line.weightGrams() > owed.chargedGrams() + tolerance.weightTolerance()) {
            findings.add(new Found(
                    Finding.WEIGHT_TOO_HIGH,
                    heavier.total().subtract(owed.total()),
                    line.weightGrams() + " g billed, " + owed.chargedGrams() + " g charged by our scale and the tariff",
                    "计费 " + line.weightGrams() + " 克，我方称重按报价应计 " + owed.chargedGrams() + " 克"));
        }
        String ours = evidence.parcel().province();
        if (line.province() != null && ours != null && !samePlace(line.province(), ours)) {
            findings.add(new Found(
                    Finding.WRONG_ZONE,
                    billed.total().subtract(heavier.total()),
                    "billed to " + line.province() + ", sent to " + chinese(ours),
                    "计费目的地 " + line.province() + "，实际寄往 " + chinese(ours)));
        }
        BigDecimal left = line.amount();
        if (line.surcharge() != null) {
            BigDecimal agreed = billed.total().subtract(billed.base()).setScale(2, RoundingMode.HALF_UP);
            BigDecimal more = line.surcharge().subtract(agreed);
            if (more.compareTo(tolerance.amountTolerance()) > 0) {
                left = left.subtract(more);
                findings.add(new Found(
                        Finding.SURCHARGE_NOT_AGREED,
                        more,
                        "surcharge " + yuan(line.surcharge()) + " CNY billed, " + yuan(agreed) + " CNY by tariff "
                                + billed.tariffCode(),
                        "附加费计 " + yuan(line.surcharge()) + " 元，报价 " + billed.tariffCode() + " 为 " + yuan(agreed)
                                + " 元"));
            }
        }
        BigDecimal fair = fair(left, billed.total(), owed.total());
        BigDecimal rest = left.subtract(fair);
        if (rest.abs().compareTo(tolerance.amountTolerance()) > 0) {
            findings.add(new Found(
                    rest.signum() > 0 ? Finding.PRICE_TOO_HIGH : Finding.PRICE_TOO_LOW,
                    rest,
                    yuan(left) + " CNY billed, " + yuan(fair) + " CNY by tariff " + billed.tariffCode()
                            + " for the billed weight and destination",
                    "计 " + yuan(left) + " 元，报价 " + billed.tariffCode() + " 按所计重量和目的地为 " + yuan(fair) + " 元"));
        }
    }

    /**
     * The price to measure by: that of what is billed. Where that is less than we owe, because the carrier weighed less
     * than we did, everything between the two is fair.
     */
    private static BigDecimal fair(BigDecimal amount, BigDecimal billed, BigDecimal owed) {
        return amount.compareTo(billed) > 0 ? billed.max(amount.min(owed)) : billed;
    }

    private static Found unknown(FreightBillLine line, BilledParcel foreign) {
        return foreign == null
                ? new Found(
                        Finding.UNKNOWN_PARCEL,
                        line.amount(),
                        "no parcel has the tracking number " + line.trackingNo(),
                        "没有运单号为 " + line.trackingNo() + " 的包裹")
                : new Found(
                        Finding.UNKNOWN_PARCEL,
                        line.amount(),
                        "parcel " + foreign.number() + " went with " + foreign.carrier() + ", not with "
                                + line.carrier(),
                        "包裹 " + foreign.number() + " 由 " + foreign.carrier() + " 承运，不是 " + line.carrier());
    }

    private static Found twice(FreightBillLine line, Evidence.Earlier earlier, BigDecimal amount) {
        return new Found(
                Finding.BILLED_TWICE,
                amount,
                line.trackingNo() + " is billed already in bill " + earlier.billNumber() + " line " + earlier.lineNo(),
                line.trackingNo() + " 已在账单 " + earlier.billNumber() + " 第 " + earlier.lineNo() + " 行计费");
    }

    /** By the day the carrier names, else by the day of hand-over. */
    private static Optional<Found> outsidePeriod(FreightBillLine line, Evidence evidence) {
        LocalDate day = line.postedOn();
        if (day == null && evidence.parcel() != null) {
            day = evidence.parcel().handedOn();
        }
        if (day == null || !day.isBefore(evidence.from()) && !day.isAfter(evidence.to())) {
            return Optional.empty();
        }
        String period = evidence.from() + " – " + evidence.to();
        return Optional.of(new Found(
                Finding.OUTSIDE_PERIOD,
                FreightSums.NOTHING,
                "posted on " + day + ", the bill is for " + period,
                "寄件日期 " + day + "，账期为 " + period));
    }

    private static boolean samePlace(String billed, String ours) {
        Optional<Province> place = province(billed);
        return place.isPresent() ? place.equals(province(ours)) : billed.equals(ours);
    }

    /** The province that a carrier writes as a code, a name, or the beginning of an address. */
    static Optional<Province> province(String text) {
        Optional<Province> named = Province.named(text);
        return named.isPresent() ? named : Province.of(text);
    }

    private static String chinese(String province) {
        return province(province).map(Province::zh).orElse(province);
    }

    private static String yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
