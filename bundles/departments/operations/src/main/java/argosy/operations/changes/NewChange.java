package argosy.operations.changes;

import argosy.department.Label;
import argosy.department.Sensitive;
import argosy.operations.orders.NewLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is to be changed of an order; what is not given stays. Lines replace all lines, and only before the allocation. */
@Label(en = "New order change", zh = "新订单变更单")
public record NewChange(
        @NotBlank @Size(max = 60) @Label(en = "Order", zh = "订单号", example = "DD-20261122-0007")
        String order,

        @Size(max = 100) @Sensitive("consignees:read") @Label(en = "Consignee", zh = "收货人", example = "王小明")
        String consignee,

        @Size(max = 40) @Sensitive("consignees:read") @Label(en = "Phone", zh = "电话", example = "13800138000")
        String phone,

        @Size(max = 300) @Sensitive("consignees:read") @Label(en = "Address", zh = "地址", example = "浙江省杭州市西湖区文三路 1 号")
        String address,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "改为周末送货")
        String remark,

        @NotBlank @Size(max = 300) @Label(en = "Reason", zh = "原因", example = "买家填错门牌号")
        String reason,

        @Size(max = 200) @Valid @Label(en = "Lines", zh = "明细")
        List<@NotNull NewLine> lines) {

    public NewChange {
        lines = lines == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(lines));
        consignee = text(consignee);
        phone = text(phone);
        address = text(address);
        remark = text(remark);
    }

    boolean empty() {
        return consignee == null && phone == null && address == null && remark == null && lines.isEmpty();
    }

    private static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
