package argosy.storage;

import argosy.department.ListQuery.Sort;
import argosy.department.Problem;
import argosy.department.Register;
import argosy.department.Stored;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Where a page ends: the sort columns' values of its last row. To the caller it is an opaque word; it names the sort it
 * was made for and carries a checksum, so that another sort's or a mistyped one is refused instead of misread.
 */
final class Cursor {

    private Cursor() {}

    static <R extends Record> String after(Register<R> register, List<Sort> sorts, Stored<R> last) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, signature(register, sorts));
            for (Sort sort : sorts) {
                Object value = register.value(last, sort.component());
                out.writeBoolean(value != null);
                if (value != null) {
                    write(
                            out,
                            value instanceof Enum<?> constant
                                    ? argosy.department.Shape.code(constant)
                                    : value.toString());
                }
            }
            out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** The values in the order of the sorts; 400 when the cursor was not made for this list. */
    static List<Object> read(Register<?> register, List<Sort> sorts, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            int end = bytes.length - Integer.BYTES;
            if (end < 0
                    || checksum(bytes, end)
                            != new DataInputStream(new ByteArrayInputStream(bytes, end, Integer.BYTES)).readInt()) {
                throw unknown();
            }
            if (!read(in).equals(signature(register, sorts))) {
                throw unknown();
            }
            List<Object> values = new ArrayList<>();
            for (Sort sort : sorts) {
                Object value = in.readBoolean() ? value(register.type(sort.component()), read(in)) : null;
                if (!Listing.storable(value)) {
                    throw unknown();
                }
                values.add(value);
            }
            return values;
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : unknown();
        }
    }

    private static String signature(Register<?> register, List<Sort> sorts) {
        StringBuilder signature = new StringBuilder(register.name());
        for (Sort sort : sorts) {
            signature.append(sort.descending() ? '-' : '+').append(sort.component());
        }
        return signature.toString();
    }

    private static Object value(Class<?> type, String text) {
        if (type == Long.class || type == long.class) {
            return Long.valueOf(text);
        } else if (type == Integer.class || type == int.class) {
            return Integer.valueOf(text);
        } else if (type == BigDecimal.class) {
            return new BigDecimal(text);
        } else if (type == Boolean.class || type == boolean.class) {
            return Boolean.valueOf(text);
        } else if (type == Instant.class) {
            return Instant.parse(text);
        } else if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        return text;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("cut off");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    private static Problem unknown() {
        return Problem.badRequest(
                "bad-cursor",
                "The cursor does not belong to this list; start again without it.",
                "cursor 不属于该列表，请去掉 cursor 重新开始。");
    }
}
