/** The rules of the house as far as they can be read from a department as it was built. */
package argosy.testkit.house;
