package argosy.operations.listings;

import argosy.department.Database;
import argosy.department.EditableResource;
import jakarta.ws.rs.Path;

/** {@code /api/operations/title-rules} (OPS-14). */
@Path("title-rules")
public final class TitleRulesResource extends EditableResource<TitleRule> {

    public TitleRulesResource(Database database) {
        super(database, TitleRule.TITLE_RULES);
    }
}
