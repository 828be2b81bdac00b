/** The jobs of all departments: what runs when, how it went, and what an administrator may do about it. */
package argosy.administration.jobs;
