package argosy.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Text;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

final class OpenApiResourceTest {

    private final OpenApiResource resource =
            new OpenApiResource(new Module("warehouse", Text.of("Warehouse", "仓库"), "1.2.3"), List.of());

    @Test
    void comesPackedForThoseWhoUnpackAndPlainForOthers() throws Exception {
        Response plain = resource.document(null);
        assertThat(plain.getHeaderString("Content-Encoding")).isNull();
        assertThat((byte[]) plain.getEntity()).asString().startsWith("{\"openapi\":\"3.1.0\"");
        Response packed = resource.document("br, gzip");
        assertThat(packed.getHeaderString("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getHeaderString("Vary")).isEqualTo("Accept-Encoding");
        try (var in = new GZIPInputStream(new ByteArrayInputStream((byte[]) packed.getEntity()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.getEntity());
        }
    }
}
