/** Changes and cancellations of orders that were reviewed: documents that are decided, and answered by the warehouse. */
package argosy.operations.changes;
