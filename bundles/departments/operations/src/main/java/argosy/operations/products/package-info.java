/** What is sold: products with their SKUs, and what the warehouse has of them. */
package argosy.operations.products;
