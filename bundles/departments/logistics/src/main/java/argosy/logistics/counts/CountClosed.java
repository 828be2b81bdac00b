package argosy.logistics.counts;

import argosy.department.EventType;
import argosy.department.Text;

/** {@code stocktake.closed}: a count is booked; {@code differences} are the rows that did not agree with the ledger. */
public record CountClosed(String number, String warehouse, long differences) {

    public static final EventType<CountClosed> CLOSED =
            EventType.of("stocktake.closed", CountClosed.class, Text.of("Count booked", "盘点完成"));
}
