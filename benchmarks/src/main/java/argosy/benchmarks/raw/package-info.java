/** The peer without a framework: Jetty, Jersey, HikariCP, JDBC. No history, no rights. */
package argosy.benchmarks.raw;
