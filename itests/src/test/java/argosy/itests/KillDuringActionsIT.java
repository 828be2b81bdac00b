package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Power is cut while an administrator installs, upgrades, removes, backs up or restores: afterwards the department is as it
 * was before or as it should become, with all that was acknowledged, and the next thing that is asked for works (issue 5,
 * accepted when 3). {@code -Dargosy.kills=100} is the number to accept by, {@code -Dargosy.seed} repeats a run.
 */
final class KillDuringActionsIT {

    private static final int KILLS = Integer.getInteger("argosy.kills", 4);
    private static final long SEED = Long.getLong("argosy.seed", System.nanoTime());
    private static final String HARBOUR = HarbourFile.NAME;
    private static final String OLD = "1.0.0";
    private static final String NEW = "1.1.0";
    private static final int BERTHS = 5;

    /** A process that has just started is slower than the one in which an action was timed. */
    private static final double SLOWER = 1.5;

    private static final Duration SOON = Duration.ofSeconds(30);

    /** What is cut off; each begins with the old version at work and ends as its name says. */
    private enum Cut {
        INSTALL(null, OLD),
        UPGRADE(OLD, NEW),
        REMOVE(OLD, null),
        PURGE(OLD, null),
        BACKUP(OLD, OLD),
        RESTORE(OLD, OLD),
        EXPORT(OLD, OLD);

        private final String before;
        private final String after;

        Cut(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    private final Random random = new Random(SEED);
    private final Map<Cut, Long> times = new EnumMap<>(Cut.class);
    private final List<String> rounds = new ArrayList<>();
    private Installation server;
    private TestClient client;
    private Administrator administrator;
    private HarbourMaster master;
    private Set<String> backedUp = Set.of();

    @Test
    void everyDepartmentIsAtOneVersionWithAllItsData() {
        System.out.println("seed " + SEED);
        try (Installation installation = Installation.start("cut-off", "-Dargosy.upgrade.watch=1")) {
            server = installation;
            client = server.admin();
            administrator = new Administrator(client);
            master = new HarbourMaster(client);
            for (Cut cut : Cut.values()) {
                prepare(cut);
                long begin = System.nanoTime();
                administrator.await(begin(cut)).succeeded();
                times.put(cut, System.nanoTime() - begin);
                if (cut == Cut.RESTORE) {
                    master.backTo(backedUp);
                }
            }
            List<Cut> order = new ArrayList<>(List.of(Cut.values()));
            Collections.shuffle(order, random);
            for (int round = 0; round < KILLS; round++) {
                cutOff(order.get(round % order.size()));
            }
        } catch (AssertionError e) {
            throw new AssertionError("seed " + SEED + ", " + rounds + ": " + e.getMessage(), e);
        }
    }

    private void cutOff(Cut cut) {
        prepare(cut);
        Set<String> before = master.acknowledged();
        long delay = (long) (random.nextDouble() * times.get(cut) * SLOWER);
        begin(cut);
        long end = System.nanoTime() + delay;
        for (long left = delay; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        server.kill();
        rounds.add(cut + " after " + TimeUnit.NANOSECONDS.toMillis(delay) + " ms");
        server.start();
        String version = administrator.installed(HARBOUR);
        System.out.println(rounds.get(rounds.size() - 1) + ": " + version);
        assertThat(version).isIn(cut.before, cut.after);
        if (cut == Cut.PURGE && version == null) {
            purged();
        } else {
            holds(cut, before, version);
        }
        assertThat(underWay()).as("actions under way").isEmpty();
        assertThat(halfMade()).as("half-made files").isEmpty();
    }

    /** All acknowledged is there, also where the department is gone and its data kept. */
    private void holds(Cut cut, Set<String> before, String version) {
        if (version == null) {
            administrator.upload(HarbourFile.first(OLD).jar()).succeeded();
        }
        if (cut == Cut.INSTALL) {
            master.backTo(Set.of());
        } else if (cut == Cut.RESTORE && !master.berths().containsAll(before)) {
            // It was done: as it was when it was backed up, which is before the last berths were opened.
            master.backTo(backedUp);
        }
        master.allIsThere();
        master.open(1);
    }

    /** What was purged is gone as a whole. */
    private void purged() {
        administrator.upload(HarbourFile.first(OLD).jar()).succeeded();
        master.backTo(Set.of());
        master.allIsThere();
    }

    /** The old version at work with some berths, or nothing at all before an installation. */
    private void prepare(Cut cut) {
        if (cut.before == null || !OLD.equals(administrator.installed(HARBOUR))) {
            administrator.forget(HARBOUR);
            master.backTo(Set.of());
        }
        if (cut.before != null && administrator.installed(HARBOUR) == null) {
            administrator.upload(HarbourFile.first(OLD).jar()).succeeded();
        }
        if (cut.before != null) {
            master.open(BERTHS);
        }
        if (cut == Cut.RESTORE) {
            administrator.ask(HARBOUR, "backup").succeeded();
            backedUp = master.acknowledged();
            master.open(BERTHS);
        }
    }

    private TestClient.Answer begin(Cut cut) {
        String path = Administrator.path(HARBOUR);
        return switch (cut) {
            case INSTALL ->
                client.post(
                        Administrator.DEPARTMENTS,
                        Administrator.bytes(HarbourFile.first(OLD).jar()),
                        Administrator.FILE);
            case UPGRADE ->
                client.post(
                        Administrator.DEPARTMENTS,
                        Administrator.bytes(HarbourFile.second(NEW).jar()),
                        Administrator.FILE);
            case REMOVE -> client.send("DELETE", path + "?data=keep", null, Map.of());
            case PURGE -> client.send("DELETE", path + "?data=purge&confirm=" + HARBOUR, null, Map.of());
            case BACKUP -> client.post(path + "/backup", Map.of());
            case EXPORT -> client.post(path + "/export", Map.of());
            case RESTORE ->
                client.post(path + "/restore", Map.of("file", administrator.lastArchive(HARBOUR, "backup")));
        };
    }

    private List<String> underWay() {
        List<String> underWay = new ArrayList<>();
        Condition.await(SOON, () -> "no action is under way any more: " + underWay, () -> {
            underWay.clear();
            for (JsonNode action : client.get("/api/administration/department-actions?limit=50")
                    .expect(200)
                    .json()
                    .path("items")) {
                if (!new Administrator.Action(action).ended()) {
                    underWay.add(action.toString());
                }
            }
            return underWay.isEmpty();
        });
        return underWay;
    }

    /** Files that were begun and never finished. */
    private List<String> halfMade() {
        List<String> halfMade = new ArrayList<>();
        for (String folder : List.of("departments", "shelf", "backups", "exports", "deploy")) {
            Path root = server.data().resolve(folder);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.map(root::relativize)
                            .filter(KillDuringActionsIT::isHalfMade)
                            .map(file -> folder + '/' + file)
                            .forEach(halfMade::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return halfMade;
    }

    private static boolean isHalfMade(Path file) {
        return file.getFileName()
                .toString()
                .matches("\\.(work|restoring|restored|moved|purged)-.*|.*\\.(part|creating|tmp|new)");
    }
}
