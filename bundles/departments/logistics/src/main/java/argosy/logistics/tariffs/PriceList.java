package argosy.logistics.tariffs;

import static argosy.logistics.db.Tables.CARRIER_CONTRACT;
import static argosy.logistics.db.Tables.TARIFF;
import static argosy.logistics.db.Tables.TARIFF_SURCHARGE;
import static argosy.logistics.tariffs.Surcharge.SURCHARGES;
import static argosy.logistics.tariffs.Tariff.TARIFFS;

import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The price lists of some carriers over some days, read by two queries; finding a price in them is plain code. */
public final class PriceList {

    /** More rows than the lists of a hundred carriers have. */
    private static final int MOST = 20_000;

    /** So many provinces are looked for by name; for more the whole list is read. */
    private static final int FEW = 4;

    private static final PriceList NOTHING = new PriceList(List.of(), List.of());

    private record Row(Tariff tariff, Zone zone) {}

    private final Map<String, List<Row>> rows;
    private final Map<String, List<Surcharge>> surcharges;

    PriceList(Collection<Tariff> tariffs, Collection<Surcharge> surcharges) {
        this.rows = tariffs.stream()
                .map(tariff -> new Row(tariff, tariff.provincesOf()))
                .collect(Collectors.groupingBy(row -> row.tariff().carrier()));
        this.surcharges = surcharges.stream().collect(Collectors.groupingBy(Surcharge::carrier));
    }

    /**
     * What counts for these carriers and destinations between the days, both included; without rows of draft contracts. Two
     * queries, one when there are no rows.
     */
    public static PriceList of(
            Reads reads, Set<String> carriers, Set<Province> destinations, LocalDate from, LocalDate to) {
        if (carriers.isEmpty() || destinations.isEmpty()) {
            return NOTHING;
        }
        List<Tariff> tariffs = values(reads.select(
                TARIFFS,
                TARIFF.CARRIER
                        .in(carriers)
                        .and(reaching(destinations))
                        .and(TARIFF.VALID_FROM.le(to))
                        .and(TARIFF.VALID_TO.isNull().or(TARIFF.VALID_TO.ge(from)))
                        .andNotExists(DSL.selectOne()
                                .from(CARRIER_CONTRACT)
                                .where(
                                        CARRIER_CONTRACT.NUMBER.eq(TARIFF.CONTRACT),
                                        CARRIER_CONTRACT.STATE.eq(Shape.code(ContractState.DRAFT)))),
                MOST));
        return tariffs.isEmpty()
                ? NOTHING
                : new PriceList(tariffs, values(reads.select(SURCHARGES, TARIFF_SURCHARGE.CARRIER.in(carriers), MOST)));
    }

    /** For one parcel a few rows of a long list; some too many do no harm, as each row is asked again. */
    private static Condition reaching(Set<Province> destinations) {
        if (destinations.size() > FEW) {
            return DSL.noCondition();
        }
        return DSL.or(Stream.concat(destinations.stream().map(Province::code), Stream.of(Zone.REST))
                .map(code -> TARIFF.PROVINCES.like('%' + code + '%'))
                .toList());
    }

    /** The price of the carrier's ordinary service; empty when no row of the list is for the parcel. */
    public Optional<FreightPrice> price(Posting posting) {
        return Province.named(posting.province()).flatMap(province -> price(posting, province, null));
    }

    /** The price of each service that the carrier has one for; the key of the ordinary service is empty. */
    Map<String, FreightPrice> services(Posting posting) {
        Map<String, FreightPrice> prices = new HashMap<>();
        Optional<Province> province = Province.named(posting.province());
        Set<String> services = rows.getOrDefault(posting.carrier(), List.of()).stream()
                .map(row -> Objects.requireNonNullElse(row.tariff().service(), ""))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String service : services) {
            province.flatMap(to -> price(posting, to, service.isEmpty() ? null : service))
                    .ifPresent(price -> prices.put(service, price));
        }
        return prices;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether volumes matter to any row. */
    public boolean volumetric() {
        return rows.values().stream()
                .flatMap(List::stream)
                .anyMatch(row -> row.tariff().volumetricDivisor() != null);
    }

    /**
     * A list for the warehouse goes before one for any; within a list, rows that name the province before the rest, whatever
     * their weights: "rest" are the provinces that no row names.
     */
    private Optional<FreightPrice> price(Posting posting, Province province, String service) {
        List<Row> valid = rows.getOrDefault(posting.carrier(), List.of()).stream()
                .filter(row -> Objects.equals(row.tariff().service(), service)
                        && row.tariff().validOn(posting.on()))
                .toList();
        List<Row> reaching = new ArrayList<>();
        for (String origin : java.util.Arrays.asList(posting.origin(), null)) {
            List<Row> list = valid.stream()
                    .filter(row -> Objects.equals(row.tariff().origin(), origin))
                    .toList();
            list.stream().filter(row -> row.zone().names(province)).forEach(reaching::add);
            if (reaching.isEmpty()) {
                list.stream().filter(row -> row.zone().rest()).forEach(reaching::add);
            }
            if (!reaching.isEmpty()) {
                break;
            }
        }
        return reaching.stream()
                .map(Row::tariff)
                .filter(tariff -> tariff.takes(posting.grams(), posting.volumeCm3()))
                .findFirst()
                .map(tariff -> tariff.price(
                        province,
                        posting.grams(),
                        posting.volumeCm3(),
                        posting.on(),
                        surcharges.getOrDefault(tariff.carrier(), List.of())));
    }

    private static <R extends Record> List<R> values(List<Stored<R>> stored) {
        return stored.stream().map(Stored::value).toList();
    }
}
