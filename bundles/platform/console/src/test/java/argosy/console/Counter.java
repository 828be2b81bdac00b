package argosy.console;

import argosy.administration.departments.Action;
import argosy.administration.departments.ArchiveInfo;
import argosy.administration.departments.DepartmentDesk;
import argosy.administration.departments.DepartmentInfo;
import argosy.administration.departments.DepartmentInfo.Details;
import argosy.administration.departments.DepartmentInfo.Edition;
import argosy.administration.departments.DepartmentInfo.Source;
import argosy.administration.departments.Order;
import argosy.administration.departments.Preview;
import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Text;
import argosy.host.DepartmentState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A desk in memory with two departments: logistics runs and has archives, operations is only available. It carries out
 * what it is ordered at once, to the {@link #end} that a test sets.
 */
final class Counter implements DepartmentDesk {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00.250Z");
    static final String SHA = "ab".repeat(32);

    final List<Order> orders = new ArrayList<>();
    final List<Action> actions = new ArrayList<>();
    Caller by;
    Action.State end = Action.State.SUCCEEDED;
    Text problem;
    String operations;

    @Override
    public List<DepartmentInfo> departments() {
        return List.of(logistics(null), operations());
    }

    @Override
    public DepartmentInfo department(String name) {
        return switch (name) {
            case "logistics" ->
                logistics(new Details(
                        List.of("argosy.department [1.0,2)"),
                        List.of("stock.changed"),
                        List.of("order.allocated"),
                        List.of("warehouse-keeper"),
                        List.of("overstock-scan"),
                        List.of("bins")));
            case "operations" -> operations();
            default ->
                throw new Problem(
                        404,
                        "not-found",
                        Text.of("There is no department " + name + ".", "没有部门 " + name + "。"),
                        List.of(),
                        Map.of());
        };
    }

    @Override
    public Preview preview(Caller by, Order order) {
        this.by = by;
        return problem == null
                ? Preview.of(List.of(Text.of("logistics is brought to 0.2.0.", "logistics 升级到 0.2.0。")))
                : new Preview(false, problem, List.of(), List.of("argosy.operations"));
    }

    @Override
    public Action submit(Caller by, Order order) {
        department(order.department() == null ? "logistics" : order.department());
        this.by = by;
        orders.add(order);
        Action queued = new Action(
                4711 + actions.size(),
                order.kind(),
                order.department() == null ? "logistics" : order.department(),
                "0.1.0",
                null,
                null,
                Action.State.QUEUED,
                Text.of("queued", "排队"),
                List.of(),
                by.username(),
                NOON,
                null,
                null,
                null);
        actions.add(0, queued);
        return queued;
    }

    @Override
    public Action await(long id, Duration forSoLong, Consumer<Action> progress) {
        Action queued = action(id);
        Action.Line checked = new Action.Line(NOON, Text.of("checked", "已检查"));
        progress.accept(with(queued, Action.State.RUNNING, List.of(checked), null));
        Action ended = with(
                queued,
                end,
                List.of(checked, new Action.Line(NOON.plusSeconds(1), Text.of("0.2.0 serves", "0.2.0 开始服务"))),
                problem);
        actions.set(actions.indexOf(queued), ended);
        progress.accept(ended);
        return ended;
    }

    @Override
    public Action action(long id) {
        return actions.stream()
                .filter(action -> action.id() == id)
                .findFirst()
                .orElseThrow(() -> Problem.notFound(Text.of("the actions", "操作记录"), id));
    }

    @Override
    public List<Action> recent(int limit) {
        return actions.subList(0, Math.min(limit, actions.size()));
    }

    @Override
    public List<ArchiveInfo> archives(String name) {
        return name.equals("logistics")
                ? List.of(
                        archive("logistics-0.1.0-20261122-110000.argosy-backup", ArchiveInfo.Kind.BACKUP),
                        archive("logistics-0.1.0-20261121-110000.argosy-export.zip", ArchiveInfo.Kind.EXPORT))
                : List.of();
    }

    private static Action with(Action action, Action.State state, List<Action.Line> log, Text problem) {
        boolean upgraded = action.kind() == Action.Kind.UPGRADE && state == Action.State.SUCCEEDED;
        return new Action(
                action.id(),
                action.kind(),
                action.department(),
                action.fromVersion(),
                upgraded ? "0.2.0" : action.fromVersion(),
                SHA,
                state,
                Text.of("switching", "切换"),
                log,
                action.by(),
                action.orderedAt(),
                NOON,
                state.ended() ? NOON.plusSeconds(1) : null,
                problem);
    }

    private static ArchiveInfo archive(String name, ArchiveInfo.Kind kind) {
        return new ArchiveInfo(name, Path.of("/data", name), kind, "logistics", "0.1.0", NOON, 1_234_567, SHA, true);
    }

    private static DepartmentInfo logistics(Details details) {
        return new DepartmentInfo(
                "logistics",
                Text.of("Logistics", "物流仓储"),
                "0.1.0",
                DepartmentState.RUNNING,
                "",
                List.of(edition("0.2.0", Source.UPLOADED, false), edition("0.1.0", Source.SHIPPED, true)),
                "derby",
                12_345_678,
                NOON,
                details);
    }

    private DepartmentInfo operations() {
        return new DepartmentInfo(
                "operations",
                Text.of("Operations", "运营"),
                operations,
                operations == null ? null : DepartmentState.RUNNING,
                "",
                List.of(edition("0.1.0", Source.SHIPPED, false)),
                null,
                0,
                null,
                null);
    }

    private static Edition edition(String version, Source source, boolean inUse) {
        return new Edition(version, source, SHA, 500_000, inUse);
    }
}
