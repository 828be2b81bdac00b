/** One database per department: opened, migrated, pooled and closed here, and nowhere else. */
@Export
@Version("1.0.0")
package argosy.storage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
