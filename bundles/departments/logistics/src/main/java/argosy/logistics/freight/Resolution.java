package argosy.logistics.freight;

import argosy.department.Label;

/** How a line with a finding was settled (LOG-18). */
public enum Resolution {
    /** We pay what was billed. */
    @Label(en = "Accepted by us", zh = "我方认可")
    ACCEPTED,
    /** The carrier takes a part or all of it off. */
    @Label(en = "Credited by the carrier", zh = "物流公司减免")
    CREDITED,
    /** The carrier names another amount for the line. */
    @Label(en = "Corrected by the carrier", zh = "物流公司更正")
    CORRECTED
}
