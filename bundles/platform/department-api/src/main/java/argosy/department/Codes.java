package argosy.department;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** How business codes look, and which of them exist. Codes are typed, scanned and printed, so they have no blanks. */
public final class Codes {

    /** Letters of any script, digits and {@code . _ / # + -}, beginning with a letter or digit. */
    public static final String PATTERN = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._/#+-]*";

    /** The same or nothing. */
    public static final String OPTIONAL = "(" + PATTERN + ")?";

    /** What is said of a code that is none of these, in English and Chinese as every message of a constraint. */
    public static final String MESSAGE =
            "must consist of letters, digits and . _ / # + - without blanks | 只能由字母、数字和 . _ / # + - 组成，不含空格";

    /** Longer lists cost Derby several times as much for each value. */
    private static final int SLICE = 100;

    /** Those of the codes that the column holds. */
    public static Set<String> existing(Reads reads, TableField<?, String> column, Collection<String> codes) {
        return existing(reads, column, codes, DSL.noCondition());
    }

    /** Those of the codes that the column holds in a row that fulfils the condition. */
    public static Set<String> existing(
            Reads reads, TableField<?, String> column, Collection<String> codes, Condition usable) {
        List<String> wanted = codes.stream().filter(Objects::nonNull).distinct().toList();
        Set<String> existing = new HashSet<>();
        for (int from = 0; from < wanted.size(); from += SLICE) {
            existing.addAll(reads.sql()
                    .select(column)
                    .from(column.getTable())
                    .where(column.in(wanted.subList(from, Math.min(wanted.size(), from + SLICE))), usable)
                    .fetch(column));
        }
        return existing;
    }

    /** Refuses rows of an import whose code the column holds already, or that stands in the file twice. */
    public static <T extends Record> List<ImportRow<T>> unique(
            Reads reads,
            List<ImportRow<T>> rows,
            TableField<?, String> column,
            String member,
            Function<T, String> code) {
        Set<String> taken = existing(reads, column, of(rows, code));
        Set<String> seen = new HashSet<>();
        List<ImportRow<T>> checked = new ArrayList<>();
        for (ImportRow<T> row : rows) {
            String own = row.value() == null ? null : code.apply(row.value());
            if (own == null) {
                checked.add(row);
            } else if (taken.contains(own)) {
                checked.add(row.refuse(member, own + " exists already.", own + " 已存在。"));
            } else if (!seen.add(own)) {
                checked.add(row.refuse(member, own + " stands in the file twice.", own + " 在文件中重复。"));
            } else {
                checked.add(row);
            }
        }
        return checked;
    }

    /** Refuses rows of an import whose code the column does not hold; an empty code is let through. */
    public static <T extends Record> List<ImportRow<T>> known(
            Reads reads,
            List<ImportRow<T>> rows,
            TableField<?, String> column,
            String member,
            Function<T, String> code) {
        Set<String> known = existing(reads, column, of(rows, code));
        return rows.stream()
                .map(row -> {
                    String own = row.value() == null ? null : code.apply(row.value());
                    return own == null || known.contains(own)
                            ? row
                            : row.refuse(member, "There is no " + member + " " + own + ".", own + " 不存在，请先新增。");
                })
                .toList();
    }

    private static <T extends Record> List<String> of(List<ImportRow<T>> rows, Function<T, String> code) {
        return rows.stream()
                .filter(row -> row.value() != null)
                .map(row -> code.apply(row.value()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Codes() {}
}
