/** Walks through the warehouse that bring reserved goods to the packing bench, for one order or a wave of them (LOG-07). */
package argosy.logistics.picking;
