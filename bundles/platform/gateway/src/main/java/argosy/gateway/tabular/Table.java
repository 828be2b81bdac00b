package argosy.gateway.tabular;

import argosy.department.Problem;
import argosy.department.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What stands in a file: headings and the rows below, all as text. Blank rows are left out, but every row knows its
 * number in the file.
 */
final class Table {

    static final int MAX_ROWS = 50_000;
    static final int MAX_COLUMNS = 100;
    static final int MAX_CELL = 32_767;

    /** Bytes that the texts of a file may take in memory: all of them are held until the import is checked. */
    static final long MAX_HELD = 100_000_000;

    /** One row; it has as many cells as there are headings, the missing ones empty. */
    record Line(int number, String[] cells) {}

    private final List<Line> lines = new ArrayList<>();
    private List<String> headings;
    private long held;

    List<String> headings() {
        return headings;
    }

    List<Line> lines() {
        return lines;
    }

    /** Takes the next row of the file; the first that is not blank holds the headings. */
    void add(int number, List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        if (width == 0) {
            return;
        }
        if (width > MAX_COLUMNS) {
            throw Problem.invalid(
                    "row " + number,
                    "has " + width + " columns; at most " + MAX_COLUMNS + " are read",
                    "有 " + width + " 列，最多读取 " + MAX_COLUMNS + " 列");
        }
        if (headings == null) {
            headings = headings(number, cells.subList(0, width));
            return;
        }
        if (width > headings.size()) {
            throw Problem.invalid(
                    "row " + number,
                    "has a value in column " + width + ", which has no heading; name the column or clear the cell",
                    "第 " + width + " 列有内容但没有列名，请补列名或清空该单元格");
        }
        if (lines.size() == MAX_ROWS) {
            throw tooLarge(
                    "The file has more than " + MAX_ROWS + " rows; split it.", "文件超过 " + MAX_ROWS + " 行，请拆分后导入。");
        }
        String[] row = new String[headings.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = i < width ? cell(number, i, cells.get(i)) : "";
        }
        lines.add(new Line(number, row));
    }

    /** The table, when it has headings at all. */
    Table complete() {
        if (headings == null) {
            throw Problem.invalid("file", "is empty; its first row must name the columns", "文件为空，首行须为列名");
        }
        return this;
    }

    /** The columns that are named, each under its new heading; rows keep their numbers. */
    Table renamed(Map<String, String> names) {
        int[] columns = IntStream.range(0, headings.size())
                .filter(column -> names.containsKey(headings.get(column)))
                .toArray();
        Table renamed = new Table();
        renamed.headings = IntStream.of(columns)
                .mapToObj(column -> names.get(headings.get(column)))
                .toList();
        for (Line line : lines) {
            String[] cells = new String[columns.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = line.cells()[columns[i]];
            }
            renamed.lines.add(new Line(line.number(), cells));
        }
        return renamed;
    }

    static Problem tooLarge(String en, String zh) {
        return new Problem(413, "file-too-large", Text.of(en, zh), List.of(), Map.of());
    }

    private String cell(int number, int column, String text) {
        if (text.length() > MAX_CELL) {
            throw Problem.invalid(
                    headings.get(column),
                    "is longer than " + MAX_CELL + " characters in row " + number,
                    "第 " + number + " 行超过 " + MAX_CELL + " 个字符");
        }
        // With every row goes the name of each column, into the database and the file of errors.
        held += text.isEmpty() ? 4 : held(text) + 2L * headings.get(column).length();
        if (held > MAX_HELD) {
            throw tooLarge("The file holds too much text; split it.", "文件内容过多，请拆分后导入。");
        }
        return text;
    }

    /** About the bytes that a text takes in memory. */
    static long held(String text) {
        return 60 + 2L * text.length();
    }

    private static List<String> headings(int number, List<String> cells) {
        List<String> headings = new ArrayList<>();
        for (String cell : cells) {
            String heading = cell.strip();
            if (heading.isEmpty()) {
                throw Problem.invalid(
                        "row " + number,
                        "has no heading in column " + (headings.size() + 1) + "; name the column or remove it",
                        "第 " + (headings.size() + 1) + " 列没有列名，请补列名或删除该列");
            }
            headings.add(heading.length() > 200 ? heading.substring(0, 200) : heading);
        }
        return List.copyOf(headings);
    }
}
