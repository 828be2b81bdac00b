/** The listing gate: a product on its way into a shop, its checks, reviews, changes and its end (FLOW-02). */
package argosy.operations.listings;
