/** Which departments this company has: remembered outside of Karaf's cache, installed and removed by feature. */
package argosy.administration;
