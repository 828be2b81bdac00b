package argosy.benchmarks.peer;

import java.util.List;

/** A page of a list. */
public record Page(List<Sku> items) {}
