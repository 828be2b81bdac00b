/**
 * Orders that operations sells and logistics dispatches (FLOW-01): taken, changed, cancelled as operations asks by events,
 * and answered by events.
 */
package argosy.logistics.sales;
