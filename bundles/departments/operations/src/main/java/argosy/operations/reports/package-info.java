/** Reports of the department, on the screen, as a file and sent regularly (OPS-46). */
package argosy.operations.reports;
