/** Whom parcels are given to: the register of carriers and what their tracking numbers look like (LOG-17). */
package argosy.logistics.carriers;
