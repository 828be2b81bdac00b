/** PostgreSQL for tests: of the platform's own bundles, which the testkit stands on, and through it of the departments. */
package argosy.testkit.postgresql;
