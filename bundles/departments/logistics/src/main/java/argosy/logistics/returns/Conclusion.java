package argosy.logistics.returns;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How a return ends.
 *
 * @param outcome what customer service tells the customer
 * @param replacement number of the dispatch order that brings others, for an exchange, or null
 */
@Label(en = "Conclusion", zh = "退货结论")
public record Conclusion(
        @NotBlank @Size(max = 1000) @Label(en = "Outcome", zh = "处理结果", example = "1 件完好已上架，1 件破损，可全额退款")
        String outcome,

        @Size(max = 40) @Label(en = "Replacement", zh = "换货发货单号", example = "FH-20261127-0003")
        String replacement) {}
