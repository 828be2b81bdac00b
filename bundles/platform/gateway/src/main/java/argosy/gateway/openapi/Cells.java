package argosy.gateway.openapi;

import argosy.department.Export;
import argosy.department.ImportFile;
import argosy.department.ImportableResource;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Report;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Example CSV files: the headings of a record type and one row. */
final class Cells {

    private Cells() {}

    /** The file an endpoint takes; empty when it takes none. */
    static Optional<String> sent(Endpoint endpoint, TypeFactory types) {
        if (endpoint.entity() == null
                || !endpoint.entity().isTypeOrSubTypeOf(ImportFile.class)
                || !(endpoint.resource() instanceof ImportableResource<?, ?> resource)) {
            return Optional.empty();
        }
        JavaType[] of = types.findTypeParameters(types.constructType(resource.getClass()), ImportableResource.class);
        return Optional.of(file(of[1].getRawClass(), true));
    }

    /** The file an endpoint answers; empty when the type of its rows is not known. */
    static Optional<String> answered(Endpoint endpoint) {
        JavaType returns = endpoint.returns();
        return returns.hasRawClass(Export.class) || returns.hasRawClass(Report.class)
                ? Optional.of(file(returns.containedTypeOrUnknown(0).getRawClass(), false))
                : Optional.empty();
    }

    private static String file(Class<?> row, boolean sent) {
        List<String> headings = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (RecordComponent component : row.getRecordComponents()) {
            if (sent && component.isAnnotationPresent(ReadOnly.class)) {
                continue;
            }
            Label label = component.getAnnotation(Label.class);
            headings.add(quoted(label == null ? component.getName() : label.en()));
            cells.add(quoted(label == null ? "" : label.example()));
        }
        return String.join(",", headings) + "\r\n" + String.join(",", cells) + "\r\n";
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
