/** The one HTTP entrance: dispatch, security, JSON, problems, limits; and what it asks of identity and host. */
@Export
@Version("1.0.0")
package argosy.gateway;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
