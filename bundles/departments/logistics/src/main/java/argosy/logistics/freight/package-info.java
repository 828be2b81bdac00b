/** What carriers bill, compared line by line with our parcels and the agreed tariffs, until it is paid (LOG-18). */
package argosy.logistics.freight;
