package argosy.operations.listings;

import argosy.department.Database;
import argosy.department.EditableResource;
import jakarta.ws.rs.Path;

/** {@code /api/operations/forbidden-words} (OPS-14). */
@Path("forbidden-words")
public final class ForbiddenWordsResource extends EditableResource<ForbiddenWord> {

    public ForbiddenWordsResource(Database database) {
        super(database, ForbiddenWord.FORBIDDEN_WORDS);
    }
}
