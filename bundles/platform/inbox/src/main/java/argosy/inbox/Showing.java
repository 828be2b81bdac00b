package argosy.inbox;

import argosy.department.Caller;
import argosy.department.HistoryEntry;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.gateway.People;
import argosy.inbox.InboxItem.Happening;
import argosy.inbox.InboxItem.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Requests of one department as a person sees them. */
final class Showing {

    private static final int HISTORY = 200;
    private static final List<String> DECIDING = List.of("approve", "reject", "return", "transfer", "add-sign");

    private final Place place;
    private final Caller caller;
    private final Hats hats;
    private final Entitlement entitlement;
    private final Map<String, Text> names = new HashMap<>();

    Showing(Place place, Caller caller) {
        this.place = place;
        this.caller = caller;
        this.hats = Hats.of(caller, place.people());
        this.entitlement = new Entitlement(place);
    }

    /** Items of a list, with one query for what all of them wait for. */
    List<InboxItem> all(List<Stored<Request>> requests) {
        List<Long> ids = requests.stream().map(Stored::id).toList();
        Map<Long, List<Seat>> seats =
                Docket.waitingSeats(place.database(), ids).stream().collect(Collectors.groupingBy(Seat::approval));
        Set<Long> unread = new Listing(place, caller).unread(ids);
        List<InboxItem> items = new ArrayList<>();
        for (Stored<Request> request : requests) {
            items.add(item(
                    request, seats.getOrDefault(request.id(), List.of()), unread.contains(request.id()), null, null));
        }
        return items;
    }

    /** One item with its signatures and its history. */
    InboxItem one(Stored<Request> request) {
        List<Seat> seats = Docket.seats(place.database(), request.id());
        Set<Long> unread = new Listing(place, caller).unread(List.of(request.id()));
        List<Signature> signatures = new ArrayList<>();
        for (Stored<Task> task : Docket.tasks(place.database(), request.id())) {
            signatures.add(signature(request, task, seats));
        }
        List<Happening> history = place.database().history(Request.REGISTER, request.id(), 0, HISTORY).stream()
                .map(this::happening)
                .toList();
        return item(request, Entitlement.waiting(seats), !unread.isEmpty(), signatures, history);
    }

    /** Whether the person has to do with the request, or oversees all. */
    boolean concerns(Stored<Request> request) {
        return Request.askers(request).contains(hats.who())
                || caller.may("inbox:definitions:read")
                || Docket.seats(place.database(), request.id()).stream().anyMatch(hats::hold)
                || Docket.tasks(place.database(), request.id()).stream()
                        .map(Stored::value)
                        .anyMatch(task -> hats.who().equals(task.decidedBy())
                                || hats.who().equals(task.onBehalfOf()))
                || Docket.shownTo(place.database(), request.id(), hats.who());
    }

    private InboxItem item(
            Stored<Request> stored,
            List<Seat> seats,
            boolean unread,
            List<Signature> signatures,
            List<Happening> history) {
        Request request = stored.value();
        boolean waits = request.state() == Request.State.WAITING;
        List<Integer> taken =
                Course.taken(request).stream().map(Map.Entry::getKey).toList();
        Instant now = place.clock().instant();
        return new InboxItem(
                place.department() + '-' + stored.id(),
                place.department(),
                place.title(),
                request.kind(),
                place.titleOfKind(request.kind()),
                request.collection(),
                request.recordId(),
                "/api/" + place.department() + '/' + request.collection() + '/' + request.recordId(),
                request.summary(),
                request.amount(),
                request.requester(),
                place.nameOf(request.requester()),
                stored.createdAt(),
                Shape.code(request.state()),
                taken.indexOf(request.step()) + 1,
                taken.size(),
                waits ? waitsFor(stored, seats) : null,
                time(request.dueAt()),
                waits && request.dueAt().isBefore(now),
                request.remindedAt(),
                waits ? hint(stored, seats) : null,
                unread,
                actions(stored, seats),
                signatures,
                history);
    }

    /** Most items of a page wait for the same people. */
    private Text waitsFor(Stored<Request> request, List<Seat> seats) {
        String key = Request.askers(request).toString()
                + seats.stream()
                        .map(seat -> seat.decider() + '/' + seat.heldAs())
                        .toList();
        return names.computeIfAbsent(key, unknown -> entitlement.names(seats, Request.askers(request)));
    }

    private Text hint(Stored<Request> request, List<Seat> seats) {
        if (!request.value().unclaimed()) {
            return null;
        }
        String asked = request.value().present().decider();
        Text title = asked.equals("superior") ? Text.of("the requester's superior", "申请人上级") : place.titleOf(asked);
        People people = place.people();
        boolean nobody =
                people.behind(Place.ADMINISTRATOR).keySet().stream().allMatch(Request.askers(request)::contains);
        return nobody
                ? Text.of(
                        "Nobody but who asked holds “" + title.en() + "”, and no administrator is there to decide:"
                                + " give somebody the role.",
                        "除申请人外无人担任“" + title.zh() + "”，也没有可审批的管理员，请先为他人授予该角色。")
                : Text.of(
                        "Nobody but who asked holds “" + title.en()
                                + "”; an administrator decides, or gives somebody the role.",
                        "除申请人外无人担任“" + title.zh() + "”，由管理员审批，或先授予他人该角色。");
    }

    private List<String> actions(Stored<Request> request, List<Seat> seats) {
        List<String> actions = new ArrayList<>();
        if (request.value().state() != Request.State.WAITING) {
            return actions;
        }
        Set<String> askers = Request.askers(request);
        if (askers.contains(hats.who())) {
            actions.addAll(List.of("remind", "withdraw"));
        } else if (!askers.contains(caller.username())
                && seats.stream().filter(Seat::waiting).anyMatch(hats::hold)) {
            actions.addAll(DECIDING);
        }
        return actions;
    }

    private Signature signature(Stored<Request> request, Stored<Task> stored, List<Seat> seats) {
        Task task = stored.value();
        List<Seat> own =
                seats.stream().filter(seat -> seat.task() == stored.id()).toList();
        List<Integer> taken =
                Course.taken(request.value()).stream().map(Map.Entry::getKey).toList();
        return new Signature(
                taken.indexOf(task.step()) + 1,
                Shape.code(task.turn()),
                Shape.code(task.state()),
                entitlement.names(own, Request.askers(request)),
                time(task.dueAt()),
                task.decidedBy(),
                task.onBehalfOf(),
                task.decidedAt(),
                task.reason());
    }

    private Happening happening(HistoryEntry entry) {
        return new Happening(
                entry.action(), entry.at(), entry.by(), place.nameOf(entry.by()), entry.onBehalfOf(), entry.text());
    }

    private static Instant time(Instant due) {
        return due.equals(Request.NEVER) ? null : due;
    }
}
