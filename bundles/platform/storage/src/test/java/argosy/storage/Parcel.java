package argosy.storage;

import argosy.department.Caller;
import argosy.department.Reach;
import argosy.department.Register;
import argosy.department.RequestMark;
import argosy.department.Sensitive;
import argosy.department.Text;
import java.math.BigDecimal;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** A record with a component of every type, for the tests of this module. */
record Parcel(
        String code,
        String consignee,
        @Sensitive("consignees:read") String phone,
        State state,
        int pieces,
        BigDecimal weight,
        boolean fragile,
        Instant shippedAt,
        LocalDate dueOn,
        Long senderId) {

    enum State {
        PACKED,
        HANDED_OVER
    }

    static final Register<Parcel> PARCELS = Register.of("parcels", Text.of("Parcels", "包裹"), Parcel.class, new Table())
            .search("code", "consignee")
            .filter("state", "fragile", "consignee", "weight", "dueOn")
            .sort("pieces", "shippedAt", "createdAt", "code");

    static final Caller KEEPER =
            new Caller("keeper", "李库管", "east", null, Map.of("*", Reach.COMPANY), RequestMark.NONE);

    static Parcel of(String code) {
        return new Parcel(code, "王小明", "13812340000", State.PACKED, 1, null, false, null, null, null);
    }

    Parcel pieces(int count) {
        return new Parcel(code, consignee, phone, state, count, weight, fragile, shippedAt, dueOn, senderId);
    }

    Parcel shipped(Instant at) {
        return new Parcel(code, consignee, phone, state, pieces, weight, fragile, at, dueOn, senderId);
    }

    Parcel consignee(String name) {
        return new Parcel(code, name, phone, state, pieces, weight, fragile, shippedAt, dueOn, senderId);
    }

    Parcel sender(long id) {
        return new Parcel(code, consignee, phone, state, pieces, weight, fragile, shippedAt, dueOn, id);
    }

    static List<MigrationScript> scripts() {
        return List.of(script("V1__parcels.sql"));
    }

    static MigrationScript script(String name) {
        URL location = Parcel.class.getResource("/db/" + name);
        return new MigrationScript(name, location);
    }

    /** What jOOQ generates from the script in a department. */
    private static final class Table extends TableImpl<org.jooq.Record> {

        private static final long serialVersionUID = 1L;

        private final TableField<org.jooq.Record, Long> id =
                createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false));
        private final TableField<org.jooq.Record, String> code =
                createField(DSL.name("code"), SQLDataType.VARCHAR(20).nullable(false));
        private final TableField<org.jooq.Record, Long> sender = createField(DSL.name("sender_id"), SQLDataType.BIGINT);

        Table() {
            super(DSL.name("parcels"));
            createField(DSL.name("version"), SQLDataType.INTEGER.nullable(false));
            createField(DSL.name("created_at"), instant(false));
            createField(DSL.name("created_by"), SQLDataType.VARCHAR(100).nullable(false));
            createField(DSL.name("updated_at"), instant(false));
            createField(DSL.name("updated_by"), SQLDataType.VARCHAR(100).nullable(false));
            createField(DSL.name("unit"), SQLDataType.VARCHAR(100));
            createField(DSL.name("consignee"), SQLDataType.VARCHAR(100));
            createField(DSL.name("phone"), SQLDataType.VARCHAR(40));
            createField(DSL.name("state"), SQLDataType.VARCHAR(20).nullable(false));
            createField(DSL.name("pieces"), SQLDataType.INTEGER.nullable(false));
            createField(DSL.name("weight"), SQLDataType.DECIMAL(9, 3));
            createField(DSL.name("fragile"), SQLDataType.BOOLEAN.nullable(false));
            createField(DSL.name("shipped_at"), instant(true));
            createField(DSL.name("due_on"), SQLDataType.LOCALDATE);
        }

        private static org.jooq.DataType<Instant> instant(boolean nullable) {
            return SQLDataType.LOCALDATETIME
                    .nullable(nullable)
                    .asConvertedDataType(new argosy.department.InstantConverter());
        }

        @Override
        public UniqueKey<org.jooq.Record> getPrimaryKey() {
            return key("parcels_pk", id);
        }

        @Override
        public List<UniqueKey<org.jooq.Record>> getUniqueKeys() {
            return List.of(key("parcels_code", code));
        }

        @Override
        public List<ForeignKey<org.jooq.Record, ?>> getReferences() {
            return List.of(Internal.createForeignKey(
                    this, DSL.name("parcels_sender"), fields(sender), getPrimaryKey(), fields(id), true));
        }

        private UniqueKey<org.jooq.Record> key(String name, TableField<org.jooq.Record, ?> field) {
            return Internal.createUniqueKey(this, DSL.name(name), fields(field), true);
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static TableField<org.jooq.Record, ?>[] fields(TableField<org.jooq.Record, ?> field) {
            return new TableField[] {field};
        }
    }

    static Field<String> byCode() {
        return PARCELS.column("code");
    }
}
