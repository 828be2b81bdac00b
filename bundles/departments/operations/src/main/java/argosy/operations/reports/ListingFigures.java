package argosy.operations.reports;

import argosy.department.Label;
import java.math.BigDecimal;

/** How punctually listings of a shop went online, and what the checks afterwards found (OPS-10, OPS-12, OPS-46). */
@Label(en = "Listing punctuality", zh = "上架及时率")
public record ListingFigures(
        @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Label(en = "Due", zh = "到期", example = "40") long due,
        @Label(en = "On time", zh = "按时上架", example = "37") long onTime,
        @Label(en = "Late", zh = "超时", example = "2") long late,

        @Label(en = "Still to come", zh = "未到期", example = "1")
        long open,

        @Label(en = "On time %", zh = "及时率%", example = "94.87")
        BigDecimal onTimePercent,

        @Label(en = "Checks", zh = "复查", example = "52") long checked,
        @Label(en = "Errors", zh = "信息错误", example = "1") long errors,

        @Label(en = "Exempt errors", zh = "免责错误", example = "1")
        long exempt,

        @Label(en = "Error %", zh = "错误率%", example = "1.92")
        BigDecimal errorPercent) {}
