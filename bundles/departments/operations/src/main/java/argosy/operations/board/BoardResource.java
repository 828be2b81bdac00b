package argosy.operations.board;

import argosy.department.Caller;
import argosy.department.Label;
import argosy.department.Permission;
import argosy.department.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/**
 * {@code /api/operations/board}: which orders are late at which step and who is responsible (OPS-42), with the exceptions as a
 * tree. The orders behind a figure are {@code /api/operations/orders?state=…&late=true&stepOwner=…}, the latest first.
 */
@Path("board")
@Produces(MediaType.APPLICATION_JSON)
@Label(en = "Order board", zh = "订单看板")
public final class BoardResource {

    private final BoardCounts counts;

    public BoardResource(BoardCounts counts) {
        this.counts = counts;
    }

    @GET
    @Permission("board:read")
    public Board board(@Context Caller caller) {
        return counts.board(
                caller,
                caller.reach("operations:board:read").orElseThrow(() -> Problem.forbidden("operations:board:read")));
    }
}
