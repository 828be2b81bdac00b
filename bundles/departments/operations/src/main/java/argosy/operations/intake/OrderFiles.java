package argosy.operations.intake;

import static argosy.operations.db.Tables.ORDER_FILE_PRESET;
import static argosy.operations.db.Tables.SHOP;
import static argosy.operations.intake.FilePreset.PRESETS;

import argosy.department.Database;
import argosy.department.ImportFile;
import argosy.department.Importer;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.operations.orders.OrderFileReader;
import argosy.operations.orders.Orders;
import java.util.List;
import org.jooq.impl.DSL;

/** Reads order files of any known layout. */
final class OrderFiles implements OrderFileReader<OrderRow> {

    /** More layouts than any company has. */
    private static final int MOST = 200;

    private final Database database;
    private final Orders orders;

    OrderFiles(Database database, Orders orders) {
        this.database = database;
        this.orders = orders;
    }

    @Override
    public Importer<OrderRow> importer() {
        return new OrderImport(orders);
    }

    /**
     * The file in our own layout, by the preset that is named or that knows its columns.
     *
     * @param shop code of the shop for rows that name none; where the company has one shop on the preset's platform, that one
     */
    @Override
    public ImportFile read(ImportFile file, String preset, String shop) {
        String owner = shop == null || shop.isBlank() ? null : shop.strip();
        if (preset != null && !preset.isBlank()) {
            FilePreset named = database.first(PRESETS, ORDER_FILE_PRESET.CODE.eq(preset.strip()))
                    .map(Stored::value)
                    .orElseThrow(() -> Problem.invalid(
                            "preset",
                            "There is no preset " + preset + "; see /api/operations/order-file-presets.",
                            "没有订单文件模板 " + preset + "。"));
            return PresetFile.of(file, named, owner == null ? only(named) : owner, database.zone());
        }
        boolean ours =
                file.columns().stream().anyMatch(heading -> heading.equals("platformOrder") || heading.equals("平台订单号"));
        if (ours) {
            return PresetFile.plain(file, owner, database.zone());
        }
        List<FilePreset> presets = database.select(PRESETS, DSL.noCondition(), MOST).stream()
                .map(Stored::value)
                .toList();
        return PresetFile.recognised(file, presets)
                .map(found -> PresetFile.of(file, found, owner == null ? only(found) : owner, database.zone()))
                .orElseGet(() -> PresetFile.plain(file, owner, database.zone()));
    }

    private String only(FilePreset preset) {
        List<String> shops = database.sql()
                .select(SHOP.CODE)
                .from(SHOP)
                .where(SHOP.PLATFORM.eq(Shape.code(preset.platform())))
                .limit(2)
                .fetch(SHOP.CODE);
        return shops.size() == 1 ? shops.get(0) : null;
    }
}
