/** A small department that tests install, upgrade and remove: what its editions share. */
package argosy.itests.harbour;
