/**
 * The department as a whole: its front door, the six parts behind it (stockroom, outbound, stock control, carriage,
 * housekeeping, oversight), what it tells, does by itself and lets people do, and the records of the demo.
 */
package argosy.logistics;
