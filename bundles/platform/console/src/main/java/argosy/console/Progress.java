package argosy.console;

import argosy.administration.departments.Action;
import argosy.department.Text;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** Prints what an action has logged, once, and its step while a step takes long. */
final class Progress implements Consumer<Action> {

    private static final long STEP_EVERY = Duration.ofSeconds(2).toNanos();

    private final PrintStream out;
    private int printed;
    private Text step;
    private long last = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void accept(Action action) {
        for (Action.Line line : action.log()
                .subList(Math.min(printed, action.log().size()), action.log().size())) {
            out.println(Shown.clock(line.at()) + "  " + Shown.text(line.text()));
            printed++;
            last = System.nanoTime();
        }
        boolean quiet = System.nanoTime() - last > STEP_EVERY;
        if (quiet && !action.ended() && action.step() != null && !Objects.equals(action.step(), step)) {
            out.println("          " + Shown.text(action.step()) + " …");
            step = action.step();
            last = System.nanoTime();
        }
        out.flush();
    }
}
