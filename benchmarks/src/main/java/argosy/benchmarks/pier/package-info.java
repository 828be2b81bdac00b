/** A small department that the benchmark installs and upgrades; it becomes a bundle of its own. */
package argosy.benchmarks.pier;
