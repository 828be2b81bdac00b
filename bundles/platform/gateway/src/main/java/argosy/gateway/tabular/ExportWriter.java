package argosy.gateway.tabular;

import argosy.department.Caller;
import argosy.department.Export;
import argosy.department.MediaTypes;
import argosy.department.Page;
import argosy.department.Register;
import argosy.department.Shape;
import argosy.department.Shape.Component;
import argosy.department.Stored;
import argosy.gateway.AccessLog;
import argosy.gateway.json.Disclosure;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Writes a whole list as CSV or XLSX while it is read, page by page: headings in the caller's language, sensitive
 * components masked as on the screen, what was shown of them logged for every page (PLT-30).
 */
@Produces({MediaTypes.CSV, MediaTypes.XLSX})
public final class ExportWriter implements MessageBodyWriter<Export<?>> {

    private final TableAnswer answer;

    /**
     * @param callers the caller of the present request
     * @param locales the language of the present request
     * @param zone the company's time zone, in which times are written
     */
    public ExportWriter(
            String department, AccessLog log, Supplier<Caller> callers, Supplier<Locale> locales, ZoneId zone) {
        this.answer = new TableAnswer(department, log, callers, locales, zone);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Export.class.isAssignableFrom(type) && TableAnswer.isTable(mediaType);
    }

    @Override
    public void writeTo(
            Export<?> export,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(export, mediaType, headers, out);
    }

    private <R extends Record> void write(
            Export<R> export, MediaType mediaType, MultivaluedMap<String, Object> headers, OutputStream out)
            throws IOException {
        Register<R> register = export.register();
        List<String> names = names(register.shape(), export.query().fields());
        Iterator<Page<R>> pages = export.pages();
        // A list that cannot be read is to be a problem, not half a file, so the first page comes before the first
        // byte.
        Page<R> page = pages.hasNext() ? pages.next() : null;
        TableWriter table = answer.begin(export.fileName(), columns(register, names), mediaType, headers, out);
        Disclosure disclosure = answer.disclosure();
        int[] components = indexes(register.shape(), names);
        List<Object> row = new ArrayList<>();
        while (page != null) {
            for (Stored<R> item : page.items()) {
                disclosure.about(item.id());
                row.clear();
                for (int i = 0; i < components.length; i++) {
                    row.add(value(register, item, names.get(i), components[i], disclosure));
                }
                table.row(row);
            }
            disclosure.log(register.name());
            page = pages.hasNext() ? pages.next() : null;
        }
        table.finish();
    }

    private static <R extends Record> Object value(
            Register<R> register, Stored<R> item, String name, int component, Disclosure disclosure) {
        if (component < 0) {
            return register.value(item, name);
        }
        Shape<R> shape = register.shape();
        return disclosure.shown(shape.components().get(component), shape.get(item.value(), component));
    }

    /** The columns in the order asked for; otherwise the id, what the record says, and what the system knows of it. */
    private static List<String> names(Shape<?> shape, Set<String> fields) {
        List<String> all = new ArrayList<>();
        all.add("id");
        shape.components().forEach(component -> all.add(component.name()));
        SystemColumns.LABELS.keySet().stream()
                .filter(name -> !name.equals("id"))
                .forEach(all::add);
        if (fields.isEmpty()) {
            return all;
        }
        return fields.stream().filter(all::contains).toList();
    }

    private List<Column> columns(Register<?> register, List<String> names) {
        Locale locale = answer.locale();
        return names.stream()
                .map(name -> new Column(
                        register.shape()
                                .component(name)
                                .map(Component::label)
                                .orElseGet(() -> SystemColumns.LABELS.get(name))
                                .in(locale),
                        register.type(name)))
                .toList();
    }

    private static int[] indexes(Shape<?> shape, List<String> names) {
        List<String> components =
                shape.components().stream().map(Component::name).toList();
        return names.stream().mapToInt(components::indexOf).toArray();
    }
}
