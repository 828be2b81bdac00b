package argosy.logistics.warehouse;

import argosy.department.Text;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why orders and parcels do not go into a document, in words. Each refused one stands in the answer as a map with its
 * {@code number} (or {@code id}) and the code of its {@code reason}, for machines; the first ones are told to people as well.
 */
public final class Unfit {

    private static final int TOLD = 3;

    private static final Map<String, Text> WORDS = Map.ofEntries(
            Map.entry("not-found", Text.of("does not exist", "不存在")),
            Map.entry("not-reviewed", Text.of("does not wait to be picked", "不在待拣货状态")),
            Map.entry("in-pick-task", Text.of("is in another pick task", "已在其他拣货单")),
            Map.entry("not-signed", Text.of("does not wait signed in the warehouse", "不在已签单待交接状态")),
            Map.entry("not-ready", Text.of("does not wait signed in the warehouse", "不在已签单待交接状态")),
            Map.entry("no-carrier", Text.of("has no carrier", "未填物流公司")),
            Map.entry("no-tracking-number", Text.of("has no tracking number", "未填运单号")),
            Map.entry("other-carrier", Text.of("is for another carrier", "属于其他物流公司")),
            Map.entry("other-warehouse", Text.of("lies in another warehouse", "在其他仓库")),
            Map.entry("on-it-already", Text.of("is on it already", "已在本单上")),
            Map.entry("on-another-shipment", Text.of("is on another shipment", "已在其他交接单上")),
            Map.entry("not-on-this-run", Text.of("is not on this run", "不在本单上")),
            Map.entry("on-a-shipment", Text.of("is on a shipment", "已在交接单上")),
            Map.entry("on-another-run", Text.of("is on another delivery run", "已在其他配送单上")),
            Map.entry("not-of-own-delivery", Text.of("is not for our own delivery", "不是自有配送的包裹")));

    private Unfit() {}

    /** The sentence, followed by the first of those refused and why each of them is. */
    public static Text told(String en, String zh, List<Map<String, Object>> refused) {
        int more = refused.size() - TOLD;
        return Text.of(
                en + " " + list(refused, ", ", why -> " " + why.en()) + (more > 0 ? " and " + more + " more." : "."),
                zh + list(refused, "；", Text::zh) + (more > 0 ? "；等共 " + refused.size() + " 个。" : "。"));
    }

    private static String list(List<Map<String, Object>> refused, String between, Function<Text, String> words) {
        return refused.stream()
                .limit(TOLD)
                .map(each -> each.getOrDefault("number", each.get("id"))
                        + words.apply(WORDS.get((String) each.get("reason"))))
                .collect(Collectors.joining(between));
    }
}
