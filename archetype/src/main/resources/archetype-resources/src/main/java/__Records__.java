package ${package};

import argosy.department.Database;
import argosy.department.EditableResource;
import jakarta.ws.rs.Path;

/** {@code /api/${artifactId}/${records}}. */
@Path("${records}")
public final class ${Records} extends EditableResource<${Record}> {

    ${Records}(Database database) {
        super(database, ${Record}.${RECORDS});
    }
}
