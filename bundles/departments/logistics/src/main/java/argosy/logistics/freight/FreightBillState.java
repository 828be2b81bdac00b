package argosy.logistics.freight;

import argosy.department.Label;
import argosy.department.Workflow;

/** Where a freight bill stands (LOG-18). */
public enum FreightBillState {
    /** Its lines are here and not compared yet, or not all of them. */
    @Label(en = "Imported", zh = "已录入")
    IMPORTED,
    /** Every line was compared with parcel and tariff. */
    @Label(en = "Matched", zh = "已核对")
    MATCHED,
    /** The carrier was told what is wrong. */
    @Label(en = "Disputed", zh = "争议中")
    DISPUTED,
    /** Every line has its agreed amount. */
    @Label(en = "Agreed", zh = "已确认")
    AGREED,
    /** Somebody else released the payment. */
    @Label(en = "Approved", zh = "已审批")
    APPROVED,
    @Label(en = "Paid", zh = "已付款")
    PAID,
    /** Taken back by the carrier or refused as a whole; it may come again as another revision. */
    @Label(en = "Withdrawn", zh = "已作废")
    WITHDRAWN;

    /** {@code reject} sends an agreed bill back to be disputed again. */
    static final Workflow<FreightBillState> WORKFLOW = Workflow.of(FreightBillState.class)
            .step("add", IMPORTED, MATCHED)
            .step("match", IMPORTED, MATCHED, DISPUTED)
            .step("dispute", MATCHED, DISPUTED)
            .step("accept", MATCHED, DISPUTED)
            .step("agree", MATCHED, DISPUTED)
            .step("approve", AGREED)
            .step("reject", AGREED, APPROVED)
            .step("pay", APPROVED)
            .step("withdraw", IMPORTED, MATCHED, DISPUTED);

    /** Whether its lines may still be corrected. */
    boolean open() {
        return compareTo(DISPUTED) <= 0;
    }
}
