package argosy.logistics.freight;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a comparison says of a line (LOG-18). The amounts of the findings add up to billed − expected, but for what the
 * tolerances let pass.
 *
 * @param parcel number of our parcel, or null
 * @param chargedGrams weight that the tariff charges for it, or null
 * @param province code of the province it was sent to, or null
 * @param tariff code of the tariff, or null
 * @param expected what we owe in yuan, or null when that is not known
 */
record Examination(
        String parcel,
        Integer chargedGrams,
        String province,
        String tariff,
        List<Found> findings,
        BigDecimal expected) {

    /** One finding. */
    record Found(Finding finding, BigDecimal amount, String en, String zh) {}

    /** Before anything was compared. */
    static final Examination NONE = new Examination(null, null, null, null, List.of(), null);

    Examination {
        findings = List.copyOf(findings);
    }

    boolean has(Finding finding) {
        return findings.stream().anyMatch(found -> found.finding() == finding);
    }

    /** The codes of the findings with a blank between, or null. */
    String codes() {
        return joined(" ", found -> argosy.department.Shape.code(found.finding()));
    }

    String explanation() {
        return joined("; ", found -> found.en() + ": " + signed(found.amount()) + " CNY");
    }

    String explanationZh() {
        return joined("；", found -> found.zh() + "：" + signed(found.amount()) + " 元");
    }

    private String joined(String separator, java.util.function.Function<Found, String> text) {
        return findings.isEmpty() ? null : findings.stream().map(text).collect(Collectors.joining(separator));
    }

    private static String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + amount.setScale(2).toPlainString();
    }
}
