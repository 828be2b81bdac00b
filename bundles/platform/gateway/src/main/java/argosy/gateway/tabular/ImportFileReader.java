package argosy.gateway.tabular;

import argosy.department.ImportFile;
import argosy.department.MediaTypes;
import argosy.gateway.json.Constraints;
import argosy.gateway.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads CSV and XLSX files for import, up to 50,000 rows and 100 columns. 400 when a file is not what its media type
 * says, 413 when it is too large, 422 when it is broken or has no headings.
 */
@Consumes({MediaTypes.CSV, MediaTypes.XLSX})
public final class ImportFileReader implements MessageBodyReader<ImportFile> {

    private static final Pattern ENCODED_NAME =
            Pattern.compile("filename\\*\\s*=\\s*utf-8'[^']*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private final Constraints constraints;
    private final CellText cells;

    /**
     * @param zone the company's time zone, in which times without offset are meant
     */
    public ImportFileReader(Json json, ZoneId zone) {
        this.constraints = json.constraints();
        this.cells = new CellText(zone);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ImportFile.class;
    }

    @Override
    public ImportFile readFrom(
            Class<ImportFile> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        boolean csv = MediaType.valueOf(MediaTypes.CSV).isCompatible(mediaType);
        Table table = csv ? CsvTable.read(body) : XlsxTable.read(body);
        String name = name(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION));
        return new SheetImport(name == null ? csv ? "import.csv" : "import.xlsx" : name, table, cells, constraints);
    }

    /** The last part of the file name that was sent, or null. */
    private static String name(String disposition) {
        if (disposition == null) {
            return null;
        }
        String name = null;
        Matcher encoded = ENCODED_NAME.matcher(disposition);
        Matcher plain = NAME.matcher(disposition);
        if (encoded.find()) {
            try {
                name = URLDecoder.decode(encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return null;
            }
        } else if (plain.find()) {
            name = plain.group(1) == null ? plain.group(2) : plain.group(1);
        }
        if (name == null) {
            return null;
        }
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? null : last.length() > 200 ? last.substring(0, 200) : last;
    }
}
