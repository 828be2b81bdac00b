/** Prices per shop and SKU: proposed, approved, in force, ended; floors and what customer service may grant. */
package argosy.operations.prices;
