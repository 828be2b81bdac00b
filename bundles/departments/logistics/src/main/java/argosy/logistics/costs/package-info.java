/** What logistics is planned to cost and does cost, per shop and month (LOG-21). */
package argosy.logistics.costs;
