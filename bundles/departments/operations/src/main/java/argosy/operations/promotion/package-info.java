/** How shops and products are promoted: quarterly plans, placements with their daily figures, and what is learnt of them. */
package argosy.operations.promotion;
