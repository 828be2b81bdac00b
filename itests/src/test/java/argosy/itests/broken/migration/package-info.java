/** A department whose migration is no SQL. */
package argosy.itests.broken.migration;
