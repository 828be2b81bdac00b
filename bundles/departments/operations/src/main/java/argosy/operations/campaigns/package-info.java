/** Campaigns from proposal to report, their calendar and money, and sign-ups for the platforms' own activities. */
package argosy.operations.campaigns;
