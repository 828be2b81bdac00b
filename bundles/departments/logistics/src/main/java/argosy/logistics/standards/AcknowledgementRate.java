package argosy.logistics.standards;

import argosy.department.Label;
import java.math.BigDecimal;

/**
 * How far an edition in force is known (LOG-22).
 *
 * @param asked people who were asked to read it or read it of themselves; {@code read} those of them who did
 * @param ratePercent one decimal, or null when nobody was asked
 */
@Label(en = "Acknowledgement rate", zh = "SOP 阅知率")
public record AcknowledgementRate(
        @Label(en = "Code", zh = "SOP 编码", example = "SOP-PICK")
        String code,

        @Label(en = "Edition", zh = "版次", example = "2") int edition,

        @Label(en = "Title", zh = "标题", example = "拣货作业标准") String title,

        @Label(en = "Asked", zh = "应阅知", example = "10") long asked,
        @Label(en = "Read", zh = "已阅知", example = "9") long read,

        @Label(en = "Rate %", zh = "阅知率%", example = "90.0") BigDecimal ratePercent) {}
