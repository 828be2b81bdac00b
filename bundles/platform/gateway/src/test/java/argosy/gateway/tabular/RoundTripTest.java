package argosy.gateway.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.ImportRow;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    static List<MediaType> formats() {
        return List.of(Files.CSV, Files.XLSX);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatIsExportedIsImportedUnchanged(MediaType format) {
        List<Item> items = List.of(
                new Item(
                        "A-1",
                        "丝绸睡衣，\"限量\" 👗, size M\nsecond line\r\nthird; 𠮷",
                        12,
                        123_456_789_012_345_678L,
                        new BigDecimal("12.50"),
                        true,
                        Item.Grade.FIRST_CHOICE,
                        LocalDate.of(2027, 2, 28),
                        Instant.parse("2026-11-21T16:00:00.250Z"),
                        "13812345678",
                        null,
                        0),
                new Item(
                        "=1+1",
                        "'=quoted",
                        0,
                        -5L,
                        new BigDecimal("-0.001"),
                        false,
                        Item.Grade.SECONDS,
                        LocalDate.of(1899, 1, 1),
                        Instant.parse("2026-11-21T16:00:00Z"),
                        "+86 138 1234 5678",
                        null,
                        0),
                new Item(
                        "-5",
                        "_x000D_ <b>&amp;</b> ' \u0001",
                        Integer.MAX_VALUE,
                        10_000_000L,
                        new BigDecimal("12345678901234567890.12"),
                        null,
                        null,
                        null,
                        null,
                        "@me",
                        null,
                        0),
                Item.of("0012", "1.0", 1),
                Item.of("1E5", "''''-", 1),
                Item.of("是", "true", 1));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINA)) {
            byte[] file = Files.export(Item.export(items, Set.of()), format, locale);

            List<ImportRow<Item>> rows = Files.read(file, format).rows(Item.SHAPE);

            assertThat(rows).allMatch(ImportRow::good, "good");
            assertThat(rows).extracting(ImportRow::value).isEqualTo(items);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void fiftyThousandRowsTakeSeconds(MediaType format) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < Table.MAX_ROWS; i++) {
            items.add(new Item(
                    "SKU-" + i,
                    "丝绸睡衣 " + i % 300,
                    i,
                    10L * i,
                    new BigDecimal("19.90"),
                    i % 2 == 0,
                    Item.Grade.SECONDS,
                    LocalDate.of(2027, 2, 28),
                    Instant.parse("2026-11-21T16:00:00Z").plusSeconds(i),
                    "13812345678",
                    null,
                    0));
        }
        long begin = System.nanoTime();
        byte[] file = Files.export(Item.export(items, Set.of()), format, Locale.CHINA);
        List<ImportRow<Item>> rows = Files.read(file, format).rows(Item.SHAPE);
        long read = System.nanoTime();

        assertThat(rows).extracting(ImportRow::value).isEqualTo(items);
        assertThat(read - begin).isLessThan(60_000_000_000L);
    }
}
