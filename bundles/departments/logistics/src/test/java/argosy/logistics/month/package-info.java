/**
 * A month of a company, made by a seed: 30,000 orders, three carriers and own couriers, returns, breakage, counts, dangers,
 * standards, and bills with planted errors. {@link argosy.logistics.month.Month} plans it without a database, {@link
 * argosy.logistics.month.Replay} plays it against the rules of the department, and the reckonings say from the plan alone
 * what every report must tell.
 */
package argosy.logistics.month;
