/**
 * Approvals (ARCHITECTURE §4.9): the engine that every department asks through its context, and the inbox in which
 * requests of all departments wait for people.
 */
@Export
@Version("1.0.0")
package argosy.inbox;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
