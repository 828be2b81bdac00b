package argosy.gateway.json;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Shape;
import argosy.department.Text;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** A record with everything that JSON has to cope with. */
record Order(
        @NotBlank @Size(max = 20) @Label(en = "Code", zh = "编号")
        String code,

        @Sensitive("consignees:read") String phone,
        Address address,
        @NotEmpty List<Line> lines,
        @DecimalMin("0.01") BigDecimal amount,
        int parcels,
        Integer priority,
        boolean gift,
        Channel channel,
        Instant promisedAt,
        LocalDate day,
        @ReadOnly @NotNull Channel origin,
        @ReadOnly int packed,
        @Email String mail) {

    enum Channel {
        LIVE_STREAM,
        SHOP
    }

    record Address(
            @NotBlank String city,
            @Sensitive("consignees:read") String street) {}

    record Line(@NotBlank String sku, @Positive int quantity) {}

    static final Shape<Order> SHAPE = Shape.of(Order.class);

    boolean isUrgent() {
        return priority != null && priority > 5;
    }

    static Order sample() {
        return new Order(
                "FH-1",
                "13812345678",
                new Address("杭州", "文三路 90 号东部软件园"),
                List.of(new Line("A-1", 2)),
                new BigDecimal("12.50"),
                1,
                null,
                false,
                Channel.LIVE_STREAM,
                Instant.parse("2026-11-22T08:00:00Z"),
                LocalDate.of(2026, 11, 22),
                Channel.SHOP,
                3,
                null);
    }

    static Register<Order> register() {
        return Register.of("orders", Text.of("Orders", "订单"), Order.class, new Orders());
    }

    private static final class Orders extends TableImpl<org.jooq.Record> {
        Orders() {
            super(DSL.name("orders"));
            Register.SYSTEM.keySet().forEach(c -> createField(DSL.name(Shape.snake(c)), SQLDataType.VARCHAR));
            SHAPE.components().forEach(c -> createField(DSL.name(c.column()), SQLDataType.VARCHAR));
        }
    }
}
