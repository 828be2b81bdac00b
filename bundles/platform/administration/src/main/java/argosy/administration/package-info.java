/**
 * Administration: which departments this company has (remembered outside of Karaf's cache, installed and removed by
 * feature), and what holds for all of them, served as a department among departments.
 */
package argosy.administration;
