package argosy.gateway.openapi;

import argosy.department.Text;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** The document of {@link Warehouse} for tests of what is made from documents. */
public final class DocumentOfWarehouse {

    private DocumentOfWarehouse() {}

    public static ObjectNode titled(Text title) {
        return OpenApi.document("warehouse", title, "1.2.3", resources());
    }

    public static Set<String> operations(JsonNode document) {
        return OpenApi.operations(document);
    }

    public static List<Object> resources() {
        return Warehouse.resources();
    }
}
