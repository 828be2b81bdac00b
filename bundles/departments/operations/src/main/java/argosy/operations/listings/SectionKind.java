package argosy.operations.listings;

import argosy.department.Label;

/** The sections of a detail page (OPS-13). */
public enum SectionKind {
    @Label(en = "Description", zh = "商品描述")
    DESCRIPTION,
    @Label(en = "Specification", zh = "规格参数")
    SPECIFICATION,
    @Label(en = "After-sales terms", zh = "售后说明")
    AFTER_SALES,
    @Label(en = "Cost included", zh = "费用包含")
    COST_INCLUDED,
    @Label(en = "Cost excluded", zh = "费用不含")
    COST_EXCLUDED,
    @Label(en = "Refund and change rules", zh = "退改规则")
    REFUND_CHANGE,
    @Label(en = "Booking notice", zh = "预订须知")
    BOOKING_NOTICE,
    @Label(en = "Reference itinerary", zh = "参考行程")
    ITINERARY,
    @Label(en = "Ticket pick-up and usage", zh = "取票与使用流程")
    TICKET_USE,
    @Label(en = "Departures", zh = "团期")
    DEPARTURES,
    @Label(en = "Other", zh = "其他")
    OTHER
}
