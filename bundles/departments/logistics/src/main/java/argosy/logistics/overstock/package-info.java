/** Goods that lie too long or are too many, and what is done about them (LOG-14). */
package argosy.logistics.overstock;
