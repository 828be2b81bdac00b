/** A department that fails while it starts. */
package argosy.itests.broken.start;
