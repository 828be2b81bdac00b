/** Daily safety checks of the warehouses, and hazards from the finding to the proof that they are gone (LOG-24). */
package argosy.logistics.safety;
