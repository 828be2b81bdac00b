package argosy.operations.metrics;

import argosy.department.Reads;
import argosy.department.Window;
import java.util.List;

/** Computes some of the built-in metrics from what the department knows. */
interface FactSource {

    /** The values of the days of the window, for the company and for each shop; a day without anything has none. */
    List<Fact> facts(Reads reads, Window window);
}
