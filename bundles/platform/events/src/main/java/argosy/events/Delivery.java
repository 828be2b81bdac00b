package argosy.events;

import argosy.department.EventType;
import argosy.gateway.json.EventData;
import argosy.storage.DepartmentDatabase;
import argosy.storage.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what departments tell to those that listen. Every subscriber has every event that it listens to once, those of one
 * subject in their order; different subjects side by side.
 *
 * <p>Nothing is asked again and again: a commit tells the lanes that listen. Only where several nodes share a database,
 * each looks once a second for what the others have told.
 */
public final class Delivery implements AutoCloseable {

    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final long LOOK = 1000;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** A department that runs. */
    record Party(
            String department,
            DepartmentDatabase database,
            List<EventType<?>> published,
            List<Subscription> subscriptions) {

        boolean publishes(Collection<String> types) {
            return published.stream().anyMatch(type -> types.contains(type.name()));
        }
    }

    private final Patience patience;
    private final Surroundings surroundings;
    private final Workers workers;
    private final Map<String, Party> parties = new ConcurrentHashMap<>();

    /** By publisher. */
    private final Map<String, List<Feed>> feeds = new ConcurrentHashMap<>();

    private final Map<String, Long> seen = new HashMap<>();
    private boolean looking;

    public Delivery(Patience patience, Surroundings surroundings) {
        this.patience = patience;
        this.surroundings = surroundings;
        this.workers = new Workers(surroundings::busy);
        if (patience.retention() != null) {
            workers.every(DAY, this::trim);
        }
    }

    /**
     * A department has come up: it has what it listens to from now on, and others what it tells.
     *
     * @param json reads the data of events for its subscribers
     */
    public synchronized void open(
            String department, DepartmentDatabase database, Declarations declarations, EventData json) {
        List<Subscription> subscriptions = declarations.subscribers().stream()
                .map(subscriber -> new Subscription(department, subscriber, database, json, workers, patience))
                .toList();
        subscriptions.forEach(Subscription::remember);
        Party party = new Party(department, database, List.copyOf(declarations.published()), subscriptions);
        parties.put(department, party);
        List<Feed> begun = new ArrayList<>();
        for (Subscription subscription : subscriptions) {
            for (Party publisher : parties.values()) {
                begin(subscription, publisher, begun);
            }
        }
        for (Party other : parties.values()) {
            if (other != party) {
                other.subscriptions().forEach(subscription -> begin(subscription, party, begun));
            }
        }
        database.events()
                .declare(party.published().stream().map(EventType::name).collect(Collectors.toSet()));
        database.events().listen(marks -> told(department, marks));
        begun.forEach(Feed::wakeAll);
        if (database.events().shared() && !looking) {
            looking = true;
            workers.every(LOOK, this::look);
        }
        EventCatalogue.of(parties.values()).gapsOf(department).forEach(gap -> LOG.warn("Events: {}", gap.en()));
    }

    private void begin(Subscription subscription, Party publisher, List<Feed> begun) {
        if (publisher.publishes(subscription.subscriber().listeners().keySet())) {
            Feed feed = new Feed(
                    subscription, publisher.department(), publisher.database().events());
            subscription.absent().remove(publisher.department());
            subscription.feeds().add(feed);
            of(publisher.department()).add(feed);
            begun.add(feed);
        }
    }

    /** A department goes: when this returns, nothing of it is under way and its database may be closed. */
    public synchronized void close(String department) {
        Party party = parties.remove(department);
        if (party == null) {
            return;
        }
        party.database().events().deafen();
        List<Feed> ending = new ArrayList<>(of(department));
        for (Subscription subscription : party.subscriptions()) {
            ending.addAll(subscription.feeds());
        }
        for (Feed feed : Set.copyOf(ending)) {
            feed.subscription().feeds().remove(feed);
            of(feed.publisher()).remove(feed);
            feed.close(DRAIN);
            feed.subscription().absent().put(feed.publisher(), feed.reached());
        }
        feeds.remove(department);
        seen.remove(department);
    }

    private List<Feed> of(String publisher) {
        return feeds.computeIfAbsent(publisher, p -> new CopyOnWriteArrayList<>());
    }

    private void told(String publisher, Set<EventLog.Mark> marks) {
        for (Feed feed : feeds.getOrDefault(publisher, List.of())) {
            marks.forEach(feed::wake);
        }
    }

    /** What other nodes have told, paused or resumed. */
    private synchronized void look() {
        for (Party party : parties.values()) {
            if (party.database().events().shared()) {
                long last = party.database().events().last();
                if (!Long.valueOf(last).equals(seen.put(party.department(), last))) {
                    feeds.getOrDefault(party.department(), List.of()).forEach(Feed::wakeAll);
                }
                party.subscriptions().forEach(Subscription::lookAgain);
            }
        }
    }

    /** Lets go of what is older than the retention and everybody has had. */
    private void trim() {
        if (!surroundings.complete()) {
            LOG.info("No events are removed while a department is missing that may not have had them");
            return;
        }
        for (Party party : parties.values()) {
            long had = feeds.getOrDefault(party.department(), List.of()).stream()
                    .mapToLong(Feed::needed)
                    .min()
                    .orElse(Long.MAX_VALUE);
            long removed = party.database().events().trim(Instant.now().minus(patience.retention()), had);
            LOG.info(
                    "{} events of {} were older than {} and are gone",
                    removed,
                    party.department(),
                    patience.retention());
        }
    }

    Stream<Party> parties() {
        return parties.values().stream();
    }

    Party party(String department) {
        return parties.get(department);
    }

    @Override
    public void close() {
        List.copyOf(parties.keySet()).forEach(this::close);
        workers.close();
    }
}
