package argosy.operations;

import static argosy.operations.db.Tables.LISTING_CHANGE;
import static argosy.operations.db.Tables.LISTING_EDIT;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Stored;
import argosy.operations.listings.ChangeField;
import argosy.operations.listings.CheckResult;
import argosy.operations.listings.DelistingProposal;
import argosy.operations.listings.DelistingProposals;
import argosy.operations.listings.Listing;
import argosy.operations.listings.ListingChange;
import argosy.operations.listings.ListingChanges;
import argosy.operations.listings.ListingEdit;
import argosy.operations.listings.ListingEdits;
import argosy.operations.listings.Listings;
import argosy.operations.listings.LogConfirmation;
import argosy.operations.listings.NewListingChange;
import argosy.operations.listings.PromotionMark;
import argosy.operations.listings.Section;
import argosy.operations.listings.SectionKind;
import argosy.operations.products.Products;
import java.time.LocalDate;
import java.util.List;

/** The listings of the sample company in every state, with what was changed, checked and proposed to be taken down. */
final class SampleListings {

    private static final Caller EDITOR = OperationsSample.EDITOR;
    private static final Caller REVIEWER = OperationsSample.SUPERVISOR;
    private static final CheckResult RIGHT = new CheckResult(true, null);

    private static final List<Section> GOODS = List.of(
            new Section(SectionKind.DESCRIPTION, "精选材质，工艺细致，适合日常家用；详情见实拍图与尺寸图。"),
            new Section(SectionKind.SPECIFICATION, "规格、颜色请以所选型号为准，手工测量存在 1–2 厘米误差。"),
            new Section(SectionKind.AFTER_SALES, "七天无理由退换，质量问题由我方承担运费，三年质保。"));

    private static final List<Section> TRAVEL = List.of(
            new Section(SectionKind.COST_INCLUDED, "含往返船票、景区门票、一晚住宿与导游服务。"),
            new Section(SectionKind.COST_EXCLUDED, "不含个人消费、单房差与行程外餐费。"),
            new Section(SectionKind.REFUND_CHANGE, "出行前 3 天可免费退改，之后按实际损失扣除。"),
            new Section(SectionKind.BOOKING_NOTICE, "请提供出行人姓名与证件号，18:00 前下单次日可出行。"),
            new Section(SectionKind.ITINERARY, "第一天：码头集合上岛游览；第二天：海滩自由活动后返程。"),
            new Section(SectionKind.TICKET_USE, "凭身份证在景区闸机直接入园，无需换票，当日有效。"));

    private final Database database;
    private final Products products;
    private final Listings listings;
    private final ListingEdits edits;
    private final ListingChanges changes;
    private final DelistingProposals proposals;

    SampleListings(
            Database database,
            Products products,
            Listings listings,
            ListingEdits edits,
            ListingChanges changes,
            DelistingProposals proposals) {
        this.database = database;
        this.products = products;
        this.listings = listings;
        this.edits = edits;
        this.changes = changes;
        this.proposals = proposals;
    }

    void load() {
        for (int family = 0; family < SampleProducts.FAMILIES.size() - 2; family++) {
            online(SampleShops.TMALL, family);
        }
        for (int family = 0; family < 8; family++) {
            online(SampleShops.TAOBAO, family);
        }
        for (int family = 0; family < 4; family++) {
            online(SampleShops.JD, family);
            online(SampleShops.PDD, family + 10);
            online(SampleShops.DOUYIN, family + 13);
        }
        travel("P-2001", "普陀山两日游 跟团含门票导服 海鲜午餐", "普陀山、两日游");
        travel("P-2002", "桃花岛风景区门票 当天可订 刷证入园", "桃花岛、门票");
        waiting();
        checks();
        updates();
        ending();
        promoted();
    }

    /** Products that are promoted now, on one shop or on all. */
    private void promoted() {
        database.write(OperationsSample.PROMOTER, tx -> {
            LocalDate today = tx.today();
            for (int family : new int[] {0, 2, 13}) {
                LocalDate from = today.minusDays(7);
                LocalDate to = today.plusDays(21);
                tx.insert(
                        PromotionMark.PROMOTION_MARKS,
                        new PromotionMark(
                                SampleProducts.product(family),
                                family == 0 ? SampleShops.TMALL : null,
                                null,
                                "双十二前进入类目前 20",
                                from,
                                to,
                                from.atStartOfDay(database.zone()).toInstant(),
                                to.plusDays(1).atStartOfDay(database.zone()).toInstant()));
            }
            return null;
        });
    }

    /** Drafts, one of them for a special price, and what waits for its review or its hour. */
    private void waiting() {
        draft(SampleShops.TAOBAO, 18, true);
        database.write(EDITOR, tx -> {
            long bare = listings.create(tx, Listing.draft("P-2003", SampleShops.CTRIP, "朱家尖海景酒店双早套餐", "海景酒店", false))
                    .id();
            return listings.requestContent(tx, bare);
        });
        submit(draft(SampleShops.TMALL, 18, false));
        submit(draft(SampleShops.TMALL, 19, true));
        long approved = submit(draft(SampleShops.TAOBAO, 19, false));
        database.write(REVIEWER, tx -> listings.approve(tx, approved, "符合规范"));
        long returned = submit(draft(SampleShops.JD, 18, false));
        database.write(REVIEWER, tx -> listings.sendBack(tx, returned, "标题补充主关键词"));
    }

    /** The editor's day: most is right, some is not. */
    private void checks() {
        List<Stored<ListingEdit>> done =
                database.select(ListingEdit.LISTING_EDITS, LISTING_EDIT.EDITOR.eq(EDITOR.username()), 20);
        for (int i = 0; i < done.size(); i++) {
            long id = done.get(i).id();
            if (i < 12) {
                database.write(OperationsSample.SITE_PLANNER, tx -> edits.check(tx, id, true, null));
            } else if (i < 16) {
                database.write(OperationsSample.SITE_PLANNER, tx -> edits.check(tx, id, false, "质保年限写成一年"));
            }
        }
        database.write(REVIEWER, tx -> edits.confirmError(tx, done.get(12).id(), "粗心所致"));
        database.write(REVIEWER, tx -> edits.dismissError(tx, done.get(13).id(), "供应商资料有误"));
        long confirmed = submit(draft(SampleShops.DOUYIN, 17, false));
        database.write(OperationsSample.SITE_PLANNER, tx -> listings.confirmContent(tx, confirmed));
        database.write(REVIEWER, tx -> listings.approve(tx, confirmed, null));
        database.write(EDITOR, tx -> listings.goOnline(tx, confirmed, "810000017", 1));
        database.write(
                OperationsSample.SITE_PLANNER,
                tx -> listings.check(tx, confirmed, new CheckResult(false, "规格图与文字不一致")));
        database.write(
                OperationsSample.SITE_PLANNER,
                tx -> tx.insert(
                        LogConfirmation.LOG_CONFIRMATIONS,
                        new LogConfirmation(
                                EDITOR.username(), tx.today(), "已逐条核对", OperationsSample.SITE_PLANNER.username())));
    }

    /** Notified changes in every state; the departures of a tour change with the product. */
    private void updates() {
        Caller business = OperationsSample.PLANNER;
        change(business, 0, ChangeField.TITLE, "晨光照明 LED 吸顶灯 圆形卧室灯 全光谱护眼");
        database.write(business, tx -> {
            Stored<argosy.operations.products.Product> tour =
                    tx.get(argosy.operations.products.Product.PRODUCTS, SampleProducts.id(database, "P-2001"));
            return products.change(
                    tx,
                    tour,
                    argosy.operations.products.Product.PRODUCTS
                            .shape()
                            .with(tour.value(), "departure", "2026-12-12、2026-12-19"));
        });
        long refused = change(business, 1, ChangeField.KEYWORDS, "台灯、儿童台灯");
        database.write(EDITOR, tx -> changes.refuse(tx, refused, "平台关键词已报满"));
        long applied = change(business, 2, ChangeField.REFERENCE_PRICE, "299.00");
        database.write(EDITOR, tx -> changes.apply(tx, applied));
        long checked = change(business, 3, ChangeField.REFERENCE_PRICE, "39.90");
        database.write(EDITOR, tx -> changes.apply(tx, checked));
        database.write(REVIEWER, tx -> changes.check(tx, checked, RIGHT));
        long confirmed = change(business, 4, ChangeField.REFERENCE_PRICE, "19.90");
        database.write(EDITOR, tx -> changes.apply(tx, confirmed));
        database.write(REVIEWER, tx -> changes.check(tx, confirmed, RIGHT));
        database.write(business, tx -> changes.confirm(tx, confirmed));
    }

    /** What is taken down. */
    private void ending() {
        long offline = online(SampleShops.TAOBAO, 9);
        database.write(REVIEWER, tx -> listings.goOffline(tx, offline, "换季下架"));
        for (int family = 10; family < 14; family++) {
            int which = family;
            database.write(OperationsSample.DIRECTOR, tx -> {
                proposals.overstocked(tx, SampleProducts.sku(which, 0), 180L, 240L);
                return null;
            });
        }
        List<Stored<DelistingProposal>> proposed = database.select(
                DelistingProposal.DELISTING_PROPOSALS,
                argosy.operations.db.Tables.DELISTING_PROPOSAL.SHOP.eq(SampleShops.PDD),
                4);
        database.write(REVIEWER, tx -> proposals.accept(tx, proposed.get(0).id(), "换季清仓"));
        database.write(
                REVIEWER,
                tx -> proposals.dismiss(
                        tx, proposed.get(1).id(), "新品推广期", tx.today().plusDays(30)));
        database.write(REVIEWER, tx -> proposals.accept(tx, proposed.get(2).id(), null));
        database.write(REVIEWER, tx -> proposals.clear(tx, proposed.get(2).id()));
    }

    private long change(Caller by, int family, ChangeField field, String value) {
        List<Stored<ListingChange>> asked = database.write(
                by,
                tx -> changes.request(
                        tx,
                        new NewListingChange(null, SampleProducts.product(family), field, null, value, "业务部通知", null)));
        return database.select(
                        ListingChange.LISTING_CHANGES,
                        LISTING_CHANGE.ID.eq(asked.get(0).id()),
                        1)
                .get(0)
                .id();
    }

    private long online(String shop, int family) {
        long id = submit(draft(shop, family, false));
        database.write(REVIEWER, tx -> listings.approve(tx, id, null));
        database.write(EDITOR, tx -> listings.goOnline(tx, id, "7155334" + (1000 + family), 1));
        return id;
    }

    private void travel(String product, String title, String keywords) {
        long id = database.write(EDITOR, tx -> {
            long draft = listings.create(tx, Listing.draft(product, SampleShops.CTRIP, title, keywords, false))
                    .id();
            listings.sections(tx, draft, TRAVEL);
            return draft;
        });
        submit(id);
        database.write(REVIEWER, tx -> listings.approve(tx, id, null));
        database.write(EDITOR, tx -> listings.goOnline(tx, id, null, 1));
    }

    private long draft(String shop, int family, boolean special) {
        SampleProducts.Family kind = SampleProducts.FAMILIES.get(family);
        String title = kind.name() + " " + kind.point().replace("，", " ") + " "
                + kind.keywords().split("、")[0];
        return database.write(EDITOR, tx -> {
            long id = listings.create(
                            tx, Listing.draft(SampleProducts.product(family), shop, title, kind.keywords(), special))
                    .id();
            listings.sections(tx, id, GOODS);
            return id;
        });
    }

    private long submit(long listing) {
        database.write(EDITOR, tx -> listings.submit(tx, listing, 1));
        return listing;
    }
}
