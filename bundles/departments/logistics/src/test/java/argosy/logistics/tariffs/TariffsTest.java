package argosy.logistics.tariffs;

import static argosy.logistics.carriers.Carrier.CARRIERS;
import static argosy.logistics.tariffs.CarrierContract.CONTRACTS;
import static argosy.logistics.tariffs.TariffTest.DAY;
import static argosy.logistics.tariffs.TariffTest.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Caller;
import argosy.department.ImportRow;
import argosy.department.ListQuery;
import argosy.department.Page;
import argosy.department.Prepared;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.Reads;
import argosy.department.Register;
import argosy.department.Stored;
import argosy.logistics.carriers.Carrier;
import argosy.logistics.warehouse.Floor;
import argosy.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Contracts and price lists as they are kept. */
@Tag("LOG-17")
class TariffsTest {

    private final Floor floor = new Floor(1, 1);
    private final Tariffs tariffs = new Tariffs();
    private final CarrierContracts contracts = new CarrierContracts();
    private final LocalDate today = LocalDate.now(TestDatabase.ZONE);

    @BeforeEach
    void carriers() {
        for (String code : List.of("ZTO", "SF")) {
            floor.does(tx -> tx.insert(CARRIERS, Carrier.ownStaff(code, code)));
        }
    }

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void noTwoRowsPriceTheSameParcel() {
        add(row("NEAR", null, "浙江,江苏", null, 3000, "2026-01-01", "2026-12-31"));
        assertThatThrownBy(() -> add(row("AGAIN", null, "江苏,上海", null, null, "2026-12-31", null)))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.code()).isEqualTo("tariffs-overlap");
                    assertThat(p.members()).containsEntry("tariffs", List.of("NEAR"));
                    assertThat(p.detail().zh()).contains("NEAR");
                });
        Stored<Tariff> next = add(row("NEXT", null, "江苏,上海", null, null, "2027-01-01", null));
        assertThatThrownBy(() -> change(next, row("NEXT", null, "江苏,上海", null, null, "2026-12-01", null)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("tariffs-overlap"));
        change(next, row("NEXT", null, "江苏,上海", null, null, "2027-02-01", null));
        assertThatThrownBy(() -> change(next, row("OTHER", null, "江苏,上海", null, null, "2027-02-01", null)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(422));
    }

    @Test
    void twoPeopleWhoAddTheSameRowAtOnceMakeOne() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Tariff tariff = row("T" + i, null, "浙江", null, null, "2026-01-01", null);
                tries.add(() -> {
                    try {
                        add(tariff);
                        return true;
                    } catch (Problem p) {
                        return false;
                    }
                });
            }
            int made = 0;
            for (Future<Boolean> done : people.invokeAll(tries)) {
                made += done.get() ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void aRowThatCannotBeIsRefusedWithItsFields() {
        assertThat(fields(row("A", "NOWHERE", "浙江,火星", 5000, 3000, "2026-02-01", "2026-01-01")))
                .containsExactly("provinces", "validTo", "upToGrams", "origin");
        assertThat(fields(row("A", null, "浙江,rest", null, null, "2026-02-01", null)))
                .containsExactly("provinces");
    }

    @Test
    void manyPostingsArePricedByTwoQueries() {
        add(row("NEAR", null, "浙江,江苏", null, null, "2026-01-01", null));
        add(row("REST", "SH1", "其他", null, null, "2026-01-01", "2026-11-22"));
        floor.does(tx -> tx.insert(
                Surcharge.SURCHARGES,
                new Surcharge("ZTO", null, "旺季", new BigDecimal("0.50"), null, null, null, DAY, DAY, null)));
        List<Posting> postings = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            postings.add(new Posting(
                    i,
                    i % 5 == 4 ? "SF" : "ZTO",
                    "SH1",
                    i % 2 == 0 ? "zhejiang" : "xinjiang",
                    1000 + i,
                    null,
                    DAY.plusDays(i % 3)));
        }
        AtomicInteger queries = new AtomicInteger();
        Map<Long, FreightPrice> prices = Tariffs.prices(new Counting(floor.database(), queries), postings);
        assertThat(queries).hasValue(2);
        // 4, 9, …: SF has no list; the rest of ZTO's ends on the day, so xinjiang is priced only then
        assertThat(prices.get(0L).total()).isEqualTo("3.50");
        assertThat(prices.get(2L).total()).isEqualTo("4.00");
        assertThat(prices.get(3L).tariffCode()).isEqualTo("REST");
        assertThat(prices).doesNotContainKeys(1L, 4L, 5L, 9L);
        assertThat(Tariffs.prices(floor.database(), List.of())).isEmpty();
    }

    @Test
    void aContractIsSignedUsedAndEndedWithItsTariffs() {
        long id = contract("HT-1", today.minusDays(10), today.plusDays(90), null);
        Tariff tariff = row(
                "T",
                null,
                "浙江",
                null,
                null,
                today.minusDays(5).toString(),
                today.plusDays(80).toString());
        Stored<Tariff> stored = add(of("HT-1", tariff));
        assertThat(price(today)).isEmpty();
        assertThatThrownBy(() -> activate(id, 0))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("document-missing"));
        assertThat(activate(id, 1).value().state()).isEqualTo(ContractState.ACTIVE);
        assertThat(price(today)).isPresent();
        assertThatThrownBy(() -> activate(id, 1))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("step-not-allowed"));
        assertThatThrownBy(() -> end(id, today.plusDays(91)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(422));
        CarrierContract ended = end(id, null).value();
        assertThat(ended.state()).isEqualTo(ContractState.ENDED);
        assertThat(ended.endedOn()).isEqualTo(today);
        assertThat(floor.database().get(Tariff.TARIFFS, stored.id()).value().validTo())
                .isEqualTo(today);
        assertThat(price(today)).isPresent();
        assertThat(price(today.plusDays(1))).isEmpty();
        assertThat(fields(of(
                        "HT-1",
                        row(
                                "U",
                                null,
                                "上海",
                                null,
                                null,
                                today.toString(),
                                today.plusDays(1).toString()))))
                .containsExactly("validTo");
    }

    @Test
    void contractsForTheSameServiceDoNotOverlap() {
        long express = contract("HT-1", today, today.plusDays(90), "标准快递、次日达");
        long again = contract("HT-2", today.plusDays(90), today.plusDays(200), "次日达");
        long other = contract("HT-3", today, today.plusDays(200), "冷链");
        long later = contract("HT-4", today.plusDays(201), today.plusDays(300), null);
        long past = contract("HT-5", today.minusDays(9), today.minusDays(1), null);
        activate(express, 1);
        assertThatThrownBy(() -> activate(again, 1)).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.code()).isEqualTo("contracts-overlap");
            assertThat(p.members()).containsEntry("contracts", List.of("HT-1"));
        });
        activate(other, 1);
        activate(later, 2);
        assertThatThrownBy(() -> activate(past, 1))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("contract-expired"));
        end(express, today.plusDays(80));
        activate(again, 1);
    }

    @Test
    void whatWasSignedStaysAndADraftKeepsItsTariffsWithin() {
        long id = contract(null, today, today.plusDays(90), null);
        Stored<CarrierContract> draft = floor.database().get(CONTRACTS, id);
        assertThat(draft.value().number()).startsWith("HT-");
        add(of(
                draft.value().number(),
                row(
                        "T",
                        null,
                        "浙江",
                        null,
                        null,
                        today.toString(),
                        today.plusDays(80).toString())));
        assertThatThrownBy(() -> changed(id, draft.value(), today.plusDays(79)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.members()).containsEntry("tariffs", List.of("T")));
        changed(id, draft.value(), today.plusDays(80));
        activate(id, 1);
        assertThatThrownBy(() -> changed(id, draft.value(), today.plusDays(81)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(422));
        assertThatThrownBy(() -> floor.does(tx -> contracts.remove(tx, tx.get(CONTRACTS, id))))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("in-use"));
        assertThatThrownBy(() -> contract("HT-9", today, today.minusDays(1), null))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(422));
    }

    @Test
    void aFileIsCheckedAgainstWhatIsKeptAndAgainstItself() {
        add(row("NEAR", null, "浙江", null, null, "2026-01-01", null));
        List<ImportRow<Tariff>> checked = tariffs.check(
                floor.database(),
                List.of(
                        line(2, row("NEAR", null, "上海", null, null, "2026-01-01", null)),
                        line(3, row("B", null, "浙江", null, null, "2026-01-01", null)),
                        line(4, row("C", null, "江苏", null, null, "2026-01-01", null)),
                        line(5, row("D", null, "江苏", null, null, "2026-01-01", null)),
                        line(6, row("E", "NOWHERE", "安徽", null, null, "2026-01-01", null)),
                        line(7, of("HT-X", row("F", null, "安徽", null, null, "2026-01-01", null))),
                        line(8, row("G", null, "火星", null, null, "2026-01-01", null))));
        assertThat(checked.stream().map(row -> row.problems().stream()
                        .map(Problem.FieldProblem::field)
                        .toList()))
                .containsExactly(
                        List.of("code"),
                        List.of("provinces"),
                        List.of(),
                        List.of("provinces"),
                        List.of("origin"),
                        List.of("contract"),
                        List.of("provinces"));
    }

    private Stored<Tariff> add(Tariff tariff) {
        return floor.get(tx -> tariffs.create(tx, tariff));
    }

    private void change(Stored<Tariff> before, Tariff after) {
        floor.does(tx -> tariffs.change(tx, tx.get(Tariff.TARIFFS, before.id()), after));
    }

    private List<String> fields(Tariff tariff) {
        try {
            add(tariff);
            return List.of();
        } catch (Problem p) {
            return p.fields().stream().map(Problem.FieldProblem::field).toList();
        }
    }

    private long contract(String number, LocalDate from, LocalDate to, String services) {
        return floor.get(tx -> contracts
                .create(
                        tx,
                        new CarrierContract(number, "ZTO", from, to, services, "陈经理", null, 30, null, null, null, null))
                .id());
    }

    private Stored<CarrierContract> activate(long id, int documents) {
        return floor.get(tx -> contracts.activate(tx, id, documents));
    }

    private Stored<CarrierContract> end(long id, LocalDate on) {
        return floor.get(tx -> contracts.end(tx, id, new ContractEnd(on, "改签")));
    }

    private void changed(long id, CarrierContract as, LocalDate to) {
        floor.does(tx -> {
            Stored<CarrierContract> before = tx.get(CONTRACTS, id);
            contracts.change(
                    tx,
                    before,
                    new CarrierContract(
                            as.number(),
                            as.carrier(),
                            as.validFrom(),
                            to,
                            as.services(),
                            "王经理",
                            null,
                            30,
                            before.value().state(),
                            null,
                            null,
                            null));
        });
    }

    private Optional<FreightPrice> price(LocalDate on) {
        return Optional.ofNullable(
                Tariffs.prices(floor.database(), List.of(new Posting(7, "ZTO", "SH1", "zhejiang", 500, null, on)))
                        .get(7L));
    }

    private static ImportRow<Tariff> line(int number, Tariff tariff) {
        return new ImportRow<>(number, Map.of(), Map.of(), tariff, List.of());
    }

    private static Tariff of(String contract, Tariff tariff) {
        return Tariff.TARIFFS.shape().with(tariff, "contract", contract);
    }

    /** Reads that count. */
    private record Counting(Reads reads, AtomicInteger queries) implements Reads {

        @Override
        public <T> List<T> all(Prepared.Query<T> query, Object... values) {
            queries.incrementAndGet();
            return reads.all(query, values);
        }

        @Override
        public Instant now() {
            return reads.now();
        }

        @Override
        public ZoneId zone() {
            return reads.zone();
        }

        @Override
        public DSLContext sql() {
            queries.incrementAndGet();
            return reads.sql();
        }

        @Override
        public <R extends Record> Optional<Stored<R>> find(Register<R> register, long id) {
            queries.incrementAndGet();
            return reads.find(register, id);
        }

        @Override
        public <R extends Record> List<Stored<R>> select(Register<R> register, Condition where, int limit) {
            queries.incrementAndGet();
            return reads.select(register, where, limit);
        }

        @Override
        public <R extends Record> Page<R> list(Register<R> register, ListQuery query, Caller caller, Reach reach) {
            queries.incrementAndGet();
            return reads.list(register, query, caller, reach);
        }
    }
}
