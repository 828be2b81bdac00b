package argosy.operations.targets;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.operations.shops.Shop;
import argosy.operations.shops.ShopState;
import argosy.operations.shops.Shops;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts that a target is split into: year → quarters → months, company → shops → teams → persons (OPS-01). */
final class Parts {

    private Parts() {}

    /** The parts as drafts without number, which sum to the whole to the cent. */
    static List<SalesTarget> of(Reads reads, SalesTarget whole, Split split) {
        List<Split.Part> parts = split.by() == Split.By.PERIOD ? periods(whole, split.parts()) : split.parts();
        requireScope(whole, split.by());
        requireWeights(parts);
        Map<String, Shop> shops = split.by() == Split.By.SHOP ? shops(reads, parts) : Map.of();
        List<BigDecimal> amounts = Split.amounts(
                whole.amount(), parts.stream().map(Split.Part::weight).toList());
        List<SalesTarget> targets = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.get(i).name().strip();
            SalesTarget part = SalesTarget.draft(
                    split.by() == Split.By.PERIOD ? name : whole.period(),
                    split.by() == Split.By.SHOP ? name : whole.shop(),
                    split.by() == Split.By.TEAM ? name : whole.team(),
                    split.by() == Split.By.PERSON ? name : whole.person(),
                    whole.number(),
                    amounts.get(i));
            Shop shop = shops.get(name);
            targets.add(part.set(
                    "supervisor", shop == null || shop.supervisor() == null ? whole.supervisor() : shop.supervisor()));
        }
        return targets;
    }

    private static List<Split.Part> periods(SalesTarget whole, List<Split.Part> given) {
        List<String> wanted =
                whole.span().parts().stream().map(Period::toString).toList();
        if (wanted.isEmpty()) {
            throw Problem.invalid("by", "A month is not split by period any further.", "月度目标不能再按期间分解。");
        }
        if (given.isEmpty()) {
            return wanted.stream()
                    .map(name -> new Split.Part(name, BigDecimal.ONE))
                    .toList();
        }
        if (given.size() != wanted.size()
                || !new HashSet<>(wanted)
                        .equals(new HashSet<>(
                                given.stream().map(Split.Part::name).toList()))) {
            throw Problem.invalid(
                    "parts",
                    "Give a weight for each of " + String.join(", ", wanted) + ".",
                    "须为每个期间填写权重：" + String.join("、", wanted) + "。");
        }
        return given;
    }

    private static void requireScope(SalesTarget whole, Split.By by) {
        boolean fits =
                switch (by) {
                    case PERIOD -> true;
                    case SHOP -> whole.scope() == TargetScope.COMPANY;
                    case TEAM -> whole.scope() == TargetScope.SHOP;
                    case PERSON -> whole.scope() == TargetScope.SHOP || whole.scope() == TargetScope.TEAM;
                };
        if (!fits) {
            throw Problem.invalid(
                    "by",
                    "The company's targets are split by shop, a shop's by team or person, a team's by person.",
                    "全公司目标按店铺分解，店铺目标按小组或个人分解，小组目标按个人分解。");
        }
    }

    private static void requireWeights(List<Split.Part> parts) {
        Set<String> names = new HashSet<>();
        for (Split.Part part : parts) {
            if (!names.add(part.name().strip())) {
                throw Problem.invalid("parts", part.name() + " is named twice.", part.name() + " 重复。");
            }
        }
        if (parts.stream().allMatch(part -> part.weight().signum() == 0)) {
            throw Problem.invalid("parts", "Name the parts, at least one with a weight above 0.", "请填写分解项，至少一项权重大于 0。");
        }
    }

    private static Map<String, Shop> shops(Reads reads, List<Split.Part> parts) {
        Map<String, Shop> shops = Shops.byCode(
                reads, parts.stream().map(part -> part.name().strip()).toList());
        for (Split.Part part : parts) {
            Shop shop = shops.get(part.name().strip());
            if (shop == null || shop.state() == ShopState.CLOSED) {
                throw Problem.invalid(
                        "parts",
                        "There is no open shop " + part.name() + "; correct the code.",
                        "店铺 " + part.name() + " 不存在或已关闭，请更正店铺编码。");
            }
        }
        return shops;
    }
}
