package argosy.testkit.house;

import java.util.List;
import java.util.regex.Pattern;

/** Names that say nothing of the business. */
final class Names {

    /** Of a class, with or without its package. */
    static final String MEANINGLESS_CLASS = "(.*[.$])?(\\w+(Impl|Manager|Utils?|Helpers?|Base)|(Base|Common)[A-Z]\\w*)";

    private static final Pattern SIMPLE = Pattern.compile(MEANINGLESS_CLASS);

    private static final List<String> PACKAGES =
            List.of("base", "common", "commons", "core", "helper", "helpers", "impl", "misc", "util", "utils");

    private Names() {}

    static boolean isMeaninglessClass(String simpleName) {
        return SIMPLE.matcher(simpleName).matches();
    }

    static boolean isMeaninglessPackage(String name) {
        return List.of(name.split("\\.")).stream().anyMatch(PACKAGES::contains);
    }
}
