package argosy.logistics.freight;

import argosy.department.Reads;
import argosy.logistics.tariffs.FreightPrice;
import argosy.logistics.tariffs.Posting;
import java.util.Collection;
import java.util.Map;

/** What carriers may charge by their tariffs; a posting without a tariff has no price. */
@FunctionalInterface
public interface Prices {

    /** The price of each posting by its key, for any number of postings with few queries. */
    Map<Long, FreightPrice> of(Reads reads, Collection<Posting> postings);
}
