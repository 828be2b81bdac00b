package argosy.itests.harbour;

import argosy.department.Permission;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code /api/harbour/fog}: whoever asks waits until the fog lifts, and keeps a thread all the while. */
@Path("fog")
@Produces(MediaType.APPLICATION_JSON)
public final class Fog {

    private static final int SECONDS = 8;

    /** @param lifted whether it lifted before the patience of the one who asked ended */
    public record View(boolean lifted) {}

    private final CountDownLatch lifted;

    Fog(CountDownLatch lifted) {
        this.lifted = lifted;
    }

    @GET
    @Permission("fog:read")
    public View look() throws InterruptedException {
        return new View(lifted.await(SECONDS, TimeUnit.SECONDS));
    }
}
