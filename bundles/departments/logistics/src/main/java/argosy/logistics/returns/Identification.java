package argosy.logistics.returns;

import argosy.department.Label;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Whose goods a return is.
 *
 * @param parcel number or tracking number of the parcel that went out; or the {@code order}
 * @param kind customer return when not given, or exchange
 * @param extra lines that are not the order's
 */
@Label(en = "Identification", zh = "退货认领")
public record Identification(
        @Size(max = 64) @Label(en = "Parcel", zh = "原包裹号或运单号", example = "SF1234567890123")
        String parcel,

        @Size(max = 64) @Label(en = "Order", zh = "发货单号或订单号", example = "FH-20261122-0007")
        String order,

        @Label(en = "Kind", zh = "退货类型", example = "customer_return")
        ReturnKind kind,

        @Size(max = NewReturn.MOST_LINES) @Label(en = "Extra lines", zh = "多出货物行号", example = "2")
        List<@NotNull @Min(1) Integer> extra) {

    public Identification {
        kind = kind == null ? ReturnKind.CUSTOMER_RETURN : kind;
        extra = extra == null ? List.of() : java.util.Collections.unmodifiableList(new java.util.ArrayList<>(extra));
    }
}
