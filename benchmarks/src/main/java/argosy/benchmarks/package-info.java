/** Measures Argosy beside its peers; {@code docs/benchmarks.md} tells how. */
package argosy.benchmarks;
