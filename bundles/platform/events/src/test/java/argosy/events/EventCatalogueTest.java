package argosy.events;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.EventType;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    enum Size {
        SMALL,
        LARGE
    }

    enum Known {
        SMALL
    }

    record Line(String sku, long quantity) {}

    record Allocated(String number, Size size, BigDecimal paid, Instant at, List<Line> lines) {}

    record Some(String number, String size, Instant at, List<LinePart> lines) {}

    record LinePart(int quantity) {}

    record Demanding(String consignee, Known size, long paid, String at, List<String> lines) {}

    record Deep(List<DeepLine> lines) {}

    record DeepLine(String batch) {}

    private static final EventType<Allocated> ALLOCATED =
            EventType.of("order.allocated", Allocated.class, Text.of("An order was allocated", "订单已分配"));

    @Test
    void whoNeedsAPartOfWhatIsGivenIsServed() {
        assertThat(catalogue(Some.class).gaps()).isEmpty();
    }

    @Test
    void whatIsNotGivenIsNamed() {
        assertThat(catalogue(Demanding.class).gaps())
                .map(gap -> gap.replaceFirst(".*does not give: ", ""))
                .containsExactly(
                        "consignee",
                        "size without [large]",
                        "paid as integer (it is number)",
                        "lines as list of text (it is list of object)");
        assertThat(catalogue(Deep.class).gaps())
                .containsExactly(
                        "logistics/dispatch needs of order.allocated what operations does not give: lines.batch");
    }

    @Test
    void aTypeThatNobodyHereTellsIsNoGap() {
        Declarations listening = new Declarations();
        listening.on("dispatch", "order.allocated", Deep.class, (transaction, event) -> {});

        EventCatalogue catalogue = EventCatalogue.of(List.of(party("logistics", listening)));

        assertThat(catalogue.gaps()).isEmpty();
        assertThat(catalogue.types()).extracting(type -> type.type()).containsExactly("order.allocated");
    }

    private static EventCatalogue catalogue(Class<? extends Record> needed) {
        Declarations telling = new Declarations();
        telling.publishes(ALLOCATED);
        Declarations listening = new Declarations();
        listening.on("dispatch", "order.allocated", needed, (transaction, event) -> {});
        return EventCatalogue.of(List.of(party("operations", telling), party("logistics", listening)));
    }

    private static Delivery.Party party(String department, Declarations declarations) {
        return new Delivery.Party(
                department,
                null,
                declarations.published(),
                declarations.subscribers().stream()
                        .map(s -> new Subscription(department, s, null, null, null, Patience.STANDARD))
                        .toList());
    }
}
