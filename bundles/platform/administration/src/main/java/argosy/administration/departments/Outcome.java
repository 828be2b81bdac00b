package argosy.administration.departments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What an order would do. */
public record Outcome(boolean possible, Sentence reason, List<Sentence> effects, List<String> refreshed) {

    static Outcome of(Preview preview) {
        return new Outcome(
                preview.possible(),
                Sentence.of(preview.reason()),
                preview.effects().stream().map(Sentence::of).toList(),
                preview.refreshed());
    }

    /** What the same order would do to many departments; for which it would be refused stands among the effects. */
    static Outcome of(List<Order> orders, Function<Order, Preview> look) {
        List<Sentence> effects = new ArrayList<>();
        boolean possible = false;
        for (Order order : orders) {
            Outcome one = of(look.apply(order));
            possible |= one.possible;
            effects.addAll(one.possible ? one.effects : List.of(one.reason.about(order.department())));
        }
        return new Outcome(possible, null, effects, List.of());
    }
}
