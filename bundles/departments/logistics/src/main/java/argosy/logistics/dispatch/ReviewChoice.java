package argosy.logistics.dispatch;

import argosy.department.Label;

/**
 * How to review: {@code POST /api/logistics/dispatch-orders/{id}/review}.
 *
 * @param correct whether brand and spec that differ are corrected to what the article says; refused when not given
 */
@Label(en = "Review", zh = "审单")
public record ReviewChoice(
        @Label(en = "Correct", zh = "自动更正", example = "false")
        Boolean correct) {

    public ReviewChoice {
        correct = correct != null && correct;
    }
}
