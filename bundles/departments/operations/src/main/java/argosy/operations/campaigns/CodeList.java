package argosy.operations.campaigns;

import java.util.List;
import java.util.stream.Stream;

/** Codes that people write into one field, separated by commas or blanks of either script. */
public final class CodeList {

    private CodeList() {}

    public static List<String> of(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split("[,，、;；\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }
}
