/** The shops of the company on the sales platforms. */
package argosy.operations.shops;
