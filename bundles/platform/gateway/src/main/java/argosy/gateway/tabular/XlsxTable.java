package argosy.gateway.tabular;

import argosy.department.Problem;
import argosy.gateway.tabular.XlsxStyles.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the first visible sheet of an XLSX file, one row at a time. Trusts nothing in it: what it unpacks is counted,
 * addresses and references are checked, document types are refused.
 */
final class XlsxTable {

    private static final long MAX_FILE = 64L * 1024 * 1024;
    private static final long MAX_UNPACKED = 256L * 1024 * 1024;
    private static final int MAX_COLUMN = 16_384;
    private static final int MAX_RELATIONS = 10_000;

    private final ZipFile file;
    private final Map<String, String> targets = new HashMap<>();
    private List<String> shared = List.of();
    private XlsxStyles styles = XlsxStyles.none();
    private String sheet;
    private long unpacked;

    private XlsxTable(ZipFile file) {
        this.file = file;
    }

    /**
     * @throws Problem 400 when the file is no XLSX at all, 413 when it is too large, packed or unpacked, 422 when it is
     *     broken
     */
    static Table read(InputStream body) throws IOException {
        Path copy = Files.createTempFile("argosy-import", ".xlsx");
        try {
            Files.copy(new Counted(body, MAX_FILE), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            checkSignature(copy);
            return read(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Table read(Path copy) {
        try (ZipFile file = new ZipFile(copy.toFile())) {
            return new XlsxTable(file).table().complete();
        } catch (IOException | XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problem.invalid(
                    "file",
                    "is broken; open it in a spreadsheet program and save it again as .xlsx",
                    "文件已损坏，请用表格软件打开并另存为 .xlsx");
        }
    }

    private static void checkSignature(Path copy) throws IOException {
        byte[] first = new byte[4];
        try (InputStream in = Files.newInputStream(copy)) {
            in.readNBytes(first, 0, 4);
        }
        boolean old = first[0] == (byte) 0xD0 && first[1] == (byte) 0xCF;
        if (old || first[0] != 'P' || first[1] != 'K') {
            throw Problem.badRequest(
                    "not-xlsx",
                    old
                            ? "The file is an old .xls or protected by a password; save it as plain .xlsx."
                            : "The file is not XLSX; send CSV as text/csv.",
                    old ? "文件为旧版 .xls 或已加密，请另存为未加密的 .xlsx。" : "文件不是 XLSX；CSV 请使用 text/csv。");
        }
    }

    private Table table() throws IOException, XMLStreamException {
        String workbook = "xl/workbook.xml";
        readRelations("xl/_rels/workbook.xml.rels");
        String firstSheet = null;
        boolean since1904 = false;
        try (XmlPart part = part(workbook)) {
            while (part.next()) {
                if (part.at("workbookPr")) {
                    String flag = part.attribute("date1904");
                    since1904 = "1".equals(flag) || "true".equals(flag);
                } else if (firstSheet == null && part.at("sheet") && !hidden(part)) {
                    firstSheet =
                            part.attribute("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
                }
            }
        }
        if (file.getEntry("xl/styles.xml") != null) {
            try (XmlPart part = part("xl/styles.xml")) {
                styles = XlsxStyles.read(part, since1904);
            }
        }
        readSharedTexts();
        sheet = targets.get(firstSheet);
        if (sheet == null) {
            throw new IOException("no sheet");
        }
        return readSheet();
    }

    private static boolean hidden(XmlPart part) {
        String state = part.attribute("state");
        return state != null && !state.equals("visible");
    }

    private void readRelations(String name) throws IOException, XMLStreamException {
        try (XmlPart part = part(name)) {
            while (part.next()) {
                if (part.at("Relationship") && part.attribute("Target") != null) {
                    String target = part.attribute("Target");
                    if (targets.size() == MAX_RELATIONS) {
                        throw new XMLStreamException("relations");
                    }
                    targets.put(part.attribute("Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
    }

    private void readSharedTexts() throws IOException, XMLStreamException {
        if (file.getEntry("xl/sharedStrings.xml") == null) {
            return;
        }
        shared = new ArrayList<>();
        long held = 0;
        try (XmlPart part = part("xl/sharedStrings.xml")) {
            while (part.next()) {
                if (part.at("si")) {
                    String text = part.textOf("si");
                    held += Table.held(text);
                    if (held > Table.MAX_HELD) {
                        throw tooLarge();
                    }
                    shared.add(text);
                }
            }
        }
    }

    private Table readSheet() throws IOException, XMLStreamException {
        Table table = new Table();
        try (XmlPart part = part(sheet)) {
            int number = 0;
            while (part.next()) {
                if (part.at("row")) {
                    String given = part.attribute("r");
                    int next = given == null ? number + 1 : Integer.parseInt(given);
                    if (next <= number) {
                        throw new XMLStreamException("row number");
                    }
                    number = next;
                    table.add(number, readRow(part));
                }
            }
        }
        return table;
    }

    private List<String> readRow(XmlPart part) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (part.within("row")) {
            if (part.at("c")) {
                String address = part.attribute("r");
                column = address == null ? column + 1 : column(address);
                String text = readCell(part);
                if (column >= MAX_COLUMN) {
                    throw new XMLStreamException("cell address");
                }
                if (!text.isBlank()) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, text);
                }
            }
        }
        return cells;
    }

    private String readCell(XmlPart part) throws XMLStreamException {
        String type = part.attribute("t");
        String style = part.attribute("s");
        String text = "";
        while (part.within("c")) {
            if (part.at("v")) {
                text = part.text();
            } else if (part.at("is")) {
                text = part.textOf("is");
            }
        }
        if (text.isEmpty()) {
            return "";
        }
        return switch (type == null ? "n" : type) {
            case "s" -> shared.get(Integer.parseInt(text));
            case "b" -> text.equals("1") ? "true" : "false";
            case "str" -> XlsxStyles.unescaped(text);
            case "d" -> text.replace('T', ' ');
            case "n" -> styles.text(text, style == null ? Kind.NUMBER : styles.kind(Integer.parseInt(style)));
            default -> text;
        };
    }

    /** {@code AB12} is column 27. */
    private static int column(String address) throws XMLStreamException {
        int column = 0;
        int at = 0;
        while (at < address.length() && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z') {
            column = column * 26 + address.charAt(at++) - 'A' + 1;
            if (at > 3) {
                throw new XMLStreamException("cell address");
            }
        }
        return column - 1;
    }

    private XmlPart part(String name) throws IOException, XMLStreamException {
        ZipEntry entry = file.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        Counted content = new Counted(file.getInputStream(entry), MAX_UNPACKED - unpacked) {
            @Override
            public void close() throws IOException {
                unpacked += count();
                super.close();
            }
        };
        return new XmlPart(content);
    }

    private static Problem tooLarge() {
        return Table.tooLarge("The file is too large; split it.", "文件过大，请拆分后导入。");
    }

    /** Ends a file that is larger than it may be, whatever it says of itself. */
    private static class Counted extends FilterInputStream {
        private final long limit;
        private long count;

        Counted(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) {
            if (result >= 0) {
                count += bytes;
                if (count > limit) {
                    throw tooLarge();
                }
            }
            return result;
        }
    }
}
