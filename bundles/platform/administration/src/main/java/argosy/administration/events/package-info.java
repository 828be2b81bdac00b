/** The events between departments, as an administrator sees and steers them. */
package argosy.administration.events;
