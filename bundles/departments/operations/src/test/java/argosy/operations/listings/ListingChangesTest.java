package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING_CHANGE;
import static argosy.operations.listings.Gatehouse.BUSINESS;
import static argosy.operations.listings.Gatehouse.EDITOR;
import static argosy.operations.listings.Gatehouse.MONDAY;
import static argosy.operations.listings.Gatehouse.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Event;
import argosy.department.Stored;
import argosy.operations.prices.PriceChanged;
import argosy.operations.products.Product;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("OPS-11")
class ListingChangesTest {

    private final Gatehouse house = new Gatehouse("P-1", "P-2", "P-3", "P-4", "P-5", "P-6", "P-7", "P-8");

    @BeforeEach
    void monday() {
        house.clock.set(MONDAY);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aNotifiedChangeIsAppliedCheckedAndConfirmed() {
        long listing = house.online("P-1", "TM");
        long change = request("P-1", ChangeField.TITLE, null, "晨光 LED 吸顶灯 24W 客厅灯");
        assertThat(get(change).oldValue()).isEqualTo("晨光 LED 吸顶灯 12W 卧室灯");
        assertThat(get(change).dueAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(house.refused(
                        BUSINESS,
                        tx -> house.changes.request(
                                tx,
                                new NewListingChange(
                                        house.listing(listing).number(),
                                        null,
                                        ChangeField.TITLE,
                                        null,
                                        "又一个吸顶灯",
                                        "改",
                                        null))))
                .isEqualTo("change-open");
        house.as(EDITOR, tx -> house.changes.apply(tx, change));
        assertThat(house.listing(listing).title()).isEqualTo("晨光 LED 吸顶灯 24W 客厅灯");
        house.as(REVIEWER, tx -> house.changes.check(tx, change, new CheckResult(true, null)));
        assertThat(house.refused(EDITOR, tx -> house.changes.confirm(tx, change)))
                .isEqualTo("four-eyes");
        house.as(BUSINESS, tx -> house.changes.confirm(tx, change));
        assertThat(get(change).state()).isEqualTo(ChangeState.CONFIRMED);
    }

    @Test
    @Tag("OPS-12")
    void aChangeWhoseLineInTheDailyLogWasCheckedGoesOnToItsConfirmation() {
        house.online("P-8", "TM");
        long change = request("P-8", ChangeField.TITLE, null, "晨光 LED 吸顶灯 36W 客厅灯");
        house.as(EDITOR, tx -> house.changes.apply(tx, change));
        long line = house.database()
                .first(
                        ListingEdit.LISTING_EDITS,
                        argosy.operations.db.Tables.LISTING_EDIT.CHANGE.eq(
                                get(change).number()))
                .orElseThrow()
                .id();
        house.as(REVIEWER, tx -> house.edits.check(tx, line, true, null));
        house.as(REVIEWER, tx -> house.changes.check(tx, change, new CheckResult(true, null)));
        house.as(BUSINESS, tx -> house.changes.confirm(tx, change));
        assertThat(get(change).state()).isEqualTo(ChangeState.CONFIRMED);
    }

    @Test
    void aStaleOldValueIsRefusedAndNothingChanges() {
        long listing = house.online("P-2", "TM");
        long change = request("P-2", ChangeField.SECTION, SectionKind.AFTER_SALES, "十五天无理由退换");
        house.as(EDITOR, tx -> {
            Sections.put(tx, listing, SectionKind.AFTER_SALES, "三十天无理由退换");
            return null;
        });
        assertThat(house.refused(EDITOR, tx -> house.changes.apply(tx, change))).isEqualTo("stale-value");
        assertThat(Sections.of(house.database(), listing)).containsEntry(SectionKind.AFTER_SALES, "三十天无理由退换");
        house.as(EDITOR, tx -> house.changes.refuse(tx, change, "已是三十天"));
    }

    @Test
    void whatTheGateWouldNotLetPassIsNotAppliedEither() {
        house.online("P-3", "TM");
        long change = request("P-3", ChangeField.TITLE, null, "全网最低吸顶灯");
        assertThat(house.refused(EDITOR, tx -> house.changes.apply(tx, change))).isEqualTo("invalid");
        assertThat(get(change).state()).isEqualTo(ChangeState.REQUESTED);
        house.as(EDITOR, tx -> house.changes.refuse(tx, change, "含禁用词"));
    }

    @Test
    @Tag("PEN-24")
    @Tag("DL-18")
    void whatIsNotAppliedInTimeIsMarkedOnce() {
        house.online("P-4", "TM");
        long change = request("P-4", ChangeField.KEYWORDS, null, "吸顶灯、客厅灯");
        house.as(REVIEWER, house.changes::scan);
        assertThat(get(change).lateAt()).isNull();
        house.clock.advance(Duration.ofHours(9));
        house.as(REVIEWER, house.changes::scan);
        Instant marked = get(change).lateAt();
        assertThat(marked).isNotNull();
        house.clock.advance(Duration.ofHours(1));
        house.as(REVIEWER, house.changes::scan);
        house.as(EDITOR, tx -> house.changes.apply(tx, change));
        assertThat(get(change).lateAt()).isEqualTo(marked);
    }

    @Test
    @Tag("OPS-09")
    void aFactOfTheProductChangesOnEveryPlatform() {
        long tmall = house.online("P-5", "TM");
        long jd = house.online("P-5", "JD");
        Stored<Product> product = house.database()
                .first(Product.PRODUCTS, argosy.operations.db.Tables.PRODUCT.CODE.eq("P-5"))
                .orElseThrow();
        house.as(
                BUSINESS,
                tx -> house.products.change(
                        tx, product, Product.PRODUCTS.shape().with(product.value(), "spec", "18W")));
        for (long listing : List.of(tmall, jd)) {
            Stored<ListingChange> change = open(listing);
            assertThat(change.value().field()).isEqualTo(ChangeField.FACT);
            house.as(EDITOR, tx -> house.changes.apply(tx, change.id()));
            assertThat(house.listing(listing).title()).contains("18W").doesNotContain("12W");
            assertThat(Sections.of(house.database(), listing).get(SectionKind.SPECIFICATION))
                    .contains("18W");
        }
    }

    @Test
    void aPriceThatTakesEffectIsToBeShownAndANewerOneSupersedesIt() {
        long listing = house.online("P-6", "TM");
        takesEffect("95.00");
        Stored<ListingChange> first = open(listing);
        takesEffect("94.00");
        assertThat(get(first.id()).state()).isEqualTo(ChangeState.REFUSED);
        assertThat(open(listing).value().newValue()).isEqualTo("94.00");
        assertThat(house.refused(
                        EDITOR, tx -> house.changes.apply(tx, open(listing).id())))
                .as("the price list says 99.00")
                .isEqualTo("stale-value");
    }

    @Test
    @Tag("FLOW-02")
    void contentThatArrivesGoesIntoTheDraftOrBecomesAChange() {
        ContentEvents content = new ContentEvents(house.listings, house.changes);
        long draft = house.draft("P-7", "JD");
        arrive(content, draft, "description", "全新文案，质保 3 年");
        assertThat(Sections.of(house.database(), draft)).containsEntry(SectionKind.DESCRIPTION, "全新文案，质保 3 年");
        house.as(EDITOR, tx -> house.listings.submit(tx, draft, 1));
        arrive(content, draft, "description", "再改一版的文案");
        assertThat(house.listing(draft).state())
                .as("what was reviewed is not changed unseen")
                .isEqualTo(ListingState.DRAFT);
        house.as(EDITOR, tx -> house.listings.submit(tx, draft, 1));
        house.as(REVIEWER, tx -> house.listings.approve(tx, draft, null));
        house.as(EDITOR, tx -> house.listings.goOnline(tx, draft, null, 1));
        arrive(content, draft, "description", "上线后的新文案");
        assertThat(open(draft).value().newValue()).isEqualTo("上线后的新文案");
        arrive(content, draft, "no-such-section", "忽略");
    }

    private void arrive(ContentEvents content, long listing, String section, String text) {
        house.as(BUSINESS, tx -> {
            content.approved(
                    tx,
                    new Event<>(
                            "1",
                            "content-design",
                            "content.approved",
                            "x",
                            tx.now(),
                            1,
                            false,
                            new ContentEvents.Approved(house.listing(listing).number(), section, text)));
            return null;
        });
    }

    private void takesEffect(String amount) {
        house.as(BUSINESS, tx -> {
            house.followed.changed(
                    tx,
                    new PriceChanged(
                            "JG-1", "TM", "P-6-1", new BigDecimal(amount), new BigDecimal("99.00"), tx.now(), "调价"));
            return null;
        });
    }

    private long request(String product, ChangeField field, SectionKind section, String value) {
        return house.as(
                        BUSINESS,
                        tx -> house.changes.request(
                                tx, new NewListingChange(null, product, field, section, value, "业务部通知", null)))
                .get(0)
                .id();
    }

    private ListingChange get(long id) {
        return house.database().get(ListingChange.LISTING_CHANGES, id).value();
    }

    private Stored<ListingChange> open(long listing) {
        return house.database()
                .first(
                        ListingChange.LISTING_CHANGES,
                        LISTING_CHANGE
                                .LISTING
                                .eq(house.listing(listing).number())
                                .and(LISTING_CHANGE.STATE.eq("requested")))
                .orElseThrow();
    }
}
