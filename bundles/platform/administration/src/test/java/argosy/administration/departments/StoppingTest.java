package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Argosy stops while something is done to its departments. */
class StoppingTest {

    private static final Logger ARGOSY = Logger.getLogger("argosy");

    @TempDir
    private Path data;

    private final List<LogRecord> log = new CopyOnWriteArrayList<>();
    private final Handler writer = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Quay quay;

    @BeforeEach
    void open() {
        quay = new Quay(data);
        quay.install("harbour", "1.0.0");
        Pier.hold = new CountDownLatch(1);
        Pier.HANGING.drainPermits();
        ARGOSY.addHandler(writer);
    }

    @AfterEach
    void close() {
        ARGOSY.removeHandler(writer);
        Pier.hold.countDown();
        quay.close();
    }

    @Test
    void whatWasUnderWayIsCutOffWithoutAnAlarmAndToldOfAtTheNextStart() throws Exception {
        long upgrade = order("harbour", "2.0.0");
        long install = order("quay", "1.0.0");
        assertThat(Pier.HANGING.tryAcquire(2, 2, TimeUnit.MINUTES)).isTrue();

        quay.restart();

        assertThat(log)
                .filteredOn(line -> line.getLevel().intValue() > Level.INFO.intValue())
                .isEmpty();
        assertThat(log).extracting(LogRecord::getMessage).anyMatch(line -> line.contains("Argosy is stopping"));
        JsonNode upgraded = action(upgrade);
        assertThat(upgraded.path("state").asText()).isEqualTo("interrupted");
        assertThat(upgraded.path("problem").asText())
                .isEqualTo("Argosy was stopped while it ran; the department is at version 1.0.0.");
        assertThat(action(install).path("problem").asText())
                .isEqualTo("Argosy was stopped while it ran; the department is not installed.");
        assertThat(quay.of("harbour")
                        .get("/ships")
                        .expect(200)
                        .json()
                        .path("version")
                        .asText())
                .isEqualTo("1.0.0");
        quay.of("quay").get("/ships").problem(404, "unknown-department");

        Pier.hold.countDown();
        quay.install("quay", "1.0.0");
        quay.admin.post("/departments/harbour/backup?wait=60", Map.of()).expect(200);
    }

    private long order(String name, String version) {
        return quay.admin
                .post("/departments", Quay.pier(name, version, "hangs").jar(), "application/java-archive")
                .expect(202)
                .json()
                .path("id")
                .asLong();
    }

    private JsonNode action(long id) {
        return quay.admin.get("/department-actions/" + id).expect(200).json();
    }
}
