package argosy.itests;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.testkit.TestClient;
import argosy.testkit.TestClient.Answer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reading and writing in the departments that ship, more than a hundred requests a second, of which every one is to be
 * acknowledged and to be found afterwards.
 */
final class EverydayWork {

    private static final String SHOPS = "/api/operations/shops";
    private static final String UNITS = "/api/identity/units";
    private static final int OFTEN = 25;
    private static final int AT_TIMES = 8;

    private final TestClient client;
    private final String run;
    private final String shop;
    private final String unit;
    private final AtomicInteger skus = new AtomicInteger();
    private final AtomicInteger shopChanges = new AtomicInteger();
    private final AtomicInteger unitChanges = new AtomicInteger();

    private EverydayWork(TestClient client, String run, String shop, String unit) {
        this.client = client;
        this.run = run;
        this.shop = shop;
        this.unit = unit;
    }

    /** What is changed all day is there. */
    static EverydayWork prepared(TestClient client) {
        String run = "D" + Long.toString(System.nanoTime(), 36).toUpperCase();
        long shop = client.post(SHOPS, Map.of("code", run, "name", "周二的店", "platform", "tmall"))
                .expect(201)
                .id();
        long unit = client.post(UNITS, Map.of("code", run, "name", "周二组", "kind", "group"))
                .expect(201)
                .id();
        return new EverydayWork(client, run, SHOPS + '/' + shop, UNITS + '/' + unit);
    }

    /** People come to work. */
    void begin(Workday day) {
        day.reads(client, "logistics", OFTEN, Stockroom.SKUS + "?limit=20");
        day.reads(client, "operations", OFTEN, SHOPS + "?limit=20");
        day.reads(client, "identity", OFTEN, UNITS + "?limit=20");
        day.works("logistics", OFTEN, n -> newSku());
        day.works("operations", AT_TIMES, n -> change(shop, shopChanges));
        day.works("identity", AT_TIMES, n -> change(unit, unitChanges));
    }

    private Answer newSku() {
        String code = run + '-' + skus.incrementAndGet();
        return client.post(Stockroom.SKUS, Map.of("code", code, "name", "周二 " + code));
    }

    private Answer change(String record, AtomicInteger changes) {
        int version = changes.incrementAndGet();
        return client.patch(record, version, Map.of("name", "周二 " + version));
    }

    /** Everybody has gone home: what was acknowledged is there. */
    void allIsThere() {
        assertThat(client.get(Stockroom.SKUS + "?count=true&limit=1&q=" + run + '-')
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .as("SKUs")
                .isEqualTo(skus.get());
        assertThat(version(shop)).as("changes of the shop").isEqualTo(1 + shopChanges.get());
        assertThat(version(unit)).as("changes of the unit").isEqualTo(1 + unitChanges.get());
        client.delete(shop, version(shop)).expect(204);
        client.delete(unit, version(unit)).expect(204);
    }

    private int version(String record) {
        return client.get(record).expect(200).json().path("version").asInt();
    }
}
