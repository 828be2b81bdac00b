/** A part that a harbour should better not have. */
package argosy.itests.harbour.scuttle;
