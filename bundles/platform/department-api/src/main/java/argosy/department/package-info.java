/** The contract between a department and the platform: everything of Argosy that a department may import. */
@Export
@Version("1.0.0")
package argosy.department;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
