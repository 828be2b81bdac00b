package argosy.logistics.shipping;

import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the picked goods of an order are spread over its parcels: everything, once, nothing else. */
final class Distribution {

    private Distribution() {}

    /**
     * @param picked what was picked, by line and lot
     * @param parcels what the packer says lies in each; a single parcel that names nothing holds everything
     * @return the contents of each parcel in the same order; 422 when they are not exactly what was picked
     */
    static List<List<ParcelContent>> of(List<ParcelContent> picked, List<NewParcel> parcels) {
        if (parcels.size() == 1 && parcels.get(0).contents().isEmpty()) {
            return List.of(List.copyOf(picked));
        }
        Map<String, List<ParcelContent>> left = new LinkedHashMap<>();
        for (ParcelContent goods : picked) {
            left.computeIfAbsent(goods.sku(), sku -> new ArrayList<>()).add(goods);
        }
        List<FieldProblem> wrong = new ArrayList<>();
        List<List<ParcelContent>> spread = new ArrayList<>();
        for (int i = 0; i < parcels.size(); i++) {
            List<ParcelContent> contents = new ArrayList<>();
            String field = "parcels[" + i + "].contents";
            if (parcels.get(i).contents().isEmpty()) {
                wrong.add(new FieldProblem(
                        field, Text.of("Name what lies in each of several parcels.", "多个包裹时须写明每个包裹的内容。")));
            }
            for (NewParcel.Packed packed : parcels.get(i).contents()) {
                long over = take(left.getOrDefault(packed.sku(), List.of()), packed.quantity(), contents);
                if (over > 0) {
                    wrong.add(new FieldProblem(
                            field,
                            Text.of(
                                    over + " pieces of " + packed.sku() + " more than were picked.",
                                    packed.sku() + " 比已拣数量多 " + over + " 件。")));
                }
            }
            spread.add(List.copyOf(contents));
        }
        left.forEach((sku, goods) -> {
            long rest = goods.stream().mapToLong(ParcelContent::quantity).sum();
            if (rest > 0) {
                wrong.add(new FieldProblem(
                        "parcels",
                        Text.of(
                                rest + " picked pieces of " + sku + " are in no parcel.",
                                sku + " 有 " + rest + " 件已拣未装箱。")));
            }
        });
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return spread;
    }

    /** Takes so many pieces of what is left into the contents; answers how many there were not. */
    private static long take(List<ParcelContent> left, long quantity, List<ParcelContent> contents) {
        long open = quantity;
        for (int i = 0; i < left.size() && open > 0; i++) {
            ParcelContent goods = left.get(i);
            long taken = Math.min(open, goods.quantity());
            if (taken > 0) {
                contents.add(new ParcelContent(goods.line(), goods.sku(), goods.lot(), taken));
                left.set(i, new ParcelContent(goods.line(), goods.sku(), goods.lot(), goods.quantity() - taken));
                open -= taken;
            }
        }
        return open;
    }
}
