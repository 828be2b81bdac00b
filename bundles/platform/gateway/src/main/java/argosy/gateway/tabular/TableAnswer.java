package argosy.gateway.tabular;

import argosy.department.Caller;
import argosy.department.MediaTypes;
import argosy.gateway.AccessLog;
import argosy.gateway.json.Disclosure;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What exports and reports have in common when they are answered as files. */
record TableAnswer(String department, AccessLog log, Supplier<Caller> callers, Supplier<Locale> locales, ZoneId zone) {

    private static final int ROWS_OF_A_SHEET = 1_048_576;

    Disclosure disclosure() {
        return new Disclosure(department, log, callers);
    }

    Locale locale() {
        return locales.get();
    }

    /** Begins the file in the format asked for, named after what is in it and the day. */
    TableWriter begin(
            String name,
            List<Column> columns,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        boolean csv = MediaType.valueOf(MediaTypes.CSV).isCompatible(mediaType);
        String fileName = name + "-" + LocalDate.now(zone) + (csv ? ".csv" : ".xlsx");
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + fileName.replaceAll("[^A-Za-z0-9._-]", "_") + "\"; filename*=UTF-8''"
                        + URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20"));
        CellText cells = new CellText(zone);
        if (csv) {
            headers.putSingle(
                    HttpHeaders.CONTENT_TYPE, MediaType.valueOf(MediaTypes.CSV).withCharset("utf-8"));
            return new CsvWriter(out, columns, cells);
        }
        return new XlsxWriter(out, name, columns, cells, ROWS_OF_A_SHEET);
    }

    static boolean isTable(MediaType mediaType) {
        return MediaType.valueOf(MediaTypes.CSV).isCompatible(mediaType)
                || MediaType.valueOf(MediaTypes.XLSX).isCompatible(mediaType);
    }
}
