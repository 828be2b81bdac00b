/** Identity: the company's organisation, rights, sign-in and access log, built as a department among departments. */
package argosy.identity;
