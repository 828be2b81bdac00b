package argosy.department;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * The descriptor of a department. bnd turns it into the bundle capability {@code argosy.department}, so that name and
 * titles are written down in one place only.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Capability(namespace = "argosy.department")
public @interface DepartmentModule {

    /** The first path segment under {@code /api}, the database name and the permission prefix: {@code [a-z][a-z0-9-]*}. */
    @Attribute
    String name();

    /** English title. */
    @Attribute
    String title();

    /** Chinese title. */
    @Attribute
    String titleZh();
}
