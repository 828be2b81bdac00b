package argosy.logistics.tariffs;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The provinces a price is for: some by name, or all that no other price of the list names ({@value #REST}).
 *
 * @param unknown what was given and is no province
 */
record Zone(Set<Province> provinces, boolean rest, List<String> unknown) {

    static final String REST = "rest";

    private static final Set<String> REST_NAMES = Set.of(REST, "其他", "其它", "其余", "全国", "其他地区", "其他省份");

    private static final Pattern BETWEEN = Pattern.compile("[,，;；、/\\s]+");

    Zone {
        provinces = Set.copyOf(provinces);
        unknown = List.copyOf(unknown);
    }

    /** Reads codes or Chinese names separated by commas, semicolons, 、 or blanks. */
    static Zone of(String text) {
        EnumSet<Province> provinces = EnumSet.noneOf(Province.class);
        List<String> unknown = new ArrayList<>();
        boolean rest = false;
        for (String name : text == null ? new String[0] : BETWEEN.split(text)) {
            if (REST_NAMES.contains(name)) {
                rest = true;
            } else if (!name.isEmpty()) {
                Province.named(name).ifPresentOrElse(provinces::add, () -> unknown.add(name));
            }
        }
        return new Zone(provinces, rest, unknown);
    }

    /** As it is kept: codes in the order of the provinces; what could not be read stands as it was given. */
    static String normalised(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Zone zone = of(text);
        return Stream.concat(
                        Stream.concat(
                                zone.rest ? Stream.of(REST) : Stream.of(),
                                zone.provinces.stream().sorted().map(Province::code)),
                        zone.unknown.stream())
                .collect(Collectors.joining(","));
    }

    /** Whether some province would be in both. */
    boolean meets(Zone other) {
        return rest && other.rest || provinces.stream().anyMatch(other.provinces::contains);
    }

    boolean names(Province province) {
        return provinces.contains(province);
    }

    /** The Chinese names, for people. */
    String zh() {
        return Stream.concat(
                        rest ? Stream.of("其他") : Stream.of(),
                        provinces.stream().sorted().map(Province::zh))
                .collect(Collectors.joining("、"));
    }
}
