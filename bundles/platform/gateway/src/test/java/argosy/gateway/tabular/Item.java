package argosy.gateway.tabular;

import argosy.department.Caller;
import argosy.department.Export;
import argosy.department.Label;
import argosy.department.ListQuery;
import argosy.department.Page;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.gateway.AccessLog;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** A flat record with every kind of component that a cell can hold. */
record Item(
        @NotBlank @Size(max = 40) @Label(en = "SKU code", zh = "商品编码", also = "货号")
        String skuCode,

        @Label(en = "Name", zh = "名称") String name,
        @PositiveOrZero @Label(en = "Pieces", zh = "件数") int pieces,
        Long grams,
        @Label(en = "Price", zh = "单价") BigDecimal price,
        @Label(en = "Fragile", zh = "易碎") Boolean fragile,
        @Label(en = "Grade", zh = "等级") Grade grade,
        @Label(en = "Expires", zh = "有效期") LocalDate expires,
        @Label(en = "Arrives at", zh = "到货时间") Instant arrivesAt,

        @Label(en = "Contact", zh = "联系电话") @Sensitive("contacts:read")
        String contact,

        @ReadOnly @Label(en = "State", zh = "状态") Grade state,
        @ReadOnly int picked) {

    enum Grade {
        @Label(en = "First choice", zh = "一等品")
        FIRST_CHOICE,
        SECONDS
    }

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final Shape<Item> SHAPE = Shape.of(Item.class);
    static final Register<Item> REGISTER = Register.of("items", Text.of("Items", "商品"), Item.class, new Items())
            .sort("skuCode");

    static Item of(String code, String name, int pieces) {
        return new Item(code, name, pieces, null, null, null, null, null, null, null, null, 0);
    }

    /** An export of these records, a thousand a page. */
    static Export<Item> export(List<Item> items, Set<String> fields) {
        ListQuery query = new ListQuery(null, List.of(), List.of(), 1000, null, fields, false);
        List<Page<Item>> pages = new ArrayList<>();
        Instant now = Instant.parse("2026-11-22T08:00:00.123456Z");
        for (int from = 0; from < Math.max(1, items.size()); from += 1000) {
            List<Stored<Item>> page = new ArrayList<>();
            for (int i = from; i < Math.min(items.size(), from + 1000); i++) {
                page.add(new Stored<>(
                        9_007_199_254_000_000L + i, 1, now, "wang", now, "li", "HZ", items.get(i), Map.of()));
            }
            pages.add(new Page<>(REGISTER, page, null, null, query));
        }
        return new Export<>(REGISTER, "shop-items", query, pages.iterator());
    }

    /** What was written to the access log. */
    static final class Revelations implements AccessLog {
        final List<String> lines = new ArrayList<>();

        @Override
        public void revealed(Caller caller, String department, String collection, List<Long> ids, Set<String> fields) {
            lines.add(caller.username() + " " + collection + " " + ids.size() + " " + new TreeSet<>(fields));
        }

        @Override
        public void denied(Caller caller, String permission, String method, String path) {
            throw new AssertionError("nothing is denied here");
        }
    }

    private static final class Items extends TableImpl<org.jooq.Record> {
        Items() {
            super(DSL.name("items"));
            Register.SYSTEM.keySet().forEach(c -> createField(DSL.name(Shape.snake(c)), SQLDataType.VARCHAR));
            SHAPE.components().forEach(c -> createField(DSL.name(c.column()), SQLDataType.VARCHAR));
        }
    }
}
