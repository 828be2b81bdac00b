/** The peer on Spring Boot with its Tomcat and its JDBC client. No history, no rights. */
package argosy.benchmarks.spring;
