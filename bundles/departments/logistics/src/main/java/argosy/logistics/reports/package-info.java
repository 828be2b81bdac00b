/** What the warehouse reports upward: dispatch by day and month, stock, movement, accuracy of counts (LOG-10, LOG-13). */
package argosy.logistics.reports;
