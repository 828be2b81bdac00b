package argosy.events;

import static argosy.events.Tables.ID;
import static argosy.events.Tables.NEXT_TRY_AT;
import static argosy.events.Tables.SET_ASIDE;
import static argosy.events.Tables.STATE;

import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.Sensitive;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.gateway.json.EventData;
import argosy.storage.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an administrator sees and does of the delivery: logs, subscribers, events that were set aside. */
public final class EventDesk {

    /** Positions that one page of a log looks through at most; a rare type or subject is found over several pages. */
    private static final long LOOKED_THROUGH = 50_000;

    private static final int MANY = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(EventDesk.class);

    /**
     * A department's log.
     *
     * @param events kept at present
     * @param oldestAt null while it is empty
     * @param published since the department came up
     */
    public record Log(
            String department, long events, long lastPosition, Instant oldestAt, List<String> types, long published) {}

    /** An event of a log; {@code data} by its members. */
    public record LoggedEvent(
            long position,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            int dataVersion,
            Map<String, Object> data) {}

    /** @param next what {@code after} is for the following page, or null on the last */
    public record Logged(List<LoggedEvent> items, Long next) {}

    /** What a subscriber is doing. */
    public enum Doing {
        @Label(en = "Running", zh = "运行中")
        RUNNING,
        @Label(en = "Paused", zh = "已暂停")
        PAUSED,
        @Label(en = "Waiting for publisher", zh = "等待发布方")
        WAITING_FOR_PUBLISHER,
        @Label(en = "Waiting to be set up", zh = "等待初始化")
        WAITING_FOR_SETUP
    }

    /**
     * A subscriber and one publisher.
     *
     * @param publisher null while no department is here that it could listen to
     * @param lag events that it has not had; beyond some ten thousand an estimate
     * @param rate events a second lately
     * @param estimatedEnd when it will have had everything, null when that cannot be told
     * @param setAside events that failed or wait behind one that did, {@code dead} of them not tried by themselves; 0 while
     *     the publisher is not here
     */
    public record SubscriberProgress(
            String department,
            String subscriber,
            String publisher,
            List<String> types,
            Doing state,
            String reason,
            long position,
            long lag,
            double rate,
            Instant estimatedEnd,
            long delivered,
            long setAside,
            long dead,
            boolean rebuilds) {}

    /**
     * An event that was set aside.
     *
     * @param error why it failed; it may cite what the event tells, so only who may see that sees it
     */
    public record SetAsideEvent(
            long id,
            String department,
            String subscriber,
            String publisher,
            long position,
            String type,
            String subject,
            SetAsideState state,
            int attempts,
            Instant nextTryAt,
            Instant setAsideAt,

            @Sensitive("events:data") @Label(en = "Error", zh = "错误")
            String error) {}

    private final Delivery delivery;
    private final EventData json = new EventData();

    public EventDesk(Delivery delivery) {
        this.delivery = delivery;
    }

    /** The log of every department that runs, by name. */
    public List<Log> logs() {
        return delivery.parties()
                .sorted(Comparator.comparing(Delivery.Party::department))
                .map(party -> {
                    EventLog log = party.database().events();
                    Optional<EventLog.Entry> oldest = log.oldest();
                    long last = log.last();
                    return new Log(
                            party.department(),
                            oldest.map(first -> Math.max(0, last - first.position() + 1))
                                    .orElse(0L),
                            last,
                            oldest.map(EventLog.Entry::time).orElse(null),
                            party.published().stream()
                                    .map(type -> type.name())
                                    .sorted()
                                    .toList(),
                            log.published());
                })
                .toList();
    }

    /**
     * Events of a department behind a position.
     *
     * @param type only of this type, or null
     * @param subject only about this, or null
     */
    public Logged events(String department, String type, String subject, long after, int limit) {
        EventLog log = party(department).database().events();
        long last = log.last();
        long upTo = type == null && subject == null ? last : Math.min(last, after + LOOKED_THROUGH);
        List<EventLog.Entry> found = log.list(type, subject, after, upTo, limit + 1);
        boolean more = found.size() > limit;
        List<EventLog.Entry> page = more ? found.subList(0, limit) : found;
        Long next = more ? Long.valueOf(page.get(limit - 1).position()) : upTo < last ? Long.valueOf(upTo) : null;
        return new Logged(
                page.stream()
                        .map(event -> new LoggedEvent(
                                event.position(),
                                Long.toString(event.id()),
                                department,
                                event.type(),
                                event.subject(),
                                event.time(),
                                event.version(),
                                json.members(event.data())))
                        .toList(),
                next);
    }

    /** Whether everything that was told has been had or set aside, and nothing is under way. */
    public boolean idle() {
        long before = published();
        boolean idle = delivery.parties()
                .flatMap(party -> party.subscriptions().stream())
                .flatMap(subscription -> subscription.feeds().stream())
                .allMatch(Feed::idle);
        // What one told while the others were looked at would be overlooked.
        return idle && before == published();
    }

    private long published() {
        return delivery.parties()
                .mapToLong(party -> party.database().events().published())
                .sum();
    }

    /** Every subscriber with each of its publishers, here or not. */
    public List<SubscriberProgress> subscribers() {
        List<SubscriberProgress> all = new ArrayList<>();
        delivery.parties()
                .sorted(Comparator.comparing(Delivery.Party::department))
                .forEach(party -> all.addAll(of(party)));
        return all;
    }

    /** None when the department goes just now. */
    private List<SubscriberProgress> of(Delivery.Party party) {
        try {
            return party.subscriptions().stream()
                    .flatMap(subscription -> of(subscription).stream())
                    .toList();
        } catch (RuntimeException e) {
            if (delivery.party(party.department()) == party) {
                throw e;
            }
            return List.of();
        }
    }

    private static List<SubscriberProgress> of(Subscription subscription) {
        List<SubscriberProgress> all = new ArrayList<>();
        for (Feed feed : subscription.feeds()) {
            try {
                all.add(progress(subscription, feed.publisher(), feed, 0));
            } catch (RuntimeException e) {
                if (subscription.feeds().contains(feed)) {
                    throw e;
                }
                LOG.debug("{} goes just now", feed.publisher(), e);
            }
        }
        new TreeMap<>(subscription.absent())
                .forEach((publisher, position) -> all.add(progress(subscription, publisher, null, position)));
        if (all.isEmpty()) {
            all.add(progress(subscription, null, null, 0));
        }
        return all;
    }

    private static SubscriberProgress progress(Subscription subscription, String publisher, Feed feed, long position) {
        boolean paused = subscription.paused();
        Optional<Text> missing = subscription.missing();
        boolean still = paused || missing.isPresent();
        long lag = feed == null ? 0 : feed.lag();
        double rate = feed == null ? 0 : feed.pace().rate();
        return new SubscriberProgress(
                subscription.department(),
                subscription.name(),
                publisher,
                subscription.subscriber().listeners().keySet().stream().sorted().toList(),
                doing(paused, feed, missing.isPresent()),
                paused ? subscription.reason() : missing.map(Text::en).orElse(null),
                feed == null ? position : feed.position(),
                lag,
                Math.round(rate * 10) / 10.0,
                end(still ? 0 : lag, rate),
                feed == null ? 0 : feed.pace().had(),
                feed == null ? 0 : feed.setAside(),
                feed == null ? 0 : feed.dead(),
                subscription.subscriber().clear() != null);
    }

    private static Doing doing(boolean paused, Feed feed, boolean missing) {
        if (paused) {
            return Doing.PAUSED;
        }
        return feed == null ? Doing.WAITING_FOR_PUBLISHER : missing ? Doing.WAITING_FOR_SETUP : Doing.RUNNING;
    }

    private static Instant end(long lag, double rate) {
        return lag == 0 || rate <= 0
                ? null
                : Instant.ofEpochSecond(Instant.now()
                        .plus(Duration.ofSeconds((long) Math.ceil(lag / rate)))
                        .getEpochSecond());
    }

    /** How the department's subscribers are, in sentences; empty when there is nothing to tell. */
    public String health(String department) {
        Delivery.Party party = delivery.party(department);
        if (party == null) {
            return "";
        }
        List<String> sentences = new ArrayList<>();
        for (SubscriberProgress progress : of(party)) {
            sentence(progress).ifPresent(sentences::add);
        }
        return String.join(" ", sentences);
    }

    private static Optional<String> sentence(SubscriberProgress progress) {
        StringBuilder text = new StringBuilder();
        if (progress.state() == Doing.PAUSED) {
            text.append(" is paused with ").append(progress.lag()).append(" events to go");
        } else if (progress.state() == Doing.WAITING_FOR_SETUP && progress.lag() > 0) {
            text.append(" has ").append(progress.lag()).append(" events to go and waits: ");
            text.append(progress.reason());
        } else if (progress.lag() > MANY) {
            text.append(" catches up with ").append(progress.publisher());
            text.append(": ").append(progress.lag()).append(" events to go");
            if (progress.estimatedEnd() != null) {
                text.append(" at ").append(Math.round(progress.rate())).append(" a second, until about ");
                text.append(progress.estimatedEnd());
            }
        }
        if (progress.dead() > 0) {
            text.append(text.isEmpty() ? " has " : "; it has ").append(progress.dead());
            text.append(" events that failed and wait for an administrator");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(progress.subscriber() + text + ".");
    }

    public EventCatalogue catalogue() {
        return EventCatalogue.of(delivery.parties().toList());
    }

    public void pause(Caller by, String department, String subscriber, String reason) {
        subscription(department, subscriber).pause(by, reason);
    }

    public void resume(Caller by, String department, String subscriber) {
        subscription(department, subscriber).resume(by);
    }

    /**
     * Lets a subscriber begin anew with the first event.
     *
     * @throws Problem 409 when it cannot clear what it made, or events are set aside for it
     */
    public void rewind(Caller by, String department, String subscriber) {
        Subscription subscription = subscription(department, subscriber);
        if (subscription.subscriber().clear() == null) {
            throw Problem.conflict(
                    "not-rebuildable",
                    subscriber + " cannot clear what it made of the events, so it cannot begin anew.",
                    subscriber + " 无法清除已生成的数据，不能从头重建。");
        }
        LOG.info("{} lets {}/{} begin anew", by.username(), department, subscriber);
        subscription.rewind(by);
    }

    /**
     * Events that were set aside, oldest first.
     *
     * @param department only of its subscribers, or null
     * @param state only in this state, or null
     * @param after id of the last one of the page before, or 0
     */
    public List<SetAsideEvent> setAside(String department, SetAsideState state, long after, int limit) {
        List<SetAsideEvent> found = new ArrayList<>();
        Condition where = ID.gt(after).and(state == null ? DSL.noCondition() : STATE.eq(Shape.code(state)));
        delivery.parties()
                .filter(party -> department == null || party.department().equals(department))
                .forEach(party -> party.database()
                        .sql()
                        .select(SetAside.COLUMNS)
                        .from(SET_ASIDE)
                        .where(where)
                        .orderBy(ID)
                        .limit(limit)
                        .forEach(row -> found.add(shown(party.department(), SetAside.read(row)))));
        found.sort(Comparator.comparing(SetAsideEvent::id));
        return found.size() > limit ? List.copyOf(found.subList(0, limit)) : found;
    }

    /** Has the event tried again at once; what waits behind it follows. */
    public void repeat(Caller by, String department, long id) {
        change(by, department, id, true);
    }

    /** Leaves the event out for good; what waits behind it follows. */
    public void skip(Caller by, String department, long id) {
        change(by, department, id, false);
    }

    private void change(Caller by, String department, long id, boolean again) {
        Delivery.Party party = party(department);
        SetAside event = party.database().write(by, transaction -> {
            SetAside found = transaction
                    .sql()
                    .select(SetAside.COLUMNS)
                    .from(SET_ASIDE)
                    .where(ID.eq(id))
                    .fetchOptional(SetAside::read)
                    .orElseThrow(() -> Problem.notFound(Text.of("the events set aside", "被搁置的事件"), id));
            if (found.state() == SetAsideState.WAITING) {
                throw Problem.conflict(
                        "not-first",
                        "It waits for an earlier event about " + found.subject() + "; repeat or skip that one.",
                        "它排在 " + found.subject() + " 的更早事件之后，请先处理那一条。");
            }
            if (again) {
                transaction
                        .sql()
                        .update(SET_ASIDE)
                        .set(STATE, Shape.code(SetAsideState.RETRYING))
                        .set(NEXT_TRY_AT, Instant.EPOCH)
                        .where(ID.eq(id))
                        .execute();
            } else {
                transaction.sql().deleteFrom(SET_ASIDE).where(ID.eq(id)).execute();
            }
            return found;
        });
        LOG.info(
                "{} {} event {} ({}) of {} about {} for {}/{}",
                by.username(),
                again ? "repeats" : "skips",
                event.position(),
                event.type(),
                event.publisher(),
                event.subject(),
                department,
                event.subscriber());
        party.subscriptions().stream()
                .filter(subscription -> subscription.name().equals(event.subscriber()))
                .flatMap(subscription -> subscription.feeds().stream())
                .filter(feed -> feed.publisher().equals(event.publisher()))
                .forEach(feed -> feed.forget(event.lane()));
    }

    private static SetAsideEvent shown(String department, SetAside event) {
        return new SetAsideEvent(
                event.id(),
                department,
                event.subscriber(),
                event.publisher(),
                event.position(),
                event.type(),
                event.subject(),
                event.state(),
                event.attempts(),
                event.state() == SetAsideState.RETRYING ? event.nextTryAt() : null,
                event.setAsideAt(),
                event.error());
    }

    private Subscription subscription(String department, String name) {
        return party(department).subscriptions().stream()
                .filter(subscription -> subscription.name().equals(name))
                .findFirst()
                .orElseThrow(() -> absent("subscriber " + name + " of " + department, department + " 的订阅者 " + name));
    }

    private Delivery.Party party(String department) {
        Delivery.Party party = delivery.party(department);
        if (party == null) {
            throw absent("running department " + department, "运行中的部门 " + department);
        }
        return party;
    }

    private static Problem absent(String what, String zh) {
        return new Problem(
                404, "not-found", Text.of("There is no " + what + ".", "没有" + zh + "。"), List.of(), Map.of());
    }
}
