package argosy.operations.orders;

import argosy.department.ImportFile;
import argosy.department.Importer;

/** How files of orders are read; the layouts are kept elsewhere. */
public interface OrderFileReader<T extends Record> {

    Importer<T> importer();

    /** The file in the importer's layout, by the preset of that code or by the columns it has. */
    ImportFile read(ImportFile file, String preset, String shop);
}
