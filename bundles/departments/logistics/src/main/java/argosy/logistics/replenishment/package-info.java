/** Reorder points and what is ordered from suppliers so that goods suffice (LOG-16). */
package argosy.logistics.replenishment;
