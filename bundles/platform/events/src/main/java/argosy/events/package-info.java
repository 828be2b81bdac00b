/** The durable event log's other half: subscribers, their positions, retries, dead letters and catching up. */
@Export
@Version("1.0.0")
package argosy.events;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
