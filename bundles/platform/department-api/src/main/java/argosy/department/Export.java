package argosy.department;

import java.util.Iterator;

/**
 * A whole list on its way into a CSV or XLSX file.
 *
 * @param fileName without ending
 * @param pages the pages one after the other, read as they are written
 */
public record Export<R extends Record>(
        Register<R> register, String fileName, ListQuery query, Iterator<Page<R>> pages) {}
