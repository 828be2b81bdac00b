package argosy.benchmarks.spring;

import argosy.benchmarks.peer.NewSku;
import argosy.benchmarks.peer.Page;
import argosy.benchmarks.peer.Settings;
import argosy.benchmarks.peer.Sku;
import argosy.benchmarks.peer.Statements;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Articles. */
@RestController
@RequestMapping("/api/logistics/skus")
class Skus {

    private final JdbcClient database;

    Skus(JdbcClient database) {
        this.database = database;
    }

    @PostMapping
    ResponseEntity<Sku> post(@RequestBody NewSku given) {
        Sku sku = given.kept(Settings.IDS.incrementAndGet(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        database.sql(Statements.INSERT_SKU).params(NewSku.values(sku)).update();
        return ResponseEntity.created(URI.create("/api/logistics/skus/" + sku.id()))
                .body(sku);
    }

    @GetMapping("{id}")
    ResponseEntity<Sku> get(@PathVariable long id) {
        return ResponseEntity.of(database.sql(Statements.SKU)
                .param(id)
                .query((row, number) -> Sku.of(row))
                .optional());
    }

    @GetMapping
    Page list(@RequestParam String brand, @RequestParam int limit) {
        return new Page(database.sql(Statements.SKUS_OF_BRAND)
                .params(brand, limit)
                .query((row, number) -> Sku.of(row))
                .list());
    }
}
