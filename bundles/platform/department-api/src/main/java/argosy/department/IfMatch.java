package argosy.department;

import java.util.List;
import java.util.Map;

/** The version that a caller has read and means to change: the {@code If-Match} header. */
public final class IfMatch {

    private final int version;

    private IfMatch(int version) {
        this.version = version;
    }

    /** Reads a header that must be there: 428 without, 412 when it is not one of our tags. */
    public static IfMatch required(String header) {
        if (header == null || header.isBlank()) {
            throw new Problem(
                    428,
                    "if-match-required",
                    Text.of("Send the ETag you have read in the header If-Match.", "请在 If-Match 请求头中带上读取时得到的 ETag。"),
                    List.of(),
                    Map.of());
        }
        try {
            return new IfMatch(Integer.parseInt(header.strip().replace("W/", "").replace("\"", "")));
        } catch (NumberFormatException e) {
            throw new Problem(
                    412,
                    "stale",
                    Text.of("If-Match does not hold an ETag of this record.", "If-Match 不是该记录的 ETag。"),
                    List.of(),
                    Map.of());
        }
    }

    /** The same record when it still has the version; 412 otherwise. */
    public <R extends Record> Stored<R> check(Stored<R> record) {
        if (record.version() != version) {
            throw Problem.stale(record.id(), record.version());
        }
        return record;
    }
}
