package argosy.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonUnloadTest {

    public record Parcel(
            @jakarta.validation.constraints.NotBlank String code, State state, java.util.List<State> before) {
        public enum State {
            PACKED
        }
    }

    @Test
    void aStoppedDepartmentsClassesCanBeUnloaded() throws Exception {
        WeakReference<ClassLoader> loader = useAndForget();

        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (loader.get() != null && Instant.now().isBefore(deadline)) {
            System.gc();
        }
        assertThat(loader.get()).isNull();
    }

    private static WeakReference<ClassLoader> useAndForget() throws Exception {
        URL classes = JsonUnloadTest.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader department = new URLClassLoader(new URL[] {classes}, null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                return name.startsWith(JsonUnloadTest.class.getName())
                        ? super.findClass(name)
                        : JsonUnloadTest.class.getClassLoader().loadClass(name);
            }
        }) {
            Class<?> parcel = department.loadClass(Parcel.class.getName());
            assertThat(parcel).isNotSameAs(Parcel.class);
            Json json = new Json();
            byte[] body =
                    "{\"code\":\"P-1\",\"state\":\"packed\",\"before\":[\"packed\"]}".getBytes(StandardCharsets.UTF_8);
            Object value = json.value(
                    json.tree(new ByteArrayInputStream(body)), json.mapper().constructType(parcel));
            assertThat(json.mapper().writeValueAsBytes(value)).isEqualTo(body);
            return new WeakReference<>(department);
        }
    }
}
