/** The event log under measurement: one department that publishes and one that listens, on the platform as it is. */
package argosy.benchmarks.events;
