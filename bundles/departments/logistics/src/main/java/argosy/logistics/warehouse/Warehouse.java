package argosy.logistics.warehouse;

import static argosy.logistics.db.Tables.WAREHOUSE;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A place with bins (LOG-01).
 *
 * @param code unique in the company and never changed; it begins the codes of the warehouse's own bins
 */
@Label(en = "Warehouse", zh = "仓库")
public record Warehouse(
        @NotBlank @Size(max = 32) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(
                en = "Code",
                zh = "仓库编码",
                example = "SH1",
                also = {"warehouse", "仓库"})
        String code,

        @NotBlank @Size(max = 200) @Label(en = "Name", zh = "名称", example = "上海一号仓", also = "仓库名称")
        String name,

        @Size(max = 1000) @Label(en = "Address", zh = "地址", example = "上海市青浦区华新镇华志路 1 号")
        String address,

        @Label(en = "State", zh = "状态", example = "active") WarehouseState state) {

    public static final Register<Warehouse> WAREHOUSES = Register.of(
                    "warehouses", Text.of("Warehouses", "仓库"), Warehouse.class, WAREHOUSE)
            .search("code", "name", "address")
            .filter("state")
            .sort("code", "name")
            .defaultSort("code")
            .workflow(WarehouseState.WORKFLOW, "state");

    /** A warehouse whose state is not given is active. */
    public Warehouse {
        state = state == null ? WarehouseState.ACTIVE : state;
    }

    Warehouse in(WarehouseState next) {
        return new Warehouse(code, name, address, next);
    }
}
