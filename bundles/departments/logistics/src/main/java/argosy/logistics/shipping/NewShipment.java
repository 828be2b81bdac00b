package argosy.logistics.shipping;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A manifest to be opened: {@code POST /api/logistics/shipments}. */
@Label(en = "New shipment", zh = "新交接单")
public record NewShipment(
        @NotBlank @Size(max = 32) @Label(en = "Warehouse", zh = "仓库", example = "HZ")
        String warehouse,

        @NotBlank @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF")
        String carrier,

        @Size(max = 100) @Label(en = "Driver", zh = "司机", example = "周师傅")
        String driver,

        @Size(max = 40) @Label(en = "Vehicle", zh = "车牌号", example = "浙A12345")
        String vehicle,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "晚班揽收")
        String remark) {}
