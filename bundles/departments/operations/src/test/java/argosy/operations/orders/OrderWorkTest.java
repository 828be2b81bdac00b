package argosy.operations.orders;

import static argosy.operations.orders.Office.yuan;
import static argosy.operations.orders.SalesOrder.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Stored;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Merging, splitting, what is found wrong, and what time brings. */
class OrderWorkTest {

    private final Office office = new Office();
    private final Orders orders = office.orders();
    private final Merging merging = new Merging(orders);
    private final Splitting splitting = new Splitting(orders);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @Tag("OPS-41")
    void ordersOfOneBuyerGoInOneParcelAndApartAgain() {
        long one = office.take(office.lamps(PlatformStatus.PAID)).order().id();
        long two = office.take(office.told("TB-B", PlatformStatus.PAID, null, NewOrders.line("TD-2", 3, "10.00")))
                .order()
                .id();
        Stored<SalesOrder> merged = office.get(tx -> merging.merge(tx, Set.of(two, one)));
        assertThat(merged.id()).as("the oldest").isEqualTo(one);
        assertThat(merged.value().payable()).isEqualTo(yuan("208.00"));
        assertThat(merged.value().pieces()).isEqualTo(5);
        assertThat(office.order(two).value().state()).isEqualTo(OrderState.MERGED);
        assertThat(office.order(two).value().mergedInto())
                .isEqualTo(merged.value().number());
        assertThat(office.code(tx -> splitting.split(tx, one, new Parts(List.of(part(1, 2), part(2, 3))))))
                .isEqualTo("not-splittable");

        office.take(office.told("TB-B", PlatformStatus.CANCELLED, Office.MONDAY, NewOrders.line("TD-2", 3, "10.00")));
        assertThat(office.order(one).value().exceptionKind()).isEqualTo(ExceptionKind.MERGED_CANCELLED);

        Stored<SalesOrder> apart = office.get(tx -> merging.unmerge(tx, one));
        assertThat(apart.value().payable()).isEqualTo(yuan("178.00"));
        assertThat(apart.value().exceptions()).isZero();
        assertThat(OrderLines.of(office.database(), one)).hasSize(1);
        assertThat(office.order(two).value().state()).isEqualTo(OrderState.PAID);
        assertThat(office.order(two).value().mergedInto()).isNull();
        assertThat(office.code(tx -> merging.unmerge(tx, one))).isEqualTo("nothing-merged");
    }

    @Test
    @Tag("OPS-41")
    void ordersToDifferentPlacesAreNotMerged() {
        long one = office.take(office.lamps(PlatformStatus.PAID)).order().id();
        long two = office.take(NewOrders.to(
                        "李芳",
                        "13900001111",
                        "上海市浦东新区张杨路 500 号",
                        "TM01",
                        "TB-C",
                        PlatformStatus.PAID,
                        null,
                        NewOrders.line("TD-2", 1, "10.00")))
                .order()
                .id();
        assertThat(office.code(tx -> merging.merge(tx, Set.of(one, two)))).isEqualTo("not-mergeable");
    }

    @Test
    @Tag("OPS-41")
    void theAmountsOfAllPartsAddUp() {
        NewOrder given = office.told(
                "TB-S",
                PlatformStatus.PAID,
                null,
                NewOrders.line("TD-1", 3, "33.33"),
                NewOrders.line("TD-2", 1, "0.01"));
        Stored<SalesOrder> order = office.take(given).order();
        assertThat(office.code(tx -> splitting.split(tx, order.id(), new Parts(List.of(part(1, 1), part(1, 1))))))
                .as("a piece is left")
                .isEqualTo("invalid");
        office.get(tx -> splitting.split(tx, order.id(), new Parts(List.of(part(1, 1), part(1, 2), part(2, 1)))));
        String number = order.value().number();
        assertThat(office.order(order.id()).value().state()).isEqualTo(OrderState.SPLIT);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i <= 3; i++) {
            SalesOrder part = office.order(number + "-" + i).value();
            assertThat(part.state()).isEqualTo(OrderState.PAID);
            assertThat(part.splitFrom()).isEqualTo(number);
            sum = sum.add(part.paid());
        }
        assertThat(sum).isEqualTo(yuan("100.00"));
    }

    @Test
    void sharesNeverLoseACent() {
        assertThat(Splitting.shares(yuan("0.01"), List.of(yuan("1.00"), yuan("1.00"), yuan("1.00"))))
                .containsExactly(yuan("0.00"), yuan("0.00"), yuan("0.01"));
        assertThat(Splitting.shares(yuan("10.00"), List.of(yuan("0.00"), yuan("0.00"))))
                .containsExactly(yuan("5.00"), yuan("5.00"));
    }

    @Test
    @Tag("OPS-41")
    void buyersOnTheBlacklistAndCheapGoodsWaitForAPerson() {
        office.get(tx -> tx.insert(
                BlacklistEntry.BLACKLIST,
                new BlacklistEntry(
                                BlacklistEntry.Kind.PHONE,
                                "13800138000",
                                null,
                                "恶意拒收",
                                "退货单三张",
                                LocalDate.of(2026, 11, 23))
                        .keyed()));
        SalesOrder listed =
                office.take(office.lamps(PlatformStatus.PAID)).order().value();
        assertThat(listed.exceptionKind()).isEqualTo(ExceptionKind.BLACKLIST);
        office.clock().advance(Duration.ofDays(1));
        assertThat(office.take(office.lamps(PlatformStatus.PAID))
                        .order()
                        .value()
                        .exceptionKind())
                .as("the entry has ended")
                .isNull();
        OrderRule rule = new OrderRule("*", true, false, true, true, true, true, true, 3, 24, null, null);
        List<OrderLine> lines = List.of(NewOrders.line("TD-1", 2, "50.00").numbered(1));
        Known known = new Known(
                java.util.Map.of("TD-1", yuan("60.00")), java.util.Map.of("TD-1", 1L), Set.of(), null, 2, "DD-1");
        assertThat(OrderCheck.findings(listed, lines, rule, known))
                .extracting(Finding::kind)
                .containsExactly(
                        ExceptionKind.UNKNOWN_SKU,
                        ExceptionKind.PRICE_BELOW_FLOOR,
                        ExceptionKind.SHORTAGE,
                        ExceptionKind.AWAITING_MERGE,
                        ExceptionKind.CLUSTERED);
        assertThat(OrderCheck.findings(listed, lines, rule, Known.NOTHING))
                .extracting(Finding::kind)
                .containsExactly(ExceptionKind.UNKNOWN_SKU);
    }

    @Test
    @Tag("OPS-42")
    void stepsThatAreOverdueAreMarkedOnceAndSignedOrdersClose() {
        long waiting = office.take(office.lamps(PlatformStatus.UNPAID)).order().id();
        Stored<SalesOrder> sent =
                office.take(office.lamps(PlatformStatus.SIGNED)).order();
        DueOrders due = new DueOrders(orders);
        assertThat(due.scan(office.database(), Office.SELLER)).isEqualTo(new DueOrders.Scan(0, 0, 0));
        office.clock().advance(Duration.ofDays(8));
        assertThat(due.scan(office.database(), Office.SELLER)).isEqualTo(new DueOrders.Scan(1, 1, 0));
        assertThat(due.scan(office.database(), Office.SELLER)).isEqualTo(new DueOrders.Scan(0, 0, 0));
        assertThat(office.order(sent.id()).value().state()).isEqualTo(OrderState.CLOSED);
        assertThat(office.order(waiting).value().late()).isTrue();
        assertThat(office.actions(waiting)).containsOnlyOnce("late");
        office.get(tx -> orders.cancel(tx, waiting, "买家没付款"));
        assertThat(office.order(waiting).value().late()).isFalse();
    }

    @Test
    @Tag("OPS-42")
    void theDueTimeOfAStepFollowsItsRuleAndTheCalendar() {
        var calendar = argosy.department.BusinessCalendar.standard(argosy.testkit.TestDatabase.ZONE);
        var friday = java.time.Instant.parse("2026-11-27T09:00:00Z");
        assertThat(new StepRule(OrderStep.SHIP, StepRule.Measure.BUSINESS_DAYS, 1, null).due(friday, calendar))
                .as("Friday 17:00 to Monday 17:00")
                .isEqualTo("2026-11-30T09:00:00Z");
        assertThat(new StepRule(OrderStep.CONFIRM, StepRule.Measure.BUSINESS_HOURS, 2, null).due(friday, calendar))
                .isEqualTo("2026-11-30T02:00:00Z");
        assertThat(new StepRule(OrderStep.SHIP, StepRule.Measure.CLOSING, 0, null).due(friday, calendar))
                .isEqualTo("2026-11-27T10:00:00Z");
        assertThat(new StepRule(OrderStep.SIGN, StepRule.Measure.DAYS, 7, null).due(friday, calendar))
                .isEqualTo("2026-12-04T09:00:00Z");
    }

    @Test
    @Tag("OPS-42")
    void ordersFollowTheirShopToANewSupervisor() {
        long id = office.take(office.lamps(PlatformStatus.UNPAID)).order().id();
        office.get(tx -> tx.sql()
                .update(argosy.operations.db.Tables.SHOP)
                .set(argosy.operations.db.Tables.SHOP.SUPERVISOR, "zhouhaiyang")
                .execute());
        assertThat(new DueOrders(orders).scan(office.database(), Office.SELLER).moved())
                .isEqualTo(1);
        assertThat(office.database().get(ORDERS, id).value().supervisor()).isEqualTo("zhouhaiyang");
        assertThat(office.database().get(ORDERS, id).value().stepOwner()).isEqualTo("zhouhaiyang");
    }

    private static Parts.Part part(int line, long quantity) {
        return new Parts.Part(List.of(new Parts.Share(line, quantity)));
    }
}
