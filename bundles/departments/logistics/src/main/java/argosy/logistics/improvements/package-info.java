/** Proposals of people in the warehouse to use space, work or money better (LOG-01, LOG-23). */
package argosy.logistics.improvements;
