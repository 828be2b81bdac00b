package argosy.operations.intake;

import argosy.department.ImportFile;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.operations.orders.PlatformStatus;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A platform's export file, read by its preset: columns under our names, status words and times understood. */
final class PresetFile {

    /** Fewer columns than these could be any file. */
    private static final int ENOUGH = 3;

    private PresetFile() {}

    /** The preset that knows most of the file's columns; none for a file in our own layout. */
    static Optional<FilePreset> recognised(ImportFile file, List<FilePreset> presets) {
        FilePreset best = null;
        int most = ENOUGH - 1;
        for (FilePreset preset : presets) {
            Map<String, String> names = names(file, preset);
            if (names.containsValue("platformOrder") && names.size() > most) {
                best = preset;
                most = names.size();
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The file in our own layout. 422 when it has no column with the order number.
     *
     * @param shop code of the shop for rows that name none
     */
    static ImportFile of(ImportFile file, FilePreset preset, String shop, ZoneId zone) {
        Map<String, String> names = names(file, preset);
        if (!names.containsValue("platformOrder")) {
            throw Problem.invalid(
                    "preset",
                    "The file has no column with the order number that the preset " + preset.code() + " knows.",
                    "文件中没有模板“" + preset.name() + "”所列的订单号列。");
        }
        return new Read(file.renamed(names), preset.meanings(), preset.timeFormat(), shop, zone);
    }

    /** A file in our own layout, whose rows may leave the shop to {@code shop}. */
    static ImportFile plain(ImportFile file, String shop, ZoneId zone) {
        return new Read(file, Map.of(), null, shop, zone);
    }

    /** Heading in the file → member; of several for one member the preset's first. */
    private static Map<String, String> names(ImportFile file, FilePreset preset) {
        Map<String, String> byKey = new HashMap<>();
        file.columns().forEach(heading -> byKey.putIfAbsent(Cells.key(heading), heading));
        Map<String, String> names = new HashMap<>();
        Set<String> taken = new HashSet<>();
        preset.members().forEach((key, member) -> {
            String heading = byKey.get(key);
            if (heading != null && taken.add(member)) {
                names.put(heading, member);
            }
        });
        return names;
    }

    private record Read(
            ImportFile file, Map<String, PlatformStatus> meanings, String timeFormat, String shop, ZoneId zone)
            implements ImportFile {

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public List<String> columns() {
            return file.columns();
        }

        @Override
        public ImportFile renamed(Map<String, String> headings) {
            return new Read(file.renamed(headings), meanings, timeFormat, shop, zone);
        }

        @Override
        public <T extends Record> List<ImportRow<T>> rows(Shape<T> shape) {
            List<ImportRow<T>> rows = new ArrayList<>();
            for (ImportRow<T> row : file.rows(shape)) {
                rows.add(row.value() instanceof OrderRow ? understood(row, shape) : row);
            }
            return rows;
        }

        private <T extends Record> ImportRow<T> understood(ImportRow<T> row, Shape<T> shape) {
            OrderRow value = (OrderRow) row.value();
            ImportRow<T> read = row;
            PlatformStatus status = value.status();
            if (status == null && value.rawStatus() != null && !meanings.isEmpty()) {
                status = meanings.get(Cells.key(value.rawStatus()));
                if (status == null) {
                    read = read.refuse(
                            "rawStatus",
                            "The preset does not say what " + value.rawStatus() + " means; add it there.",
                            "模板未说明状态“" + value.rawStatus() + "”的含义，请在模板中补充。");
                }
            }
            PlatformStatus afterSale = value.afterSale() == null ? null : meanings.get(Cells.key(value.afterSale()));
            // Money that went back, in whole or in part, while the order waits for its shipment: a person looks at it.
            if (status == PlatformStatus.PAID
                    && (afterSale == PlatformStatus.REFUNDING || afterSale == PlatformStatus.CANCELLED)) {
                status = PlatformStatus.REFUNDING;
            }
            T changed = shape.with(row.value(), "status", status);
            if (value.shop() == null) {
                changed = shape.with(changed, "shop", shop);
            }
            for (String member : List.of("orderedAt", "paidAt", "modifiedAt")) {
                String text = member.equals("orderedAt")
                        ? value.orderedAt()
                        : member.equals("paidAt") ? value.paidAt() : value.modifiedAt();
                try {
                    var at = FileTimes.of(member, text, timeFormat, zone);
                    changed = shape.with(changed, member, at == null ? null : at.toString());
                } catch (Problem problem) {
                    var message = problem.fields().get(0).message();
                    read = read.refuse(member, message.en(), message.zh());
                }
            }
            return new ImportRow<>(read.line(), read.cells(), read.headings(), changed, read.problems());
        }
    }
}
