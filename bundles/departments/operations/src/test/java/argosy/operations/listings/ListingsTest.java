package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING_EDIT;
import static argosy.operations.listings.Gatehouse.EDITOR;
import static argosy.operations.listings.Gatehouse.MONDAY;
import static argosy.operations.listings.Gatehouse.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import argosy.department.Problem;
import argosy.department.Stored;
import argosy.operations.prices.Price;
import argosy.operations.products.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingsTest {

    private final Gatehouse house =
            new Gatehouse("P-1", "P-2", "P-3", "P-4", "P-5", "P-6", "P-7", "P-8", "P-9", "P-10");

    @BeforeEach
    void monday() {
        house.clock.set(MONDAY);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    @Tag("OPS-09")
    @Tag("OPS-15")
    void aListingPassesTheGateByFourEyes() {
        long id = house.draft("P-1", "TM");
        assertThat(house.refused(EDITOR, tx -> house.listings.goOnline(tx, id, null, 1)))
                .isEqualTo("step-not-allowed");
        house.as(EDITOR, tx -> house.listings.submit(tx, id, 1));
        assertThat(house.refused(EDITOR, tx -> house.listings.approve(tx, id, null)))
                .isEqualTo("four-eyes");
        house.as(REVIEWER, tx -> house.listings.sendBack(tx, id, "标题缺关键词"));
        assertThat(house.listing(id).reviewNote()).isEqualTo("标题缺关键词");
        house.as(REVIEWER, tx -> house.listings.submit(tx, id, 1));
        assertThat(house.refused(REVIEWER, tx -> house.listings.approve(tx, id, null)))
                .as("who handed it in does not review it either")
                .isEqualTo("four-eyes");
        house.as(Gatehouse.BUSINESS, tx -> house.listings.approve(tx, id, null));
        house.as(EDITOR, tx -> house.listings.goOnline(tx, id, "7155", 1));
        assertThat(house.listing(id).state()).isEqualTo(ListingState.ONLINE);
        assertThat(house.listing(id).onlineAt()).isEqualTo(MONDAY);
        assertThat(house.refused(EDITOR, tx -> house.listings.create(tx, Listing.draft("P-1", "TM", "x", null, false))))
                .isEqualTo("listed-already");
        assertThat(house.refused(EDITOR, tx -> {
                    Stored<Listing> online = tx.get(Listing.LISTINGS, id);
                    return house.listings.change(tx, online, online.value().with("title", "另一个"));
                }))
                .isEqualTo("not-a-draft");
    }

    @Test
    @Tag("OPS-13")
    void whatLacksSectionsImagesOrAnActiveProductIsRefusedWithEverythingAtOnce() {
        long id = house.as(EDITOR, tx -> house.listings.create(tx, Listing.draft("P-2", "TM", "全网最低！", "吸顶灯", false)))
                .id();
        Problem refused =
                catchThrowableOfType(Problem.class, () -> house.as(EDITOR, tx -> house.listings.submit(tx, id, 0)));
        assertThat(refused.fields())
                .extracting(Problem.FieldProblem::field)
                .contains("title", "sections.description", "sections.after_sales", "images");
        assertThat(house.listing(id).state()).isEqualTo(ListingState.DRAFT);
        assertThat(house.refused(EDITOR, tx -> house.listings.requestContent(tx, house.draft("P-3", "TM"))))
                .isEqualTo("nothing-missing");
        house.as(EDITOR, tx -> house.listings.requestContent(tx, id));
    }

    @Test
    @Tag("OPS-10")
    @Tag("PEN-23")
    @Tag("DL-17")
    void aListingIsDueAtTheClosingOfTheSecondDayAndASpecialPriceAtOnce() {
        long usual = house.draft("P-4", "TM");
        assertThat(house.listing(usual).dueAt()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
        long special = house.as(
                        EDITOR, tx -> house.listings.create(tx, Listing.draft("P-4", "JD", "吸顶灯特价", "吸顶灯", true)))
                .id();
        assertThat(house.listing(special).dueAt()).isEqualTo(MONDAY.plus(Duration.ofHours(1)));
        LateListings late = new LateListings();
        house.clock.advance(Duration.ofHours(2));
        house.as(REVIEWER, tx -> late.scan(tx));
        assertThat(house.listing(special).lateAt()).isEqualTo(house.clock.instant());
        assertThat(house.listing(usual).lateAt()).isNull();
        Instant marked = house.listing(special).lateAt();
        house.clock.advance(Duration.ofHours(1));
        int again = house.as(REVIEWER, late::scan);
        assertThat(again).as("once").isZero();
        assertThat(house.listing(special).lateAt()).isEqualTo(marked);
    }

    @Test
    @Tag("OPS-12")
    @Tag("PEN-25")
    void anErrorCountsOnlyWhenAHumanConfirmsItAndNotWhenTheContentWasConfirmed() {
        long id = house.online("P-5", "TM");
        house.as(REVIEWER, tx -> house.listings.check(tx, id, new CheckResult(false, "功率写错")));
        Stored<ListingEdit> edit = edit(house.listing(id).number());
        assertThat(edit.value().state()).isEqualTo(EditState.WRONG);
        assertThat(edit.value().checkDueAt()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(house.refused(EDITOR, tx -> house.edits.confirmError(tx, edit.id(), "是我")))
                .isEqualTo("own-error");
        house.as(REVIEWER, tx -> house.edits.confirmError(tx, edit.id(), "粗心"));
        assertThat(edit(house.listing(id).number()).value().decidedBy()).isEqualTo("linyating");
        assertThat(house.refused(REVIEWER, tx -> house.listings.check(tx, id, new CheckResult(true, null))))
                .isEqualTo("nothing-to-check");

        long confirmed = house.draft("P-5", "JD");
        assertThat(house.refused(EDITOR, tx -> house.listings.confirmContent(tx, confirmed)))
                .isEqualTo("own-content");
        house.as(Gatehouse.BUSINESS, tx -> house.listings.confirmContent(tx, confirmed));
        house.as(EDITOR, tx -> house.listings.submit(tx, confirmed, 1));
        house.as(REVIEWER, tx -> house.listings.approve(tx, confirmed, null));
        house.as(EDITOR, tx -> house.listings.goOnline(tx, confirmed, null, 1));
        house.as(REVIEWER, tx -> house.listings.check(tx, confirmed, new CheckResult(false, "功率写错")));
        assertThat(edit(house.listing(confirmed).number()).value().state()).isEqualTo(EditState.EXEMPT);
    }

    @Test
    void withoutAPriceInForceNothingGoesOnline() {
        house.as(EDITOR, tx -> {
            tx.select(Price.PRICES, argosy.operations.db.Tables.PRICE.SKU.eq("P-6-1"), 5)
                    .forEach(price -> tx.delete(Price.PRICES, price));
            return null;
        });
        long id = house.draft("P-6", "TM");
        house.as(EDITOR, tx -> house.listings.submit(tx, id, 1));
        house.as(REVIEWER, tx -> house.listings.approve(tx, id, null));
        assertThat(house.refused(EDITOR, tx -> house.listings.goOnline(tx, id, null, 1)))
                .isEqualTo("invalid");
    }

    @Test
    @Tag("FLOW-02")
    @Tag("OPS-08")
    void aBlockedProductGoesOfflineAtOnceAndDoesNotPassTheGate() {
        long id = house.online("P-7", "TM");
        Stored<Product> product = house.database()
                .first(Product.PRODUCTS, argosy.operations.db.Tables.PRODUCT.CODE.eq("P-7"))
                .orElseThrow();
        house.as(REVIEWER, tx -> house.products.block(tx, product.id(), "抽检不合格"));
        assertThat(house.listing(id).state()).isEqualTo(ListingState.OFFLINE);
        assertThat(house.listing(id).offlineReason()).isEqualTo("抽检不合格");
        house.as(EDITOR, tx -> house.listings.rework(tx, id));
        assertThat(house.refused(EDITOR, tx -> house.listings.submit(tx, id, 1)))
                .isEqualTo("invalid");
        house.as(REVIEWER, tx -> house.products.unblock(tx, product.id(), "复检合格"));
        house.as(EDITOR, tx -> house.listings.submit(tx, id, 1));
    }

    @Test
    @Tag("OPS-18")
    void aSlowSellerIsProposedTakenDownAndClearedWhenNothingIsLeft() {
        long id = house.online("P-8", "TM");
        SlowSellers slow = new SlowSellers(house.database(), house.proposals);
        slow.scan(REVIEWER);
        assertThat(proposals(id)).as("online for less than 30 days").isEmpty();
        house.clock.advance(Duration.ofDays(31));
        slow.scan(REVIEWER);
        slow.scan(REVIEWER);
        assertThat(proposals(id)).as("once").singleElement().satisfies(proposal -> {
            assertThat(proposal.value().reason()).isEqualTo(DelistingReason.SLOW);
            assertThat(proposal.value().sold()).isZero();
        });
        long proposal = proposals(id).get(0).id();
        house.as(REVIEWER, tx -> house.proposals.accept(tx, proposal, null));
        assertThat(house.listing(id).state()).isEqualTo(ListingState.OFFLINE);
        assertThat(slow.scan(REVIEWER).cleared()).as("nobody told what is left").isZero();
        stock("P-8-1", 5);
        assertThat(house.refused(REVIEWER, tx -> house.proposals.clear(tx, proposal)))
                .isEqualTo("stock-left");
        stock("P-8-1", 0);
        assertThat(slow.scan(REVIEWER).cleared()).isEqualTo(1);
        assertThat(house.listing(id).state()).isEqualTo(ListingState.CLEARED);
    }

    @Test
    @Tag("OPS-18")
    void aDismissedProposalRestsUntilItsDay() {
        long id = house.online("P-9", "TM");
        house.as(REVIEWER, tx -> {
            house.proposals.overstocked(tx, "P-9-1", 100, null);
            return null;
        });
        long first = proposals(id).get(0).id();
        house.as(REVIEWER, tx -> house.proposals.dismiss(tx, first, "推广期", java.time.LocalDate.parse("2026-12-01")));
        house.as(REVIEWER, tx -> {
            house.proposals.overstocked(tx, "P-9-1", 100, 90L);
            return null;
        });
        assertThat(proposals(id)).hasSize(1);
        house.clock.advance(Duration.ofDays(10));
        house.as(REVIEWER, tx -> {
            house.proposals.overstocked(tx, "P-9-1", 100, 90L);
            return null;
        });
        assertThat(proposals(id)).hasSize(2);
    }

    private void stock(String sku, long pieces) {
        house.as(REVIEWER, tx -> {
            argosy.operations.products.Availability.told(
                    tx,
                    new argosy.department.Event<>(
                            "1",
                            "logistics",
                            "stock.changed",
                            sku,
                            tx.now(),
                            1,
                            false,
                            new argosy.operations.products.Availability.StockChanged(sku, pieces, tx.now())));
            return null;
        });
    }

    private List<Stored<DelistingProposal>> proposals(long listing) {
        return house.database()
                .select(
                        DelistingProposal.DELISTING_PROPOSALS,
                        argosy.operations.db.Tables.DELISTING_PROPOSAL.LISTING.eq(
                                house.listing(listing).number()),
                        10);
    }

    private Stored<ListingEdit> edit(String listing) {
        return house.database()
                .first(ListingEdit.LISTING_EDITS, LISTING_EDIT.LISTING.eq(listing))
                .orElseThrow();
    }
}
