package argosy.operations.changes;

import static argosy.operations.changes.OrderChange.ORDER_CHANGES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.operations.orders.NewLine;
import argosy.operations.orders.NewOrders;
import argosy.operations.orders.Office;
import argosy.operations.orders.OrderLines;
import argosy.operations.orders.PlatformStatus;
import argosy.operations.orders.SalesOrder;
import argosy.operations.prices.Price;
import argosy.operations.prices.PriceLimit;
import argosy.operations.prices.PriceState;
import argosy.operations.products.Product;
import argosy.operations.products.Sku;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-41")
class ChangesTest {

    private final Office office = new Office();
    private final Changes changes = new Changes(office.orders());

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void beforeTheAllocationAChangeIsInForceWhenSomebodyElseApproves() {
        Stored<SalesOrder> order =
                office.take(office.lamps(PlatformStatus.PAID)).order();
        long id = office.get(tx ->
                        changes.request(tx, asked(order, "江苏省南京市 1 号", List.of(NewOrders.line("TD-2", 1, "178.00")))))
                .id();
        assertThat(office.code(tx -> changes.request(tx, asked(order, "别处", List.of()))))
                .isEqualTo("change-waits");
        assertThat(office.code(tx -> changes.approve(tx, id))).isEqualTo("own-request");
        assertThat(as(Office.SUPERVISOR, tx -> changes.approve(tx, id)).value().state())
                .isEqualTo(ChangeState.APPLIED);
        SalesOrder after = office.order(order.id()).value();
        assertThat(after.address()).isEqualTo("江苏省南京市 1 号");
        assertThat(after.consigneeKey()).isNotEqualTo(order.value().consigneeKey());
        assertThat(OrderLines.of(office.database(), order.id()))
                .extracting(line -> line.sku())
                .containsExactly("TD-2");
    }

    @Test
    @Tag("OPS-16")
    void customerServiceLowersAPriceOnlyAsFarAsGranted() {
        Stored<SalesOrder> order =
                office.take(office.lamps(PlatformStatus.PAID)).order();
        Caller agent = new Caller(
                "luomeng", "罗梦", null, null, Map.of("operations:order-changes:write", Reach.COMPANY), RequestMark.NONE);
        office.get(tx -> {
            tx.insert(Product.PRODUCTS, Product.candidate("P-1", "灯", "goods", null, null, null, null, null, null));
            tx.insert(Sku.SKUS, new Sku("TD-1001", "P-1", "白光", null, null, null));
            tx.insert(PriceLimit.PRICE_LIMITS, new PriceLimit("luomeng", null, new BigDecimal("10"), null));
            return tx.insert(Price.PRICES, inForce(new BigDecimal("89.00")));
        });
        Problem refused = catchThrowableOfType(
                Problem.class,
                () -> as(
                        agent,
                        tx -> changes.request(tx, asked(order, null, List.of(NewOrders.line("TD-1001", 2, "80.09"))))));
        assertThat(refused.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.message().en()).contains("80.10"));
        as(agent, tx -> changes.request(tx, asked(order, null, List.of(NewOrders.line("TD-1001", 2, "80.10")))));
    }

    @Test
    void onceTheWarehouseHasTheOrderItDecides() {
        Stored<SalesOrder> order = office.allocated();
        assertThat(office.code(
                        tx -> changes.request(tx, asked(order, "别处", List.of(NewOrders.line("TD-2", 1, "1.00"))))))
                .isEqualTo("order-fixed");
        Stored<OrderChange> change = office.get(tx -> changes.request(tx, asked(order, "江苏省南京市 1 号", List.of())));
        as(Office.SUPERVISOR, tx -> changes.approve(tx, change.id()));
        assertThat(state(change.id())).isEqualTo(ChangeState.SENT);
        assertThat(office.order(order.id()).value().address()).isNotEqualTo("江苏省南京市 1 号");
        for (int twice = 0; twice < 2; twice++) {
            office.get(tx -> {
                changes.applied(
                        tx,
                        new Changes.Applied(
                                order.value().number(), change.value().number()));
                return null;
            });
        }
        assertThat(state(change.id())).isEqualTo(ChangeState.APPLIED);
        assertThat(office.order(order.id()).value().address()).isEqualTo("江苏省南京市 1 号");

        Stored<OrderChange> late = office.get(tx -> changes.request(tx, asked(order, "别处", List.of())));
        as(Office.SUPERVISOR, tx -> changes.approve(tx, late.id()));
        office.get(tx -> {
            changes.refused(
                    tx, new Changes.Refused(order.value().number(), late.value().number(), "已打包"));
            return null;
        });
        assertThat(state(late.id())).isEqualTo(ChangeState.REFUSED);
        assertThat(office.order(order.id()).value().address()).isEqualTo("江苏省南京市 1 号");
    }

    @Test
    void withoutAWarehouseAPersonSettlesItAndThePlatformsOwnChangesAreDocumentsToo() {
        Stored<SalesOrder> order = office.allocated();
        office.take(NewOrders.to(
                "王小明",
                "13800138000",
                "新地址 8 号",
                "TM01",
                order.value().platformOrder(),
                PlatformStatus.PAID,
                Office.MONDAY,
                NewOrders.line("TD-1001", 2, "89.00")));
        Stored<OrderChange> change =
                office.database().first(ORDER_CHANGES, DSL.noCondition()).orElseThrow();
        assertThat(change.value().state()).isEqualTo(ChangeState.SENT);
        office.get(tx -> changes.settle(tx, change.id()));
        assertThat(office.order(order.id()).value().address()).isEqualTo("新地址 8 号");
        assertThat(state(change.id())).isEqualTo(ChangeState.APPLIED);
    }

    private static Price inForce(BigDecimal amount) {
        return new Price(
                "JG-1",
                "TM01",
                "TD-1001",
                amount,
                null,
                Office.MONDAY.minusSeconds(60),
                null,
                "开店定价",
                null,
                false,
                false,
                PriceState.ACTIVE,
                null,
                null,
                null,
                null,
                null,
                null,
                "lina");
    }

    private ChangeState state(long id) {
        return office.database().get(ORDER_CHANGES, id).value().state();
    }

    private <T> T as(Caller by, Function<Transaction, T> work) throws Problem {
        return office.database().write(by, work);
    }

    private static NewChange asked(Stored<SalesOrder> order, String address, List<NewLine> lines) {
        return new NewChange(order.value().number(), null, null, address, null, "买家要求", lines);
    }
}
