package argosy.events;

import static argosy.events.TwoDepartments.await;
import static argosy.events.TwoDepartments.keeping;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.events.TwoDepartments.OrderStep;
import argosy.testkit.postgresql.PostgresqlFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL: both tell, both deliver, and every effect happens once and in order. */
class TwoNodesTest {

    @Test
    void everyEffectHappensOnceOnEitherNode() throws Exception {
        int steps = 150;
        try (PostgresqlFolder folder = TwoDepartments.onServer(PostgresqlFolder.create());
                TwoDepartments one = open(folder.path());
                TwoDepartments other = open(folder.node(1))) {
            List<Thread> threads = new ArrayList<>();
            for (TwoDepartments node : List.of(one, other)) {
                for (int writer = 0; writer < 3; writer++) {
                    String order = "DD-" + threads.size();
                    Thread thread =
                            new Thread(() -> LongStream.rangeClosed(1, steps).forEach(s -> node.tell(order, s)));
                    thread.start();
                    threads.add(thread);
                }
            }
            for (Thread thread : threads) {
                thread.join();
            }

            await(() -> one.effects(DSL.noCondition()) >= 6 * steps);
            for (int order = 0; order < 6; order++) {
                assertThat(one.steps("board", "DD-" + order))
                        .isEqualTo(LongStream.rangeClosed(1, steps).boxed().toList());
            }
        }
    }

    private static TwoDepartments open(Path folder) {
        TwoDepartments node = new TwoDepartments(folder);
        node.openOperations();
        node.openLogistics(d -> d.on("board", "order.stepped", OrderStep.class, keeping("board")));
        return node;
    }
}
