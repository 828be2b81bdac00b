package argosy.logistics.damage;

import static argosy.logistics.db.Tables.DAMAGE_CASE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * So many damaged pieces of one SKU and lot, who answers for them, what is claimed, and where the goods went (LOG-15).
 *
 * @param number {@code CS-20261122-0001}
 * @param lot the lot, or an empty text
 * @param goods where the goods were when they were reported; unless elsewhere, they lie among the damaged goods since
 * @param bin the bin they were on hand in, or null
 * @param source kind of the document they belong to, with its {@code sourceNumber} and perhaps {@code sourceLine}, or null
 * @param orderNumber the dispatch order they belong to, or null; {@code parcel} and {@code carrier} likewise
 * @param supplier who delivered them, when the source is a receipt, or null
 * @param loss quantity × unit cost, yuan, or null while the unit cost is not known; both seen by who may see costs
 * @param reportedOn day of the report in the company's time zone
 * @param party name of the supplier or customer, code of the carrier, person or shift of the warehouse
 * @param claims how many times it was claimed
 * @param claimed yuan, of the last claim, or null; {@code received} what came of it
 * @param answer what the other party answered last, or null
 * @param proposedBy who proposed to write it off, or null; {@code approvedBy} who approved that
 * @param scrapped pieces; {@code restocked} found fine, {@code sentBack} to the supplier, {@code kept} on purpose among the
 *     damaged goods
 */
@Label(en = "Damage case", zh = "残损单")
public record DamageCase(
        @Label(en = "Number", zh = "残损单号", example = "CS-20261122-0001")
        String number,

        @Label(en = "State", zh = "状态", example = "reported")
        DamageState state,

        @Label(en = "Found in", zh = "发现环节", example = "storage")
        FoundIn foundIn,

        @Label(en = "SKU", zh = "商品编码", example = "SKU-001") String sku,
        @Label(en = "Lot", zh = "批次", example = "20261101") String lot,
        @Label(en = "Quantity", zh = "数量", example = "14") long quantity,
        @Label(en = "Warehouse", zh = "仓库", example = "SH1") String warehouse,

        @Label(en = "Goods were", zh = "货物所在", example = "on_hand")
        Whereabouts goods,

        @Label(en = "Bin", zh = "库位", example = "SH1-A-01-02")
        String bin,

        @Label(en = "Source", zh = "来源单据类型", example = "receipt")
        SourceKind source,

        @Label(en = "Source number", zh = "来源单号", example = "RK-20261122-0001")
        String sourceNumber,

        @Label(en = "Source line", zh = "来源行号", example = "1")
        Integer sourceLine,

        @Label(en = "Dispatch order", zh = "发货单号", example = "FH-20261122-0007")
        String orderNumber,

        @Label(en = "Parcel", zh = "包裹号", example = "BG-20261122-0009")
        String parcel,

        @Label(en = "Carrier", zh = "物流公司", example = "SF") String carrier,

        @Label(en = "Supplier", zh = "供应商", example = "杭州清岚化妆品有限公司")
        String supplier,

        @Label(en = "Description", zh = "残损描述", example = "整箱受压，14 只杯子碎裂")
        String description,

        @Sensitive("sku-costs:read") @Label(en = "Unit cost (CNY)", zh = "单件成本（元）", example = "12.50")
        BigDecimal unitCost,

        @Sensitive("sku-costs:read") @Label(en = "Loss (CNY)", zh = "损失金额（元）", example = "175.00")
        BigDecimal loss,

        @Label(en = "Suspected", zh = "疑似责任方", example = "carrier")
        Responsible suspected,

        @Label(en = "Found by", zh = "发现人", example = "chenjing")
        String foundBy,

        @Label(en = "Found at", zh = "发现时间", example = "2026-11-22T02:00:00Z")
        Instant foundAt,

        @Label(en = "Reported on", zh = "登记日期", example = "2026-11-22")
        LocalDate reportedOn,

        @Label(en = "Responsible", zh = "责任方", example = "carrier")
        Responsible responsible,

        @Sensitive("damage-cases:party") @Label(en = "Responsible party", zh = "责任单位或责任人", example = "SF")
        String party,

        @Label(en = "Reason", zh = "责任认定依据", example = "外箱完好签收，内件破损，运输挤压")
        String reason,

        @Label(en = "Decided by", zh = "责任认定人", example = "wujianguo")
        String decidedBy,

        @Label(en = "Decided at", zh = "责任认定时间", example = "2026-11-23T02:00:00Z")
        Instant decidedAt,

        @Label(en = "Claims", zh = "索赔次数", example = "1") int claims,

        @Label(en = "Claimed (CNY)", zh = "索赔金额（元）", example = "175.00")
        BigDecimal claimed,

        @Label(en = "Claim reference", zh = "索赔编号", example = "LP-88213")
        String claimRef,

        @Sensitive("damage-cases:party") @Label(en = "Contacted", zh = "联系人", example = "顺丰理赔专员 李工")
        String contact,

        @Label(en = "Contacted at", zh = "联系时间", example = "2026-11-23T03:00:00Z")
        Instant contactedAt,

        @Label(en = "Answer due", zh = "答复期限", example = "2026-11-30")
        LocalDate answerDue,

        @Label(en = "Answer", zh = "对方答复", example = "包装不符合要求，拒赔")
        String answer,

        @Label(en = "Settlement", zh = "结案方式", example = "payment")
        Settlement settlement,

        @Label(en = "Received (CNY)", zh = "实收金额（元）", example = "150.00")
        BigDecimal received,

        @Label(en = "Settled at", zh = "结案时间", example = "2026-11-29T03:00:00Z")
        Instant settledAt,

        @Label(en = "Settlement note", zh = "结案说明", example = "按八五折赔付")
        String settlementNote,

        @Label(en = "Write-off proposed by", zh = "核销申请人", example = "chenjing")
        String proposedBy,

        @Label(en = "Write-off approved by", zh = "核销审批人", example = "huangqian")
        String approvedBy,

        @Label(en = "Scrapped", zh = "报废数量", example = "12") long scrapped,

        @Label(en = "Restocked", zh = "恢复上架数量", example = "0")
        long restocked,

        @Label(en = "Sent back", zh = "退供应商数量", example = "0")
        long sentBack,

        @Label(en = "Kept", zh = "留存数量", example = "2") long kept) {

    public static final Register<DamageCase> DAMAGE_CASES = Register.of(
                    "damage-cases", Text.of("Damage cases", "残损单"), DamageCase.class, DAMAGE_CASE)
            .search("number", "sku", "sourceNumber", "description", "claimRef")
            .filter("state", "foundIn", "sku", "warehouse", "sourceNumber", "orderNumber", "parcel", "carrier")
            .filter("responsible")
            .sort("number", "answerDue", "reportedOn")
            .workflow(DamageState.WORKFLOW, "state");

    /** Pieces that lie among the damaged goods and wait for a decision. */
    public long left() {
        return goods == Whereabouts.ELSEWHERE || state == DamageState.CANCELLED
                ? 0
                : quantity - scrapped - restocked - sentBack - kept;
    }

    /** The goods lie among the returns of the warehouse. */
    DamageCase cameBack(String where, String found) {
        return set("goods", Whereabouts.RETURNS).set("warehouse", where).set("lot", found);
    }

    DamageCase in(DamageState next) {
        return set("state", next);
    }

    /** Values the goods. */
    DamageCase worth(BigDecimal cost) {
        return cost == null ? this : set("unitCost", cost).set("loss", cost.multiply(BigDecimal.valueOf(quantity)));
    }

    DamageCase answeredForBy(Responsible who, String named, String why, String by, Instant at) {
        return in(DamageState.CONFIRMED)
                .set("responsible", who)
                .set("party", named)
                .set("reason", why)
                .set("decidedBy", by)
                .set("decidedAt", at);
    }

    DamageCase withCarrier(String code) {
        return set("carrier", code);
    }

    DamageCase claimed(Claim claim, Instant now) {
        return in(DamageState.CLAIMED)
                .set("claims", claims + 1)
                .set("claimed", claim.amount())
                .set("claimRef", claim.claimRef())
                .set("contact", claim.contact())
                .set("contactedAt", claim.contactedAt() == null ? now : claim.contactedAt())
                .set("answerDue", claim.answerDue())
                .set("answer", null);
    }

    DamageCase refused(String text) {
        return in(DamageState.REJECTED).set("answer", text);
    }

    DamageCase settled(Settlement kind, BigDecimal amount, String note, Instant at) {
        return in(DamageState.SETTLED)
                .set("settlement", kind)
                .set("received", amount)
                .set("settlementNote", note)
                .set("settledAt", at);
    }

    DamageCase proposedBy(String person, String note) {
        return in(DamageState.WRITE_OFF_PROPOSED).set("proposedBy", person).set("settlementNote", note);
    }

    DamageCase approvedBy(String person) {
        return set("approvedBy", person);
    }

    DamageCase disposed(Disposal.Kind kind, long pieces) {
        return switch (kind) {
            case SCRAP -> set("scrapped", scrapped + pieces);
            case RESTOCK -> set("restocked", restocked + pieces);
            case SUPPLIER -> set("sentBack", sentBack + pieces);
            case KEEP -> set("kept", kept + pieces);
        };
    }

    private DamageCase set(String component, Object content) {
        return DAMAGE_CASES.shape().with(this, component, content);
    }
}
