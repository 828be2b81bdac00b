/**
 * The console: commands of Karaf's shell that order from {@link argosy.administration.departments.DepartmentDesk} and
 * show what came of it. They decide nothing by themselves.
 */
package argosy.console;
