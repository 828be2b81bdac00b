package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A department is upgraded again and again under load in one process, and nothing of an old version stays behind (issue 5,
 * accepted when 2). {@code -Dargosy.upgrades=200} is the number to accept by.
 */
final class ManyUpgradesIT {

    private static final int UPGRADES = Integer.getInteger("argosy.upgrades", 20);

    /** Figures on the way, in three thirds of so many each. */
    private static final int LOOKS = 9;

    private static final int OFTEN = 15;

    /** How much a third of the upgrades may add: caches fill and the compiler works on. */
    private static final int CLASSES_MORE = 100;

    private static final int THREADS_MORE = 8;
    private static final int FILES_MORE = 12;
    private static final double HEAP_MORE = 12;

    @Test
    void nothingStaysBehind() {
        try (Installation server = Installation.start("many-upgrades", "-Dargosy.upgrade.watch=1")) {
            TestClient client = server.admin();
            Administrator administrator = new Administrator(client);
            HarbourMaster master = new HarbourMaster(client);
            administrator.upload(HarbourFile.first("1.0.0").jar()).succeeded();
            List<Vitals> curve = new ArrayList<>();
            try (Workday day = new Workday()) {
                day.reads(client, "logistics", OFTEN, Stockroom.SKUS + "?limit=20");
                day.reads(client, HarbourFile.NAME, OFTEN, HarbourMaster.BERTHS + "?limit=20");
                day.works(HarbourFile.NAME, OFTEN, n -> master.open());
                for (int upgrade = 1; upgrade <= UPGRADES; upgrade++) {
                    String version = "1.1." + upgrade;
                    day.during("upgrade " + upgrade, () -> administrator
                            .upload(HarbourFile.second(version).jar())
                            .succeeded());
                    // The first one is another edition; what it costs is no leak.
                    if (upgrade * LOOKS / UPGRADES > (upgrade - 1) * LOOKS / UPGRADES) {
                        curve.add(Vitals.of(server.pid()));
                        System.out.println("after " + upgrade + " upgrades: " + curve.get(curve.size() - 1));
                    }
                }
                System.out.printf(
                        "longest request of %d upgrades: %.0f ms%n", UPGRADES, day.longest(HarbourFile.NAME, false));
            }
            master.allIsThere();
            stays("classes", curve, Vitals::classes, CLASSES_MORE, () -> Vitals.histogram(server.pid(), 40));
            stays("threads", curve, Vitals::threads, THREADS_MORE, () -> Vitals.histogram(server.pid(), 40));
            stays("open files", curve, Vitals::files, FILES_MORE, () -> Vitals.histogram(server.pid(), 40));
            stays("heap in MiB", curve, Vitals::heap, HEAP_MORE, () -> Vitals.histogram(server.pid(), 40));
        }
    }

    /**
     * Fails when a curve goes on growing by so much in a third. What the virtual machine loads once, whenever that is, makes
     * one step; a leak makes one at each look, so the median step tells.
     */
    static void stays(
            String what, List<Vitals> curve, ToDoubleFunction<Vitals> figure, double more, Supplier<String> histogram) {
        int third = curve.size() / 3;
        double[] steps = IntStream.range(third, curve.size())
                .mapToDouble(look -> figure.applyAsDouble(curve.get(look)) - figure.applyAsDouble(curve.get(look - 1)))
                .sorted()
                .toArray();
        double step = (steps[(steps.length - 1) / 2] + steps[steps.length / 2]) / 2;
        double first = mean(curve.subList(third, 2 * third), figure);
        assertThat(step * third)
                .as("%s, at first %.0f; %s\n%s", what, first, curve, histogram.get())
                .isLessThanOrEqualTo(more);
    }

    private static double mean(List<Vitals> some, ToDoubleFunction<Vitals> figure) {
        return some.stream().mapToDouble(figure).average().orElseThrow();
    }
}
