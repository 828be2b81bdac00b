package argosy.logistics.warehouse;

import static argosy.logistics.db.Tables.BIN;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * A place in a warehouse where goods lie (LOG-01). In JSON it carries {@code used} (pieces that lie there) and
 * {@code utilisation} (percent of the capacity).
 *
 * @param code unique in the company and never changed
 * @param zone part of the warehouse, or an empty text
 * @param walkingOrder where the bin stands on the picker's way, from 0; pick lists follow it
 * @param capacity pieces the bin is planned for, or null
 */
@Label(en = "Bin", zh = "库位")
public record Bin(
        @NotBlank @Size(max = 32) @Label(
                en = "Warehouse",
                zh = "仓库",
                example = "SH1",
                also = {"仓库编码", "warehouse code"})
        String warehouse,

        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(
                en = "Code",
                zh = "库位编码",
                example = "SH1-A-01-02",
                also = {"bin", "库位", "货位"})
        String code,

        @Size(max = 64) @Label(en = "Zone", zh = "库区", example = "A")
        String zone,

        @Label(en = "Kind", zh = "库位类型", example = "storage", also = "类型")
        BinKind kind,

        @PositiveOrZero @Max(100_000_000) @Label(en = "Walking order", zh = "动线顺序", example = "120", also = "拣货顺序")
        Integer walkingOrder,

        @Min(1) @Max(1_000_000_000) @Label(en = "Capacity", zh = "容量", example = "500")
        Long capacity,

        @Label(en = "State", zh = "状态", example = "active") WarehouseState state) {

    public static final Register<Bin> BINS = Register.of("bins", Text.of("Bins", "库位"), Bin.class, BIN)
            .search("code", "zone")
            .filter("kind", "state")
            .sort("code", "warehouse", "zone", "walkingOrder")
            .defaultSort("code")
            .workflow(WarehouseState.WORKFLOW, "state");

    /** What is not given: an active storage bin at the beginning of the way, in no zone. */
    public Bin {
        zone = zone == null ? "" : zone;
        kind = kind == null ? BinKind.STORAGE : kind;
        walkingOrder = walkingOrder == null ? Integer.valueOf(0) : walkingOrder;
        state = state == null ? WarehouseState.ACTIVE : state;
    }

    Bin in(WarehouseState next) {
        return new Bin(warehouse, code, zone, kind, walkingOrder, capacity, next);
    }

    /** Whether the warehouse was created with this bin and cannot do without it. */
    boolean ofTheWarehouse() {
        return kind != BinKind.STORAGE && code.equals(kind.codeIn(warehouse));
    }
}
