/** How goods are kept: climate of the zones and its limits, work done to care for them, and what was lost or gained (LOG-26). */
package argosy.logistics.care;
