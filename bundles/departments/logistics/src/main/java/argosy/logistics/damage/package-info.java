/** Damaged goods: where they lie, who answers for them, what is claimed and settled (LOG-15). */
package argosy.logistics.damage;
