/** What a department's own tests stand on: a real database in memory, the real gateway over real HTTP, no container. */
package argosy.testkit;
