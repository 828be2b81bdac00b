package argosy.storage;

import static argosy.storage.Parcel.KEEPER;
import static argosy.storage.Parcel.PARCELS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Caller;
import argosy.department.ListQuery;
import argosy.department.ListQuery.Operator;
import argosy.department.ListQuery.Sort;
import argosy.department.Page;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.Register;
import argosy.department.RequestMark;
import argosy.department.Stored;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final Instant MORNING = Instant.parse("2026-11-22T01:00:00Z");

    private DepartmentDatabase database;

    @BeforeEach
    void open() {
        database = TestStorage.open();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void insert(Parcel... parcels) {
        database.write(KEEPER, tx -> tx.insertAll(PARCELS, List.of(parcels)));
    }

    private Page<Parcel> list(ListQuery query) {
        return database.list(PARCELS, query, KEEPER, Reach.COMPANY);
    }

    private static ListQuery sorted(int limit, Sort... sorts) {
        return new ListQuery(null, List.of(), List.of(sorts), limit, null, Set.of(), false);
    }

    private List<Stored<Parcel>> all(ListQuery query) {
        List<Stored<Parcel>> all = new ArrayList<>();
        Page<Parcel> page = list(query);
        all.addAll(page.items());
        while (page.next() != null) {
            page = list(query.from(page.next(), query.limit()));
            assertThat(page.items()).isNotEmpty();
            all.addAll(page.items());
        }
        return all;
    }

    private static List<String> codes(Page<Parcel> page) {
        return page.items().stream().map(item -> item.value().code()).toList();
    }

    @Test
    void everyRowComesOnceInEveryOrderAlsoWhereColumnsAreEmptyOrEqual() {
        List<Parcel> parcels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Parcel parcel = Parcel.of("P" + i).pieces(1 + i % 4);
            parcels.add(i % 3 == 0 ? parcel : parcel.shipped(MORNING.plusSeconds(i % 7)));
        }
        insert(parcels.toArray(Parcel[]::new));
        Comparator<Stored<Parcel>> shipped =
                Comparator.comparing(item -> item.value().shippedAt(), Comparator.nullsLast(Comparator.naturalOrder()));
        Comparator<Stored<Parcel>> pieces =
                Comparator.comparing(item -> item.value().pieces());
        Comparator<Stored<Parcel>> id = Comparator.comparing(Stored::id);

        for (int limit : List.of(1, 7, 20, 59, 60, 200)) {
            expect(sorted(limit), id.reversed());
            expect(sorted(limit, new Sort("pieces", false)), pieces.thenComparing(id));
            expect(sorted(limit, new Sort("pieces", true)), pieces.reversed().thenComparing(id.reversed()));
            expect(sorted(limit, new Sort("shippedAt", false)), shipped.thenComparing(id));
            expect(
                    sorted(limit, new Sort("shippedAt", true)),
                    shipped.reversed().thenComparing(id.reversed()));
            expect(
                    sorted(limit, new Sort("pieces", false), new Sort("shippedAt", true)),
                    pieces.thenComparing(shipped.reversed()).thenComparing(id.reversed()));
            expect(
                    sorted(limit, new Sort("pieces", true), new Sort("shippedAt", false)),
                    pieces.reversed().thenComparing(shipped).thenComparing(id));
        }
    }

    private void expect(ListQuery query, Comparator<Stored<Parcel>> order) {
        List<Stored<Parcel>> all = all(query);
        assertThat(all).hasSize(60).isSortedAccordingTo(order);
        assertThat(new HashSet<>(all)).hasSize(60);
    }

    @Test
    void rowsThatAreInsertedMeanwhileNeitherRepeatNorHideOthers() {
        for (int i = 0; i < 50; i++) {
            insert(Parcel.of("OLD-" + i));
        }
        List<String> seen = new ArrayList<>();
        ListQuery query = ListQuery.first(PARCELS, 7);
        Page<Parcel> page = list(query);
        for (int i = 0; page.next() != null; i++) {
            seen.addAll(codes(page));
            insert(Parcel.of("NEW-" + i));
            page = list(query.from(page.next(), 7));
        }
        seen.addAll(codes(page));

        assertThat(seen).hasSize(50).doesNotHaveDuplicates().allMatch(code -> code.startsWith("OLD-"));
    }

    @Test
    void searchLooksForTheTextItselfRegardlessOfCase() {
        insert(
                Parcel.of("AbC-1"),
                Parcel.of("100%").consignee("A_B"),
                Parcel.of("100X").consignee("AxB"),
                Parcel.of("BANG!").consignee("o'Neil"),
                Parcel.of("NONE").consignee(null));

        assertThat(codes(search("abc"))).containsExactly("AbC-1");
        assertThat(codes(search("0%"))).containsExactly("100%");
        assertThat(codes(search("a_b"))).containsExactly("100%");
        assertThat(codes(search("g!"))).containsExactly("BANG!");
        assertThat(codes(search("O'neil"))).containsExactly("BANG!");
        assertThat(codes(search("王小明"))).containsExactly("AbC-1");
        assertThat(codes(search("' or 1=1 --"))).isEmpty();
    }

    private Page<Parcel> search(String text) {
        return list(new ListQuery(text, List.of(), List.of(), 50, null, Set.of(), false));
    }

    @Test
    void filtersCompare() {
        insert(
                Parcel.of("A").pieces(1).consignee("Li Wei"),
                Parcel.of("B").pieces(2).consignee("li wei"),
                Parcel.of("C").pieces(3).consignee(null),
                Parcel.of("D").pieces(4).consignee(""));
        ListQuery query = sorted(50, new Sort("code", false));

        assertThat(codes(list(query.where("pieces", Operator.EQ, 1, 3)))).containsExactly("A", "C");
        assertThat(codes(list(query.where("pieces", Operator.NE, 1, 3)))).containsExactly("B", "D");
        assertThat(codes(list(query.where("pieces", Operator.GE, 2).where("pieces", Operator.LT, 4))))
                .containsExactly("B", "C");
        assertThat(codes(list(query.where("consignee", Operator.NE, "Li Wei")))).containsExactly("B", "C", "D");
        assertThat(codes(list(query.where("consignee", Operator.CONTAINS, "LI"))))
                .containsExactly("A", "B");
        assertThat(codes(list(query.where("consignee", Operator.STARTS, "Li")))).containsExactly("A");
        assertThat(codes(list(query.where("consignee", Operator.EMPTY, true)))).containsExactly("C", "D");
        assertThat(codes(list(query.where("consignee", Operator.EMPTY, false)))).containsExactly("A", "B");
        assertThat(codes(list(query.where("state", Operator.EQ, "packed")))).hasSize(4);
        assertThat(codes(list(query.where("fragile", Operator.EQ, true)))).isEmpty();
        assertThat(codes(list(query.where("weight", Operator.EMPTY, true)))).hasSize(4);
        assertThat(codes(list(query.where("createdAt", Operator.GT, MORNING.plusSeconds(86_400L * 3650)))))
                .isEmpty();
    }

    @Test
    void theCountIsOfAllPages() {
        for (int i = 0; i < 12; i++) {
            insert(Parcel.of("N" + i));
        }
        Page<Parcel> page = list(new ListQuery(null, List.of(), List.of(), 5, null, Set.of(), true));

        assertThat(page.total()).isEqualTo(12);
        assertThat(page.items()).hasSize(5);
        assertThat(list(ListQuery.first(PARCELS, 5)).total()).isNull();
    }

    @Test
    void theReachOfTheCallerIsTheEndOfTheList() {
        Caller west = new Caller("packer", "Packer", "west", null, Map.of(), RequestMark.NONE);
        insert(Parcel.of("EAST"));
        Stored<Parcel> own = database.write(west, tx -> tx.insert(PARCELS, Parcel.of("WEST")));
        ListQuery query = ListQuery.first(PARCELS, 5);

        assertThat(codes(database.list(PARCELS, query, west, Reach.OWN))).containsExactly("WEST");
        assertThat(codes(database.list(PARCELS, query, KEEPER, Reach.units(Set.of("west")))))
                .containsExactly("WEST", "EAST");
        assertThat(codes(database.list(PARCELS, query, west, Reach.units(Set.of()))))
                .containsExactly("WEST");

        Caller permitted = new Caller(
                "keeper",
                "Keeper",
                "east",
                null,
                Map.of("logistics:parcels:write", Reach.OWN),
                new RequestMark("logistics:parcels:write", null, null));
        assertThatThrownBy(() -> database.write(permitted, tx -> tx.target(PARCELS, own.id())))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(404));
        Stored<Parcel> target = database.write(west, tx -> tx.target(PARCELS, own.id()));
        assertThat(target).isEqualTo(own);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        for (int i = 0; i < 5; i++) {
            insert(Parcel.of("N" + i));
        }
        String cursor = list(ListQuery.first(PARCELS, 2)).next();
        assertThat(cursor).matches("[A-Za-z0-9_-]+");

        refused(sorted(2, new Sort("code", false)).from(cursor, 2));
        char[] changed = cursor.toCharArray();
        for (int i = 0; i < changed.length; i++) {
            char before = changed[i];
            changed[i] = before == 'A' ? 'B' : 'A';
            String tampered = new String(changed);
            changed[i] = before;
            // the bits behind the last byte mean nothing
            if (i < changed.length - 1) {
                refused(ListQuery.first(PARCELS, 2).from(tampered, 2));
            }
        }
        refused(ListQuery.first(PARCELS, 2).from("", 2));
        refused(ListQuery.first(PARCELS, 2).from("' or 1=1", 2));
    }

    private void refused(ListQuery query) {
        assertThatThrownBy(() -> list(query)).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status())
                .isEqualTo(400));
    }

    @Test
    void whatMayNotBeSeenCannotBeFoundOutByAsking() {
        Register<Parcel> phones = PARCELS.search("code", "phone").sort("phone");
        insert(Parcel.of("P1"));
        Caller clerk = new Caller(
                "clerk", "Clerk", null, null, Map.of("logistics:parcels:read", Reach.COMPANY), RequestMark.NONE);
        ListQuery plain = ListQuery.first(phones, 10);
        ListQuery filtered = plain.where("phone", ListQuery.Operator.STARTS, "138");
        ListQuery sorted = sorted(10, new Sort("phone", false));
        ListQuery searched = new ListQuery("138123", List.of(), plain.sorts(), 10, null, Set.of(), false);

        for (ListQuery query : List.of(filtered, sorted)) {
            assertThatThrownBy(() -> database.list(phones, query, clerk, Reach.COMPANY))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.status()).isEqualTo(403);
                        assertThat(problem.members()).containsEntry("permission", "logistics:consignees:read");
                    });
            assertThat(database.list(phones, query, KEEPER, Reach.COMPANY).items())
                    .hasSize(1);
        }
        assertThat(database.list(phones, searched, clerk, Reach.COMPANY).items())
                .isEmpty();
        assertThat(database.list(phones, searched, KEEPER, Reach.COMPANY).items())
                .hasSize(1);
    }

    @Test
    void valuesThatNoColumnHoldsAreTheCallersFault() {
        for (ListQuery query : List.of(
                sorted(10).where("shippedAt", ListQuery.Operator.LT, Instant.MAX),
                sorted(10).where("shippedAt", ListQuery.Operator.GT, Instant.MIN),
                sorted(10).where("dueOn", ListQuery.Operator.EQ, LocalDate.MAX),
                sorted(10).where("weight", ListQuery.Operator.EQ, new BigDecimal("1E+999999999")))) {
            assertThatThrownBy(() -> list(query))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("bad-filter"));
        }
        assertThat(list(sorted(10).where("shippedAt", ListQuery.Operator.LT, Instant.parse("9999-12-31T23:59:59Z")))
                        .items())
                .isEmpty();
    }

    @Test
    void conditionsAreWrittenSoThatDerbyFindsRowsByIndex() {
        ListQuery one = sorted(10).where("state", Operator.EQ, "packed");
        String matches = new Listing("logistics", PARCELS, one, KEEPER, Reach.COMPANY)
                .matches()
                .text();
        assertThat(matches).doesNotContainIgnoringCase("false", "true");
        assertThat(database.sql().render(PARCELS.column("code").in("a", "b", "c")))
                .doesNotContainIgnoringCase("cast");
    }

    @Test
    void selectionsAreInTheOrderOfIdsAndCutBehindTheFirst() {
        insert(
                Parcel.of("C").pieces(1),
                Parcel.of("A").pieces(1),
                Parcel.of("B").pieces(1));
        for (int limit : new int[] {1, 2, 3, Integer.MAX_VALUE}) {
            List<Stored<Parcel>> found =
                    database.select(PARCELS, PARCELS.<Integer>column("pieces").eq(1), limit);
            assertThat(found)
                    .extracting(item -> item.value().code())
                    .isEqualTo(List.of("C", "A", "B").subList(0, Math.min(limit, 3)));
        }
    }
}
