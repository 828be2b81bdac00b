/** What people see in a browser: one page, which makes a page of every collection from the departments' API descriptions. */
package argosy.workspace;
