/** Work that departments do on a schedule: when due on the company's calendar, once across nodes, each run recorded. */
@Export
@Version("1.0.0")
package argosy.jobs;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
