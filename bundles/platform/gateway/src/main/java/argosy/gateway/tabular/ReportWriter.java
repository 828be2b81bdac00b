package argosy.gateway.tabular;

import argosy.department.Caller;
import argosy.department.MediaTypes;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Shape.Component;
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
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Writes the rows of a report as CSV or XLSX, with the same headings, masks and log as an export. */
@Produces({MediaTypes.CSV, MediaTypes.XLSX})
public final class ReportWriter implements MessageBodyWriter<Report<?>> {

    private final TableAnswer answer;

    /**
     * @param callers the caller of the present request
     * @param locales the language of the present request
     * @param zone the company's time zone, in which times are written
     */
    public ReportWriter(
            String department, AccessLog log, Supplier<Caller> callers, Supplier<Locale> locales, ZoneId zone) {
        this.answer = new TableAnswer(department, log, callers, locales, zone);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Report.class.isAssignableFrom(type) && TableAnswer.isTable(mediaType);
    }

    @Override
    public void writeTo(
            Report<?> report,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(report, mediaType, headers, out);
    }

    private <T extends Record> void write(
            Report<T> report, MediaType mediaType, MultivaluedMap<String, Object> headers, OutputStream out)
            throws IOException {
        Shape<T> shape = report.shape();
        Locale locale = answer.locale();
        Disclosure disclosure = answer.disclosure();
        List<Column> columns = shape.components().stream()
                .map(component -> new Column(component.label().in(locale), component.type()))
                .toList();
        TableWriter table = answer.begin(report.name(), columns, mediaType, headers, out);
        List<Object> row = new ArrayList<>();
        for (T entry : report.rows()) {
            row.clear();
            for (int i = 0; i < columns.size(); i++) {
                Component component = shape.components().get(i);
                row.add(disclosure.shown(component, shape.get(entry, i)));
            }
            table.row(row);
        }
        disclosure.log(null);
        table.finish();
    }
}
