/**
 * Departments as files: opened and checked before anything is touched, kept on a shelf, handed in through a folder, and
 * the record of which of them are installed.
 */
package argosy.administration.departments;
