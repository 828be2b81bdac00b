package argosy.logistics.care;

import static argosy.logistics.care.CareLimit.CARE_LIMITS;
import static argosy.logistics.care.CareRecord.CARE_RECORDS;
import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.CARE_LIMIT;

import argosy.department.Codes;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of care records (LOG-26): a reading is judged by the limits of its zone when it is kept. */
public final class CareRecords {

    /**
     * Keeps a reading. 422 for one without a value, of a time to come, or of a zone or bin that the warehouse has not.
     */
    public Stored<CareRecord> keep(Transaction tx, NewCareRecord reading) {
        if (reading.temperature() == null && reading.humidity() == null) {
            throw Problem.invalid("temperature", "Give temperature, humidity or both.", "请填写温度或湿度。");
        }
        Instant at = reading.measuredAt() == null ? tx.now() : reading.measuredAt();
        if (at.isAfter(tx.now())) {
            throw Problem.invalid("measuredAt", "The time must not lie in the future.", "测量时间不能晚于现在。");
        }
        String bin = reading.bin() == null || reading.bin().isBlank() ? null : reading.bin();
        String zone = zone(tx, reading.warehouse(), reading.zone(), bin);
        BigDecimal temperature = oneDecimal(reading.temperature());
        BigDecimal humidity = oneDecimal(reading.humidity());
        Optional<List<Text>> findings = tx.first(
                        CARE_LIMITS,
                        CARE_LIMIT.WAREHOUSE.eq(reading.warehouse()).and(CARE_LIMIT.ZONE.eq(zone)))
                .map(limit -> limit.value().findings(temperature, humidity));
        return tx.insert(
                CARE_RECORDS,
                new CareRecord(
                        reading.warehouse(),
                        zone,
                        bin,
                        at,
                        temperature,
                        humidity,
                        findings.map(found -> !found.isEmpty()).orElse(null),
                        findings.filter(found -> !found.isEmpty())
                                .map(found -> found.stream().map(Text::zh).collect(Collectors.joining("，")) + " / "
                                        + found.stream().map(Text::en).collect(Collectors.joining(", ")))
                                .orElse(null),
                        reading.note()));
    }

    /** The zone that is meant; 422 when warehouse, zone and bin do not fit. */
    static String zone(Transaction tx, String warehouse, String zone, String bin) {
        if (bin != null) {
            String own = tx.sql()
                    .select(BIN.ZONE)
                    .from(BIN)
                    .where(BIN.CODE.eq(bin), BIN.WAREHOUSE.eq(warehouse))
                    .fetchOne(BIN.ZONE);
            if (own == null) {
                throw Problem.invalid(
                        "bin",
                        "Warehouse " + warehouse + " has no bin " + bin + ".",
                        "仓库 " + warehouse + " 没有库位 " + bin + "。");
            }
            if (zone != null && !zone.isBlank() && !zone.equals(own)) {
                throw Problem.invalid(
                        "zone", "Bin " + bin + " lies in zone " + own + ".", "库位 " + bin + " 位于 " + own + " 区。");
            }
            return own;
        }
        String named = zone == null ? "" : zone;
        if (Codes.existing(tx, BIN.ZONE, Set.of(named), BIN.WAREHOUSE.eq(warehouse))
                .isEmpty()) {
            throw Problem.invalid(
                    "zone",
                    "Warehouse " + warehouse + " has no bin in zone " + named + ".",
                    "仓库 " + warehouse + " 的 " + named + " 区没有库位。");
        }
        return named;
    }

    private static BigDecimal oneDecimal(BigDecimal value) {
        return value == null ? null : value.setScale(1, RoundingMode.UNNECESSARY);
    }
}
