package argosy.itests.harbour;

import argosy.department.InstantConverter;
import java.time.Instant;
import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** A table declared by hand: the columns that every register has, and then its own. */
public final class Columns extends TableImpl<Record> {

    private static final long serialVersionUID = 1L;

    public Columns(String table) {
        super(DSL.name(table));
        own("id", SQLDataType.BIGINT.nullable(false));
        own("version", SQLDataType.INTEGER.nullable(false));
        own("created_at", instant());
        own("created_by", SQLDataType.VARCHAR(64).nullable(false));
        own("updated_at", instant());
        own("updated_by", SQLDataType.VARCHAR(64).nullable(false));
        own("unit", SQLDataType.VARCHAR(64));
    }

    /** The table with a column more. */
    public Columns own(String column, DataType<?> type) {
        createField(DSL.name(column), type);
        return this;
    }

    private static DataType<Instant> instant() {
        return SQLDataType.LOCALDATETIME.nullable(false).asConvertedDataType(new InstantConverter());
    }
}
