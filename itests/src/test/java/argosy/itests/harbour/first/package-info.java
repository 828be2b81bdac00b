/** The harbour as it was built: a berth has a code and a name. */
package argosy.itests.harbour.first;
