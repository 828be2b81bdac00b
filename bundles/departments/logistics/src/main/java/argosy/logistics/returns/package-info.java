/** Goods that come back: announced, arrived, inspected, and what became of them (LOG-28). */
package argosy.logistics.returns;
