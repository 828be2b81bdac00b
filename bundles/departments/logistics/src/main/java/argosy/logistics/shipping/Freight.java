package argosy.logistics.shipping;

import static argosy.logistics.db.Tables.DISPATCH_ORDER;
import static argosy.logistics.db.Tables.SKU;

import argosy.department.Reads;
import argosy.department.Stored;
import argosy.logistics.tariffs.FreightPrice;
import argosy.logistics.tariffs.Posting;
import argosy.logistics.tariffs.PriceList;
import argosy.logistics.tariffs.Province;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What parcels that are handed over are expected to cost (LOG-17): one query for where they go, two for the price lists, one
 * for their articles, whatever their number.
 */
final class Freight {

    /** What a column of money holds, and a volume that a parcel may have: what is beyond is a slip, not an estimate. */
    private static final BigDecimal MOST_MONEY = new BigDecimal("999999999999.99");

    private static final long MOST_VOLUME = 1_000_000_000_000L;

    /** One piece of a SKU: grams and cm³, null when not known. */
    private record Piece(Integer grams, Long volumeCm3) {}

    private final Map<Long, Province> provinces;
    private final PriceList prices;
    private final Map<String, Piece> pieces;
    private final Map<Long, List<ParcelContent>> contents;
    private final LocalDate on;

    private Freight(
            Map<Long, Province> provinces,
            PriceList prices,
            Map<String, Piece> pieces,
            Map<Long, List<ParcelContent>> contents,
            LocalDate on) {
        this.provinces = provinces;
        this.prices = prices;
        this.pieces = pieces;
        this.contents = contents;
        this.on = on;
    }

    /** Reads what is needed to estimate these parcels on the day they are handed over. */
    static Freight of(
            Reads reads, List<Stored<Parcel>> parcels, Map<Long, List<ParcelContent>> contents, LocalDate on) {
        Set<String> carriers = parcels.stream().map(p -> p.value().carrier()).collect(Collectors.toSet());
        Map<Long, Province> provinces = provinces(reads, Parcels.orders(parcels));
        PriceList prices = PriceList.of(reads, carriers, Set.copyOf(provinces.values()), on, on);
        boolean byArticles = !prices.isEmpty()
                && (prices.volumetric()
                        || parcels.stream().anyMatch(p -> p.value().weightGrams() == null));
        return new Freight(provinces, prices, byArticles ? pieces(reads, contents) : Map.of(), contents, on);
    }

    /** The parcel with where it goes and what it is expected to cost, as far as either is known. */
    Parcel estimated(long id, Parcel parcel) {
        Province province = provinces.get(parcel.dispatchOrder());
        if (province == null) {
            return parcel;
        }
        Parcel bound = parcel.bound(province);
        boolean byArticles = parcel.weightGrams() == null;
        Integer grams = byArticles ? grams(id) : parcel.weightGrams();
        if (grams == null) {
            return bound;
        }
        Optional<FreightPrice> price = prices.price(
                new Posting(id, parcel.carrier(), parcel.warehouse(), province.code(), grams, volume(id), on));
        return price.filter(p -> p.total().compareTo(MOST_MONEY) <= 0)
                .map(p -> bound.estimated(p, byArticles))
                .orElse(bound);
    }

    /** The weight of what lies in the parcel; null when an article's is not known or the sum is no weight of a parcel. */
    private Integer grams(long parcel) {
        long grams = 0;
        for (ParcelContent content : contents.getOrDefault(parcel, List.of())) {
            Piece piece = pieces.get(content.sku());
            if (piece == null || piece.grams() == null) {
                return null;
            }
            grams += piece.grams() * content.quantity();
        }
        return grams > 0 && grams <= Integer.MAX_VALUE ? (int) grams : null;
    }

    /** The volume of what lies in the parcel; null when an article's is not known. */
    private Long volume(long parcel) {
        long volume = 0;
        for (ParcelContent content : contents.getOrDefault(parcel, List.of())) {
            Piece piece = pieces.get(content.sku());
            if (piece == null || piece.volumeCm3() == null) {
                return null;
            }
            volume += piece.volumeCm3() * content.quantity();
            if (volume > MOST_VOLUME) {
                return null;
            }
        }
        return volume;
    }

    private static Map<Long, Province> provinces(Reads reads, Set<Long> orders) {
        Map<Long, Province> provinces = new HashMap<>();
        reads.sql()
                .select(DISPATCH_ORDER.ID, DISPATCH_ORDER.ADDRESS)
                .from(DISPATCH_ORDER)
                .where(DISPATCH_ORDER.ID.in(orders))
                .forEach(row -> Province.of(row.value2()).ifPresent(province -> provinces.put(row.value1(), province)));
        return provinces;
    }

    private static Map<String, Piece> pieces(Reads reads, Map<Long, List<ParcelContent>> contents) {
        Set<String> skus = contents.values().stream()
                .flatMap(List::stream)
                .map(ParcelContent::sku)
                .collect(Collectors.toSet());
        Map<String, Piece> pieces = new HashMap<>();
        reads.sql()
                .select(SKU.CODE, SKU.WEIGHT_GRAMS, SKU.VOLUME_CM3)
                .from(SKU)
                .where(SKU.CODE.in(skus))
                .forEach(row -> pieces.put(row.value1(), new Piece(row.value2(), row.value3())));
        return pieces;
    }
}
