package argosy.logistics.freight;

import static argosy.logistics.db.Tables.FREIGHT_HAND;

import argosy.department.Caller;
import argosy.department.Reads;
import argosy.department.Transaction;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everyone who had a hand in a bill: brought it, added, corrected, matched, disputed, settled or agreed any of it. It is
 * remembered whatever becomes of the bill and its lines, so that none of them approves it (four eyes). Whom they stood in
 * for had a hand in it, too.
 */
final class Hands {

    private Hands() {}

    /** Remembers the caller; the bills are held. */
    static void on(Transaction tx, Collection<Long> bills) {
        for (String person : people(tx.by())) {
            Set<Long> left = new HashSet<>(bills);
            left.removeAll(tx.sql()
                    .select(FREIGHT_HAND.BILL)
                    .from(FREIGHT_HAND)
                    .where(FREIGHT_HAND.BILL.in(bills), FREIGHT_HAND.PERSON.eq(person))
                    .fetch(FREIGHT_HAND.BILL));
            tx.sql()
                    .batch(left.stream()
                            .map(bill -> tx.sql()
                                    .insertInto(FREIGHT_HAND)
                                    .set(FREIGHT_HAND.BILL, bill)
                                    .set(FREIGHT_HAND.PERSON, person))
                            .toList())
                    .execute();
        }
    }

    /** Those of the bills that the caller had a hand in. */
    static Set<Long> of(Reads reads, Collection<Long> bills, Caller caller) {
        return new HashSet<>(reads.sql()
                .selectDistinct(FREIGHT_HAND.BILL)
                .from(FREIGHT_HAND)
                .where(FREIGHT_HAND.BILL.in(bills), FREIGHT_HAND.PERSON.in(people(caller)))
                .fetch(FREIGHT_HAND.BILL));
    }

    /** Whether the person is the caller or whom the caller stands in for. */
    static boolean same(String person, Caller caller) {
        return people(caller).contains(person);
    }

    static void forget(Transaction tx, long bill) {
        tx.sql().deleteFrom(FREIGHT_HAND).where(FREIGHT_HAND.BILL.eq(bill)).execute();
    }

    private static List<String> people(Caller caller) {
        return Stream.of(caller.username(), caller.onBehalfOf())
                .filter(person -> person != null)
                .toList();
    }
}
