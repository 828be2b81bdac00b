/** The edit–see loop of {@code ./argosy dev}: a department is built when it is saved and brought into a running Argosy. */
package argosy.devloop;
