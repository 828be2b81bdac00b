package argosy.host;

import java.util.List;

/**
 * What a department brings, as it says itself when it starts.
 *
 * @param publishes types of events it tells
 * @param listens {@code subscriber: type}, for every type that it listens to
 * @param roles codes of the roles it ships
 * @param jobs names of its jobs
 * @param collections names of its collections
 */
public record Offer(
        List<String> publishes,
        List<String> listens,
        List<String> roles,
        List<String> jobs,
        List<String> collections) {}
