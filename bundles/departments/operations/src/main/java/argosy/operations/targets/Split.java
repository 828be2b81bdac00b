package argosy.operations.targets;

import argosy.department.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a target is taken apart (OPS-01).
 *
 * @param by what the parts are: periods, shops, teams or persons
 * @param parts by weight; for periods they may be left out, then all weigh the same
 */
@Label(en = "Split of a target", zh = "目标分解")
public record Split(
        @NotNull @Label(en = "By", zh = "分解方式", example = "period")
        By by,

        @Size(max = Split.MOST_PARTS) @Valid @Label(en = "Parts", zh = "分解明细")
        List<@NotNull Part> parts) {

    static final int MOST_PARTS = 200;

    private static final BigDecimal CENTS = BigDecimal.valueOf(100);

    /** What the parts of a target are. */
    public enum By {
        @Label(en = "Period", zh = "按期间")
        PERIOD,
        @Label(en = "Shop", zh = "按店铺")
        SHOP,
        @Label(en = "Team", zh = "按小组")
        TEAM,
        @Label(en = "Person", zh = "按个人")
        PERSON
    }

    /**
     * @param name period, shop code, unit code or username
     * @param weight its share is weight ÷ sum of the weights
     */
    @Label(en = "Part of a target", zh = "分解项")
    public record Part(
            @NotBlank @Size(max = 64) @Label(en = "Name", zh = "名称", example = "2026-11")
            String name,

            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 4) @Label(en = "Weight", zh = "权重", example = "3")
            BigDecimal weight) {}

    public Split {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /**
     * The whole in parts by weight, to the cent: each gets its share rounded down, and the cents that are left go to those
     * that were rounded the most, the first of them where equal. The parts sum to the whole.
     *
     * @param weights not negative, at least one above zero
     */
    static List<BigDecimal> amounts(BigDecimal whole, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal cents = whole.multiply(CENTS);
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        BigDecimal left = cents;
        for (BigDecimal weight : weights) {
            BigDecimal[] share = cents.multiply(weight).divideAndRemainder(sum);
            shares.add(share[0]);
            remainders.add(share[1]);
            left = left.subtract(share[0]);
        }
        List<Integer> most = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left.intValueExact())
                .toList();
        most.forEach(i -> shares.set(i, shares.get(i).add(BigDecimal.ONE)));
        return shares.stream()
                .map(share -> share.divide(CENTS, 2, RoundingMode.UNNECESSARY))
                .toList();
    }
}
