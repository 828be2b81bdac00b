package argosy.gateway.tabular;

/**
 * A column of a file that is written.
 *
 * @param type of its values; tells how wide it is
 */
record Column(String heading, Class<?> type) {}
