/**
 * Installing, upgrading, removing, backing up and moving departments while the others work. Departments come as files,
 * opened and checked before anything is touched, kept on a shelf, with a record of which of them are installed. What
 * people order through REST, the console or the deploy folder ends at one
 * {@link argosy.administration.departments.DepartmentDesk}, which keeps a record of every action.
 */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"argosy.administration.departments.DepartmentDesk\"")
@Export
@Version("1.0.0")
package argosy.administration.departments;

import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
