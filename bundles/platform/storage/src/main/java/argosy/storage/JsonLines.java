package argosy.storage;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One JSON object a line: how a table's rows lie in an archive. */
final class JsonLines {

    /** A text or content in one column; what departments take in one request is smaller. */
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(1)
                    .build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private JsonLines() {}

    /** Writes objects; the caller ends each line. */
    static JsonGenerator writer(OutputStream out) throws IOException {
        return JSON.createGenerator(out, JsonEncoding.UTF8).setRootValueSeparator(null);
    }

    static JsonParser reader(InputStream in) throws IOException {
        return JSON.createParser(in);
    }

    /** Also texts that Unicode does not know, with half a character in them: those go as escapes. */
    static void writeText(JsonGenerator out, String text) throws IOException {
        if (whole(text)) {
            out.writeString(text);
            return;
        }
        StringBuilder escaped = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            escaped.append(String.format("\\u%04x", (int) text.charAt(i)));
        }
        out.writeRawValue(escaped.append('"').toString());
    }

    private static boolean whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
