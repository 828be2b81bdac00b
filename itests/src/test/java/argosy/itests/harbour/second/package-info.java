/** The harbour as it was extended: a berth has a draught, too. */
package argosy.itests.harbour.second;
