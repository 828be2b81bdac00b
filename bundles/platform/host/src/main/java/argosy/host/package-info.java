/** Brings departments to life and takes them down; tells how each is and why. */
@Export
@Version("1.0.0")
package argosy.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
