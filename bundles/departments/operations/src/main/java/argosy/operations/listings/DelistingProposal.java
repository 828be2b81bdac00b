package argosy.operations.listings;

import static argosy.operations.db.Tables.DELISTING_PROPOSAL;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A listing that should be taken down and cleared (OPS-18).
 *
 * @param number {@code XJ-20261122-0001}
 * @param figures what speaks for it, in words
 * @param sold pieces within the window of the rule, or null when sales were not the reason
 * @param available pieces when it was proposed, or null when nobody had told
 * @param notBefore dismissed: not proposed again before this day, or null
 */
@Label(en = "Delisting proposal", zh = "下架清理建议")
public record DelistingProposal(
        @Label(en = "Number", zh = "建议单号", example = "XJ-20261122-0001")
        String number,

        @Label(en = "Listing", zh = "上架单号", example = "SJ-20261122-0001")
        String listing,

        @Label(en = "Product", zh = "商品编号", example = "P-1001")
        String product,

        @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Label(en = "Reason", zh = "原因", example = "slow") DelistingReason reason,

        @Label(en = "Figures", zh = "依据", example = "近 30 天售出 0 件，可售 120 件")
        String figures,

        @Label(en = "Sold", zh = "期间销量", example = "0") Long sold,

        @Label(en = "Available", zh = "可售库存", example = "120")
        Long available,

        @Label(en = "State", zh = "状态", example = "proposed")
        ProposalState state,

        @Label(en = "Decided by", zh = "处理人", example = "linyating")
        String decidedBy,

        @Label(en = "Decided at", zh = "处理时间", example = "2026-11-22T08:00:00Z")
        Instant decidedAt,

        @Label(en = "Note", zh = "说明", example = "换季清仓") String note,

        @Label(en = "Not before", zh = "搁置至", example = "2026-12-31")
        LocalDate notBefore) {

    public static final Register<DelistingProposal> DELISTING_PROPOSALS = Register.of(
                    "delisting-proposals",
                    Text.of("Delisting proposals", "下架清理建议"),
                    DelistingProposal.class,
                    DELISTING_PROPOSAL)
            .search("number", "listing", "figures")
            .filter("state", "listing", "product", "shop", "reason")
            .sort("number")
            .workflow(ProposalState.WORKFLOW, "state");

    DelistingProposal decided(ProposalState next, String by, Instant at, String why, LocalDate until) {
        return new DelistingProposal(
                number, listing, product, shop, reason, figures, sold, available, next, by, at, why, until);
    }

    DelistingProposal in(ProposalState next) {
        return decided(next, decidedBy, decidedAt, note, notBefore);
    }
}
