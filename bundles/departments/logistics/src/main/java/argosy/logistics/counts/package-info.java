/** Cycle counts while the warehouse goes on working (LOG-12). */
package argosy.logistics.counts;
