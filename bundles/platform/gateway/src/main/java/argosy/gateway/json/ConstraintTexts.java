package argosy.gateway.json;

import argosy.department.Text;
import jakarta.validation.ConstraintViolation;
import java.util.Map;

/** What a violated constraint says to people. */
final class ConstraintTexts {

    static final Text REQUIRED = Text.of("is required", "必填");

    private ConstraintTexts() {}

    static Text of(ConstraintViolation<?> violation) {
        String own = violation.getMessageTemplate();
        if (!own.startsWith("{")) {
            String[] languages = own.split("\\s*\\|\\s*", 2);
            return Text.of(languages[0], languages[languages.length - 1]);
        }
        Map<String, Object> of = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> REQUIRED;
            case "Null" -> Text.of("must be left out", "不应填写");
            case "Size", "Length" -> size((int) of.get("min"), (int) of.get("max"), violation.getInvalidValue());
            case "Min" -> atLeast(of.get("value"), true);
            case "Max" -> atMost(of.get("value"), true);
            case "DecimalMin" -> atLeast(of.get("value"), (boolean) of.get("inclusive"));
            case "DecimalMax" -> atMost(of.get("value"), (boolean) of.get("inclusive"));
            case "Range" ->
                Text.of(
                        "must be from " + of.get("min") + " to " + of.get("max"),
                        "须在 " + of.get("min") + " 到 " + of.get("max") + " 之间");
            case "Positive" -> atLeast(0, false);
            case "PositiveOrZero" -> Text.of("must not be negative", "不能为负数");
            case "Negative" -> atMost(0, false);
            case "NegativeOrZero" -> atMost(0, true);
            case "Digits" ->
                Text.of(
                        "must have at most " + of.get("integer") + " digits before and " + of.get("fraction")
                                + " after the decimal point",
                        "整数最多 " + of.get("integer") + " 位，小数最多 " + of.get("fraction") + " 位");
            case "Pattern" -> Text.of("must match " + of.get("regexp"), "格式须符合 " + of.get("regexp"));
            case "Email" -> Text.of("must be an e-mail address", "须为电子邮件地址");
            case "URL" -> Text.of("must be a web address", "须为网址");
            case "Past", "PastOrPresent" -> Text.of("must not be in the future", "不能晚于现在");
            case "Future", "FutureOrPresent" -> Text.of("must not be in the past", "不能早于现在");
            case "AssertTrue" -> Text.of("must be true", "须为 true");
            case "AssertFalse" -> Text.of("must be false", "须为 false");
            case "UniqueElements" -> Text.of("must not contain anything twice", "不能有重复项");
            default -> Text.of("is not valid", "无效");
        };
    }

    private static Text size(int min, int max, Object value) {
        boolean text = value instanceof CharSequence;
        String en = text ? " characters" : " entries";
        String zh = text ? " 个字符" : " 项";
        if (max == Integer.MAX_VALUE) {
            return Text.of("must have at least " + min + en, "至少 " + min + zh);
        } else if (min == 0) {
            return Text.of("must have at most " + max + en, "最多 " + max + zh);
        } else if (min == max) {
            return Text.of("must have exactly " + max + en, "须为 " + max + zh);
        }
        return Text.of("must have " + min + " to " + max + en, "须为 " + min + " 到 " + max + zh);
    }

    private static Text atLeast(Object bound, boolean inclusive) {
        return inclusive
                ? Text.of("must be at least " + bound, "不能小于 " + bound)
                : Text.of("must be greater than " + bound, "须大于 " + bound);
    }

    private static Text atMost(Object bound, boolean inclusive) {
        return inclusive
                ? Text.of("must be at most " + bound, "不能大于 " + bound)
                : Text.of("must be less than " + bound, "须小于 " + bound);
    }
}
