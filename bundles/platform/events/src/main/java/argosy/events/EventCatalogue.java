package argosy.events;

import argosy.department.EventType;
import argosy.department.Shape;
import argosy.department.Text;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The types of events of the departments that run: who tells them, with which data, and who listens to what of it. */
public final class EventCatalogue {

    /**
     * A member of an event's data.
     *
     * @param type {@code text}, {@code code}, {@code number}, {@code integer}, {@code boolean}, {@code time}, {@code date},
     *     {@code list} or {@code object}
     * @param codes the values of a code
     * @param members of an object, or of each object of a list
     */
    public record Member(String name, String type, List<String> codes, List<Member> members) {}

    public record Listener(String subscriber, List<Member> members) {}

    public record Entry(String type, int version, Text title, String publisher, List<Member> members) {}

    /**
     * A type of events.
     *
     * @param publications one per department that tells it
     */
    public record EventTypeInUse(String type, List<Entry> publications, List<Listener> listeners) {}

    /** Something that a subscriber needs and is not given. */
    record Gap(String department, String en) {}

    private final Map<String, List<Entry>> published = new TreeMap<>();
    private final Map<String, List<Listener>> listeners = new TreeMap<>();

    static EventCatalogue of(Collection<Delivery.Party> parties) {
        EventCatalogue catalogue = new EventCatalogue();
        for (Delivery.Party party : parties) {
            for (EventType<?> type : party.published()) {
                catalogue
                        .published
                        .computeIfAbsent(type.name(), t -> new ArrayList<>())
                        .add(new Entry(
                                type.name(), type.version(), type.title(), party.department(), members(type.data())));
            }
            for (Subscription subscription : party.subscriptions()) {
                subscription.subscriber().listeners().forEach((type, listener) -> catalogue
                        .listeners
                        .computeIfAbsent(type, t -> new ArrayList<>())
                        .add(new Listener(party.department() + "/" + subscription.name(), members(listener.data()))));
            }
        }
        return catalogue;
    }

    /** Every type that somebody tells or listens to, by name. */
    public List<EventTypeInUse> types() {
        Map<String, EventTypeInUse> all = new TreeMap<>();
        published.forEach((type, entries) ->
                all.put(type, new EventTypeInUse(type, entries, listeners.getOrDefault(type, List.of()))));
        listeners.forEach((type, of) -> all.putIfAbsent(type, new EventTypeInUse(type, List.of(), of)));
        return List.copyOf(all.values());
    }

    /**
     * What subscribers need and no publisher that is here gives them, one sentence each. A type that nobody here publishes
     * is no gap: its department may come later.
     */
    public List<String> gaps() {
        return all().stream().map(Gap::en).toList();
    }

    /** The gaps that the department has a part in, as publisher or subscriber. */
    List<Gap> gapsOf(String department) {
        return all().stream()
                .filter(gap -> gap.department().contains(department))
                .toList();
    }

    private List<Gap> all() {
        List<Gap> gaps = new ArrayList<>();
        listeners.forEach((type, of) -> {
            for (Entry entry : published.getOrDefault(type, List.of())) {
                for (Listener listener : of) {
                    compare(
                            listener.members(),
                            entry.members(),
                            "",
                            missing -> gaps.add(new Gap(
                                    entry.publisher() + " " + listener.subscriber(),
                                    listener.subscriber() + " needs of " + type + " what " + entry.publisher()
                                            + " does not give: " + missing)));
                }
            }
        });
        return gaps;
    }

    private static void compare(List<Member> needed, List<Member> given, String path, Consumer<String> missing) {
        for (Member need : needed) {
            String at = path + need.name();
            Member gift = given.stream()
                    .filter(g -> g.name().equals(need.name()))
                    .findFirst()
                    .orElse(null);
            if (gift == null) {
                missing.accept(at);
            } else if (!fits(need, gift)) {
                missing.accept(at + " as " + need.type() + " (it is " + gift.type() + ")");
            } else if (need.type().equals("code") && !need.codes().containsAll(gift.codes())) {
                List<String> unknown = new ArrayList<>(gift.codes());
                unknown.removeAll(need.codes());
                missing.accept(at + " without " + unknown);
            } else {
                compare(need.members(), gift.members(), at + ".", missing);
            }
        }
    }

    private static boolean fits(Member need, Member gift) {
        return need.type().equals(gift.type())
                || need.type().equals("number") && gift.type().equals("integer")
                || need.type().equals("text") && List.of("code", "time", "date").contains(gift.type());
    }

    static List<Member> members(Class<? extends Record> data) {
        List<Member> members = new ArrayList<>();
        for (RecordComponent component : data.getRecordComponents()) {
            members.add(member(component.getName(), component.getGenericType()));
        }
        return members;
    }

    private static Member member(String name, Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Member of = member(name, list.getActualTypeArguments()[0]);
            return new Member(name, "list of " + of.type(), of.codes(), of.members());
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException(name + " cannot stand in an event: " + type.getTypeName());
        }
        if (plain.isEnum()) {
            return leaf(
                    name,
                    "code",
                    Arrays.stream(plain.getEnumConstants())
                            .map(constant -> Shape.code((Enum<?>) constant))
                            .toList());
        }
        if (plain.isRecord()) {
            return new Member(name, "object", List.of(), members(plain.asSubclass(Record.class)));
        }
        return leaf(name, kind(plain), List.of());
    }

    private static Member leaf(String name, String kind, List<String> codes) {
        return new Member(name, kind, codes, List.of());
    }

    private static String kind(Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return "number";
        }
        if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            return "integer";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == Instant.class) {
            return "time";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        return type.getSimpleName();
    }
}
