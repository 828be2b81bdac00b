/** What {@code ./argosy new-department} makes of the template, and what it refuses. */
package argosy.archetype;
