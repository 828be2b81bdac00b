package argosy.logistics.dispatch;

import argosy.department.Label;
import argosy.department.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One thing that the outgoing check has found wrong: nothing wrong, missing or extra may leave the house (LOG-04, LOG-08). */
@Label(en = "Mismatch", zh = "验货差异")
public record Mismatch(
        @Label(en = "Kind", zh = "类型", example = "missing") Kind kind,
        @Label(en = "SKU", zh = "商品编码", example = "TD-1001") String sku,
        @Label(en = "Expected", zh = "应有", example = "2") long expected,
        @Label(en = "Scanned", zh = "实扫", example = "1") long scanned) {

    /** What is wrong with the goods. */
    public enum Kind {
        /** An article that the order does not have. */
        WRONG,
        /** Fewer pieces than there should be. */
        MISSING,
        /** More pieces than there should be. */
        EXTRA
    }

    /** As a member of a problem. */
    Map<String, Object> member() {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("kind", Shape.code(kind));
        member.put("sku", sku);
        member.put("expected", expected);
        member.put("scanned", scanned);
        return member;
    }

    /** Compares what was scanned with what should be there, both by SKU. */
    static List<Mismatch> between(Map<String, Long> expected, Map<String, Long> scanned) {
        List<Mismatch> found = new ArrayList<>();
        TreeSet<String> skus = new TreeSet<>(expected.keySet());
        skus.addAll(scanned.keySet());
        for (String sku : skus) {
            long there = expected.getOrDefault(sku, 0L);
            long seen = scanned.getOrDefault(sku, 0L);
            if (there == 0 && seen > 0) {
                found.add(new Mismatch(Kind.WRONG, sku, there, seen));
            } else if (seen < there) {
                found.add(new Mismatch(Kind.MISSING, sku, there, seen));
            } else if (seen > there) {
                found.add(new Mismatch(Kind.EXTRA, sku, there, seen));
            }
        }
        return found;
    }
}
