package argosy.gateway.tabular;

import argosy.department.Caller;
import argosy.department.Export;
import argosy.department.ImportFile;
import argosy.department.MediaTypes;
import argosy.gateway.AccessLog;
import argosy.gateway.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes and reads files the way the application does, without a server. */
final class Files {

    static final MediaType CSV = MediaType.valueOf(MediaTypes.CSV);
    static final MediaType XLSX = MediaType.valueOf(MediaTypes.XLSX);

    private Files() {}

    static byte[] export(
            Export<?> export,
            MediaType format,
            Caller caller,
            AccessLog log,
            Locale locale,
            MultivaluedMap<String, Object> headers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ExportWriter("shop", log, () -> caller, () -> locale, Item.SHANGHAI)
                    .writeTo(export, Export.class, Export.class, new Annotation[0], format, headers, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] export(Export<?> export, MediaType format, Locale locale) {
        return export(export, format, Caller.PLATFORM, new Item.Revelations(), locale, new MultivaluedHashMap<>());
    }

    static ImportFile read(byte[] file, MediaType format) {
        return read(file, format, new MultivaluedHashMap<>());
    }

    static ImportFile read(byte[] file, MediaType format, MultivaluedMap<String, String> headers) {
        try {
            return new ImportFileReader(new Json(), Item.SHANGHAI)
                    .readFrom(
                            ImportFile.class,
                            ImportFile.class,
                            new Annotation[0],
                            format,
                            headers,
                            new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportFile csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), CSV);
    }

    /** A workbook as another program might write it; the sheet's data is given, the rest is as small as can be. */
    static byte[] workbook(String sheetData) {
        return workbook(sheetData, Map.of());
    }

    /** A workbook whose sheet begins so and then goes on with the same piece over and over. */
    static byte[] workbook(String sheetData, String piece, int times) {
        String small = "argosy-piece";
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream plain = new ZipInputStream(new ByteArrayInputStream(workbook(sheetData + small)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = plain.getNextEntry(); entry != null; entry = plain.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
                int at = text.indexOf(small);
                zip.write(text.substring(0, at < 0 ? text.length() : at).getBytes(StandardCharsets.UTF_8));
                for (int i = 0; at >= 0 && i < times; i++) {
                    zip.write(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] workbook(String sheetData, Map<String, String> more) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "xl/worksheets/sheet2.xml",
                "<worksheet xmlns='" + main + "'><sheetData>" + sheetData + "</sheetData></worksheet>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + main
                        + "' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                        + "<sheets><sheet name='hidden' sheetId='1' state='hidden' r:id='rId1'/>"
                        + "<sheet name='data' sheetId='2' r:id='rId2'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                        + "<Relationship Id='rId1' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='rId2' Target='/xl/worksheets/sheet2.xml'/></Relationships>");
        parts.putAll(more);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
