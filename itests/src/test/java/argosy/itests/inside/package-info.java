/** What runs inside the container: this package is the probe bundle, and may use nothing of the other packages there. */
package argosy.itests.inside;
