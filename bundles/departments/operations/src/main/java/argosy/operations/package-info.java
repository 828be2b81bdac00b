/**
 * The department as a whole: its front door, the five parts behind it (sales orders, catalogue, live selling, marketing,
 * analytics), what it lets people do, and the records of the demo.
 */
package argosy.operations;
