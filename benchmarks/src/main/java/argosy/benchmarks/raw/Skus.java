package argosy.benchmarks.raw;

import argosy.benchmarks.peer.NewSku;
import argosy.benchmarks.peer.Page;
import argosy.benchmarks.peer.Settings;
import argosy.benchmarks.peer.Sku;
import argosy.benchmarks.peer.Statements;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Articles. */
@Path("/api/logistics/skus")
@Produces(MediaType.APPLICATION_JSON)
public final class Skus {

    private final DataSource pool;

    Skus(DataSource pool) {
        this.pool = pool;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(NewSku given) throws SQLException {
        Sku sku = given.kept(Settings.IDS.incrementAndGet(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement(Statements.INSERT_SKU)) {
            Object[] values = NewSku.values(sku);
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
        return Response.created(URI.create("/api/logistics/skus/" + sku.id()))
                .entity(sku)
                .build();
    }

    @GET
    @Path("{id}")
    public Sku get(@PathParam("id") long id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(Statements.SKU)) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new NotFoundException();
                }
                return Sku.of(rows);
            }
        }
    }

    @GET
    public Page list(@QueryParam("brand") String brand, @QueryParam("limit") int limit) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(Statements.SKUS_OF_BRAND)) {
            select.setString(1, brand);
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<Sku> skus = new ArrayList<>();
                while (rows.next()) {
                    skus.add(Sku.of(rows));
                }
                return new Page(skus);
            }
        }
    }
}
