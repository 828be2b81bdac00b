/** What callers send and get as JSON: read strictly, checked in full, answered with personal data masked. */
@Export
@Version("1.0.0")
package argosy.gateway.json;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
