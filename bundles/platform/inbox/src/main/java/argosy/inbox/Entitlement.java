package argosy.inbox;

import argosy.department.ApprovalKind.Mode;
import argosy.department.ApprovalKind.Step;
import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.gateway.People;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may decide what: nobody their own request, nobody beyond their authority (PLT-12). */
final class Entitlement {

    private static final int NAMES = 5;

    private final Place place;

    Entitlement(Place place) {
        this.place = place;
    }

    /** The task of the present step that the caller may decide now. */
    Stored<Task> task(Transaction tx, Stored<Request> request, Caller caller) {
        List<Seat> seats = Docket.seats(tx, request.id());
        Set<String> askers = Request.askers(request);
        if (askers.contains(caller.username()) || askers.contains(caller.onBehalfOf())) {
            throw refused("own-request", "Nobody decides a request of their own.", "不能审批本人提交的申请。", request, seats);
        }
        Hats hats = Hats.of(caller, place.people());
        List<Stored<Task>> tasks = Docket.tasks(tx, request.id());
        Stored<Task> mine = held(hats, seats, tasks, Task.State.WAITING)
                .orElseThrow(() -> held(hats, seats, tasks, Task.State.PAUSED).isPresent()
                        ? Problem.conflict(
                                "signature-awaited",
                                "A colleague whom you asked has to agree first: "
                                        + names(waiting(seats), askers).en() + ".",
                                "需由加签人先审批：" + names(waiting(seats), askers).zh() + "。")
                        : refused(
                                "not-yours-to-decide",
                                "This request is not yours to decide now.",
                                "您当前无权审批该申请。",
                                request,
                                seats));
        boolean agreed = tasks.stream()
                .map(Stored::value)
                .anyMatch(task -> task.step() == request.value().step()
                        && task.state() == Task.State.APPROVED
                        && caller.username().equals(task.decidedBy()));
        if (agreed && request.value().present().mode() == Mode.ALL) {
            throw refused(
                    "agreed-already",
                    "You have agreed in this step already; it asks for several people.",
                    "您已在本步骤同意过，该步骤需多人分别同意。",
                    request,
                    seats);
        }
        return mine;
    }

    private static Optional<Stored<Task>> held(
            Hats hats, List<Seat> seats, List<Stored<Task>> tasks, Task.State state) {
        return seats.stream()
                .filter(hats::hold)
                .sorted((one, other) -> one.via().compareTo(other.via()))
                .flatMap(seat -> tasks.stream()
                        .filter(task -> task.id() == seat.task() && task.value().state() == state))
                .findFirst();
    }

    /**
     * Whoever a task is handed to must be able to decide it by themself when the amount counts: as a decider of this or a
     * later step, or as a superior of who hands it on.
     *
     * @return the role or post by which they may, which they have to hold still when they decide; null without an amount
     */
    String authority(Stored<Request> request, Caller caller, String to) {
        if (request.value().amount() == null) {
            return null;
        }
        People people = place.people();
        Set<String> entitled = new HashSet<>(above(Hats.of(caller, people).who()));
        for (Step step : Deciding.above(request.value())) {
            if (step.decider().equals("superior")) {
                people.superior(request.value().requester()).ifPresent(entitled::add);
            } else {
                entitled.add(step.decider());
            }
        }
        return people.addresses(to).stream()
                .filter(entitled::contains)
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "beyond-authority",
                        Text.of(
                                place.nameOf(to) + " has no authority over an amount of "
                                        + request.value().amount().toPlainString() + " CNY; hand it to "
                                        + titles(entitled).en() + ".",
                                place.nameOf(to) + " 无权审批 "
                                        + request.value().amount().toPlainString() + " 元的申请（不得越权审批），可转交："
                                        + titles(entitled).zh() + "。"),
                        Map.of("amount", request.value().amount())));
    }

    /** The posts up the line from a person. */
    private Set<String> above(String username) {
        Set<String> posts = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        String at = username;
        while (at != null && seen.add(at)) {
            String post = place.people().superior(at).orElse(null);
            if (post == null || !posts.add(post)) {
                break;
            }
            at = place.people().behind(post).keySet().stream().findFirst().orElse(null);
        }
        return posts;
    }

    private Refused refused(String code, String en, String zh, Stored<Request> request, List<Seat> seats) {
        Text who = names(waiting(seats), Request.askers(request));
        List<Map<String, Object>> deciders = new ArrayList<>();
        for (Seat seat : waiting(seats)) {
            Map<String, Object> decider = new LinkedHashMap<>();
            decider.put("decider", seat.decider());
            decider.put("title", place.titleOf(seat.decider()).en());
            decider.put("titleZh", place.titleOf(seat.decider()).zh());
            decider.put("people", List.copyOf(place.holders(seat, Request.askers(request))));
            deciders.add(decider);
        }
        return new Refused(
                code,
                Text.of(en + " It waits for " + who.en() + ".", zh + "当前审批人：" + who.zh() + "。"),
                Map.of("deciders", deciders));
    }

    /** Those behind the seats as people call them: the role with the first few names. */
    Text names(List<Seat> seats, Set<String> askers) {
        Set<String> en = new LinkedHashSet<>();
        Set<String> zh = new LinkedHashSet<>();
        for (Seat seat : seats) {
            List<String> names = place.holders(seat, askers).stream()
                    .limit(NAMES)
                    .map(place::nameOf)
                    .toList();
            Text title = place.titleOf(seat.decider());
            boolean person = seat.decider().startsWith("person:") || names.isEmpty();
            en.add(person ? title.en() : title.en() + " (" + String.join(", ", names) + ")");
            zh.add(person ? title.zh() : title.zh() + "（" + String.join("、", names) + "）");
        }
        return en.isEmpty() ? Text.of("nobody yet", "暂无审批人") : Text.of(String.join(", ", en), String.join("、", zh));
    }

    private Text titles(Set<String> addresses) {
        return Text.of(
                String.join(
                        ", ", addresses.stream().map(a -> place.titleOf(a).en()).toList()),
                String.join(
                        "、", addresses.stream().map(a -> place.titleOf(a).zh()).toList()));
    }

    static List<Seat> waiting(List<Seat> seats) {
        return seats.stream().filter(Seat::waiting).toList();
    }
}
