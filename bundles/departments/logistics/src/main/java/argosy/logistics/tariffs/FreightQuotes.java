package argosy.logistics.tariffs;

import static argosy.logistics.carriers.Carrier.CARRIERS;

import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.logistics.carriers.Carrier;
import argosy.logistics.carriers.CarrierWarnings;
import argosy.logistics.carriers.Carriers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which carrier is cheapest for a parcel (LOG-17). */
final class FreightQuotes {

    /** More carriers than a company works with. */
    private static final int MOST = 1000;

    private FreightQuotes() {}

    /** What every carrier that may be given the parcel would charge, the cheapest first; four queries. */
    static List<FreightQuote> of(
            Reads reads, String warehouse, Province province, int grams, Long volumeCm3, LocalDate day) {
        List<Carrier> carriers = reads.select(CARRIERS, Carriers.unblocked(), MOST).stream()
                .map(Stored::value)
                .filter(carrier -> carrier.refusal(day) == null)
                .toList();
        PriceList list = PriceList.of(
                reads, carriers.stream().map(Carrier::code).collect(Collectors.toSet()), Set.of(province), day, day);
        Map<String, List<Text>> warnings = CarrierWarnings.of(reads, carriers, day);
        List<FreightQuote> quotes = new ArrayList<>();
        for (Carrier carrier : carriers) {
            Posting posting = new Posting(0, carrier.code(), warehouse, province.code(), grams, volumeCm3, day);
            list.services(posting)
                    .forEach((service, price) -> quotes.add(new FreightQuote(
                            carrier.code(),
                            carrier.name(),
                            service.isEmpty() ? null : service,
                            price,
                            warnings.get(carrier.code()))));
        }
        quotes.sort(Comparator.comparing((FreightQuote quote) -> quote.price().total())
                .thenComparing(FreightQuote::carrier)
                .thenComparing(FreightQuote::service, Comparator.nullsFirst(Comparator.naturalOrder())));
        return quotes;
    }
}
