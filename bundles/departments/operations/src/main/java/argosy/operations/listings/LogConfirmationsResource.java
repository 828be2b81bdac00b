package argosy.operations.listings;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Permission;
import argosy.department.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /api/operations/daily-log-confirmations}: colleagues confirm an editor's daily log (OPS-12, DL-18). */
@Path("daily-log-confirmations")
public final class LogConfirmationsResource extends CollectionResource<LogConfirmation> {

    public LogConfirmationsResource(Database database) {
        super(database, LogConfirmation.LOG_CONFIRMATIONS);
    }

    /** Confirms the log of another editor's day, once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("daily-log-confirmations:write")
    public Response post(@NotNull @Valid LogConfirmation given, @Context Caller caller, @Context UriInfo uri) {
        if (given.editor().equals(caller.username())) {
            throw Problem.conflict("own-log", "A colleague confirms the log.", "日记表须由同事确认。");
        }
        return created(
                database.write(caller, tx -> {
                    if (given.onDay().isAfter(tx.today())) {
                        throw Problem.invalid("onDay", "The day has not come yet.", "日期不能晚于今天。");
                    }
                    return tx.insert(
                            LogConfirmation.LOG_CONFIRMATIONS,
                            new LogConfirmation(given.editor(), given.onDay(), given.remark(), caller.username()));
                }),
                caller,
                uri);
    }
}
