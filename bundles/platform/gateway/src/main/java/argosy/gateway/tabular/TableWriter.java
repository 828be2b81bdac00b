package argosy.gateway.tabular;

import java.io.IOException;
import java.util.List;

/** A file with headings and rows, written as the rows come. */
interface TableWriter {

    /** One row; a value stands as its kind where the file has kinds. */
    void row(List<?> values) throws IOException;

    /** Completes the file. Not called when a row failed: a file that breaks off must not look whole. */
    void finish() throws IOException;
}
