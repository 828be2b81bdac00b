/** The articles that the warehouse keeps. */
package argosy.logistics.sku;
