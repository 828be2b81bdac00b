/** The real distribution: what a company unpacks and runs, tested from outside, and the rules its bundles obey. */
package argosy.itests;
