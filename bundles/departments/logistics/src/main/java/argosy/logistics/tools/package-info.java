/** Tools of the warehouse: who has which, since when and in what condition (LOG-25). */
package argosy.logistics.tools;
