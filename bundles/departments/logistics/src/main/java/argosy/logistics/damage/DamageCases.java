package argosy.logistics.damage;

import static argosy.logistics.damage.DamageCase.DAMAGE_CASES;
import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.DAMAGE_CASE;

import argosy.department.Attachment;
import argosy.department.Codes;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.dispatch.DispatchOrders;
import argosy.logistics.stock.StockLedger;
import argosy.logistics.warehouse.BinKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of damaged goods (LOG-15): reported, investigated, somebody answers for them, claimed, settled or written off;
 * and the goods are disposed of. Each rule works in the transaction it is given and refuses with a {@link Problem}.
 */
public final class DamageCases {

    private final DamagedGoods goods;

    public DamageCases(StockLedger ledger, DispatchOrders orders) {
        this.goods = new DamagedGoods(ledger, orders);
    }

    /**
     * Reports damaged goods and moves them among the damaged ones. 422 for an unknown warehouse, bin, SKU or document; 409
     * {@code insufficient-stock} when the goods are not where they are said to be, {@code more-than-the-document} when the
     * document has fewer.
     */
    public Stored<DamageCase> open(Transaction tx, NewDamageCase given) {
        Stored<DamageCase> opened = tx.insert(DAMAGE_CASES, FoundDamage.read(tx, given));
        goods.putAside(tx, opened.value());
        DamageCase c = opened.value();
        tx.publish(
                GoodsDamaged.DAMAGED,
                c.sku(),
                new GoodsDamaged(c.number(), c.sku(), c.quantity(), c.warehouse(), c.orderNumber()));
        return opened;
    }

    /**
     * The same for a person. 422 for goods among the returns: the inspection of their return reports them, so that it knows
     * what became of every piece.
     */
    Stored<DamageCase> report(Transaction tx, NewDamageCase given) {
        if (given.goods() == Whereabouts.RETURNS) {
            throw Problem.invalid(
                    "goods",
                    "Goods among the returns are reported by the inspection of their return.",
                    "退货区的货物请在退货单检验时登记残损。");
        }
        return open(tx, given);
    }

    /**
     * The goods of a case that was reported before they came back are here now and lie among the damaged ones. 422 when there
     * is no such case, or it is not about exactly these goods.
     */
    public Stored<DamageCase> bringIn(Transaction tx, String number, NewDamageCase back) {
        Stored<DamageCase> found = tx.first(DAMAGE_CASES, DAMAGE_CASE.NUMBER.eq(number))
                .orElseThrow(() -> Problem.invalid(
                        "damageCase", "There is no damage case " + number + ".", "没有残损单 " + number + "。"));
        tx.hold(DAMAGE_CASES, List.of(found.id()));
        Stored<DamageCase> held = tx.get(DAMAGE_CASES, found.id());
        DamageCase c = held.value();
        boolean same = c.goods() == Whereabouts.ELSEWHERE
                && c.state() != DamageState.CANCELLED
                && c.state() != DamageState.CLOSED
                && c.sku().equals(back.sku())
                && c.quantity() == back.quantity()
                && (c.lot().isEmpty() || c.lot().equals(back.lot()));
        if (!same) {
            throw Problem.invalid(
                    "damageCase",
                    "Case " + number + " is not about " + back.quantity() + " pieces of " + back.sku()
                            + " that are away.",
                    "残损单 " + number + " 不是关于在外的 " + back.quantity() + " 件 " + back.sku() + "。");
        }
        DamageCase here = c.cameBack(back.warehouse(), back.lot());
        goods.putAside(tx, here);
        return tx.update(DAMAGE_CASES, held, here);
    }

    /** Somebody looks into it. */
    public Stored<DamageCase> investigate(Transaction tx, long id) {
        Stored<DamageCase> found = tx.step(DAMAGE_CASES, id, "investigate");
        return tx.update(DAMAGE_CASES, found, found.value().in(DamageState.INVESTIGATING));
    }

    /**
     * Says who answers for the damage. 409 {@code evidence-missing} when a third party is to and no picture is kept with the
     * case; 422 for a carrier that is not registered.
     *
     * @param files what is kept with the case
     */
    public Stored<DamageCase> holdResponsible(Transaction tx, long id, Verdict verdict, List<Attachment> files) {
        Stored<DamageCase> found = tx.step(DAMAGE_CASES, id, "hold-responsible");
        if (verdict.responsible().thirdParty()
                && files.stream().noneMatch(file -> file.mediaType().startsWith("image/"))) {
            throw Problem.conflict(
                    "evidence-missing",
                    "Attach a picture of the damage before you hold somebody else responsible.",
                    "认定外部责任方之前，请先上传残损照片作为附件。");
        }
        DamageCase after = found.value()
                .worth(verdict.unitCost())
                .answeredForBy(
                        verdict.responsible(),
                        verdict.party().strip(),
                        verdict.reason().strip(),
                        tx.by().username(),
                        tx.now());
        if (verdict.responsible() == Responsible.CARRIER) {
            if (Codes.existing(tx, CARRIER.CODE, Set.of(after.party())).isEmpty()) {
                throw Problem.invalid(
                        "party",
                        "There is no carrier " + after.party() + "; give the code of the carrier.",
                        "没有物流公司 " + after.party() + "，请填写物流公司编码。");
            }
            after = after.withCarrier(after.party());
        }
        return tx.update(DAMAGE_CASES, found, after);
    }

    /**
     * Claims the loss from who answers for it. 409 {@code not-claimable} when that is the company's own warehouse: its people
     * do not pay for losses out of their wages, such a case is written off. 422 for an amount above the loss of the case.
     */
    public Stored<DamageCase> claim(Transaction tx, long id, Claim claim) {
        Stored<DamageCase> found = tx.step(DAMAGE_CASES, id, "claim");
        if (!found.value().responsible().thirdParty()) {
            throw Problem.conflict(
                    "not-claimable",
                    "The warehouse itself answers for this; propose to write it off.",
                    "责任在本仓，不能向员工索赔，请申请核销。");
        }
        BigDecimal loss = found.value().loss();
        if (loss != null && claim.amount().compareTo(loss) > 0) {
            // Who may not see what goods cost is not told by a refusal either.
            boolean told = tx.by().may("logistics:sku-costs:read");
            throw Problem.invalid(
                    "amount",
                    "No more is claimed than the loss of the case" + (told ? ", " + loss.toPlainString() + " CNY" : "")
                            + "; claim less, or hold them responsible again with the right unit cost.",
                    "索赔金额不能超过该残损单的损失金额" + (told ? "（" + loss.toPlainString() + " 元）" : "") + "；请改小，或重新认定责任并填写正确的单件成本。");
        }
        Instant contacted = claim.contactedAt() == null ? tx.now() : claim.contactedAt();
        if (contacted.isAfter(tx.now())) {
            throw Problem.invalid("contactedAt", "The contact cannot lie in the future.", "联系时间不能晚于当前时间。");
        }
        if (claim.answerDue().isBefore(LocalDate.ofInstant(contacted, tx.zone()))) {
            throw Problem.invalid("answerDue", "The answer cannot be due before the contact.", "答复期限不能早于联系时间。");
        }
        return tx.update(DAMAGE_CASES, found, found.value().claimed(claim, tx.now()));
    }

    /** The other party refuses; claim again, hold somebody else responsible, or propose to write it off. */
    public Stored<DamageCase> reject(Transaction tx, long id, String answer) {
        Stored<DamageCase> found = tx.step(DAMAGE_CASES, id, "reject");
        return tx.update(DAMAGE_CASES, found, found.value().refused(answer));
    }

    /** The other party gives something. 422 when less than was claimed comes without a note. */
    public Stored<DamageCase> settle(Transaction tx, long id, Agreement agreement) {
        Stored<DamageCase> found = tx.step(DAMAGE_CASES, id, "settle");
        if (agreement.settlement() == Settlement.WRITTEN_OFF) {
            throw Problem.invalid(
                    "settlement", "A loss is written off by propose-write-off.", "核销请使用 propose-write-off 步骤。");
        }
        boolean noted = agreement.note() != null && !agreement.note().isBlank();
        if (agreement.received().compareTo(found.value().claimed()) < 0 && !noted) {
            throw Problem.invalid(
                    "note", "Less came than was claimed: say why that is accepted.", "实收少于索赔金额，请说明接受的原因。");
        }
        return tx.update(
                DAMAGE_CASES,
                found,
                found.value().settled(agreement.settlement(), agreement.received(), agreement.note(), tx.now()));
    }

    /** Proposes that the company bears the loss. */
    public Stored<DamageCase> proposeWriteOff(Transaction tx, long id, String reason) {
        Stored<DamageCase> found = tx.step(DAMAGE_CASES, id, "propose-write-off");
        return tx.update(DAMAGE_CASES, found, found.value().proposedBy(tx.by().username(), reason));
    }

    /** Approves it. 409 {@code own-case} for who found, reported or proposed it. */
    public Stored<DamageCase> approveWriteOff(Transaction tx, long id) {
        Stored<DamageCase> found = tx.step(DAMAGE_CASES, id, "approve-write-off");
        if (involved(found, tx.by().username())) {
            throw Problem.conflict(
                    "own-case",
                    "You found, reported or proposed this; somebody else must approve it.",
                    "您是发现人、登记人或核销申请人，须由他人审批。");
        }
        DamageCase c = found.value();
        return tx.update(
                DAMAGE_CASES,
                found,
                c.settled(Settlement.WRITTEN_OFF, BigDecimal.ZERO.setScale(2), c.settlementNote(), tx.now())
                        .approvedBy(tx.by().username()));
    }

    /** Does not approve it: who answers for it stays, and it may be claimed again. */
    public Stored<DamageCase> refuseWriteOff(Transaction tx, long id, String reason) {
        Stored<DamageCase> found = tx.step(DAMAGE_CASES, id, "refuse-write-off");
        tx.remark(DAMAGE_CASES, id, "write-off-refused", reason);
        return tx.update(DAMAGE_CASES, found, found.value().in(DamageState.CONFIRMED));
    }

    /** Whether that person may not approve that the company bears the loss. */
    static boolean involved(Stored<DamageCase> found, String username) {
        DamageCase c = found.value();
        return username.equals(found.createdBy()) || username.equals(c.foundBy()) || username.equals(c.proposedBy());
    }

    /**
     * Says what becomes of the goods and books it. 409 {@code nothing-left} when fewer pieces are left, {@code undecided} for
     * goods that would be gone before somebody answers for them.
     */
    public Stored<DamageCase> dispose(Transaction tx, long id, Disposal disposal) {
        Stored<DamageCase> found = tx.step(DAMAGE_CASES, id, "dispose");
        DamageCase c = found.value();
        long pieces = disposal.quantity() == null ? c.left() : disposal.quantity();
        if (pieces == 0 || pieces > c.left()) {
            throw Problem.conflict(
                    "nothing-left",
                    Text.of(c.left() + " pieces of the case are left.", "该残损单待处置 " + c.left() + " 件。"),
                    Map.of("left", c.left()));
        }
        boolean gone = disposal.kind() == Disposal.Kind.SCRAP || disposal.kind() == Disposal.Kind.SUPPLIER;
        if (gone && c.responsible() == null) {
            throw Problem.conflict(
                    "undecided", "Say who answers for the damage before the goods are gone.", "请先认定责任，再报废或退回供应商。");
        }
        if (disposal.kind() == Disposal.Kind.SUPPLIER && c.responsible() != Responsible.SUPPLIER) {
            throw Problem.conflict(
                    "not-the-supplier", "The supplier does not answer for this damage.", "责任方不是供应商，不能退回供应商。");
        }
        if (disposal.kind() == Disposal.Kind.RESTOCK) {
            requireStorage(tx, c.warehouse(), disposal.toBin());
        }
        goods.dispose(tx, c, disposal.kind(), pieces, disposal.toBin(), disposal.note());
        return tx.update(DAMAGE_CASES, found, c.disposed(disposal.kind(), pieces));
    }

    /** Ends a settled case. 409 {@code goods-left} while pieces wait for a decision. */
    public Stored<DamageCase> close(Transaction tx, long id) {
        Stored<DamageCase> found = tx.step(DAMAGE_CASES, id, "close");
        long left = found.value().left();
        if (left > 0) {
            throw Problem.conflict(
                    "goods-left",
                    Text.of(
                            left + " pieces wait for a decision; dispose of them or keep them.",
                            "还有 " + left + " 件待处置，请先处置或登记留存。"),
                    Map.of("left", left));
        }
        return tx.update(DAMAGE_CASES, found, found.value().in(DamageState.CLOSED));
    }

    /** It was no damage: the goods go back to where they were. 409 {@code goods-gone} when some were disposed of. */
    public Stored<DamageCase> cancel(Transaction tx, long id, String reason) {
        Stored<DamageCase> found = tx.step(DAMAGE_CASES, id, "cancel");
        if (found.value().kept() > 0) {
            throw Problem.conflict(
                    "goods-gone", "Pieces of the case are kept as damaged; settle it.", "该单已有留存的残损品，请按流程结案。");
        }
        goods.bringBack(tx, found.value());
        tx.remark(DAMAGE_CASES, id, "cancelled", reason);
        return tx.update(DAMAGE_CASES, found, found.value().in(DamageState.CANCELLED));
    }

    private static void requireStorage(Transaction tx, String warehouse, String bin) {
        Set<String> wanted = new HashSet<>();
        wanted.add(bin);
        if (Codes.existing(
                        tx, BIN.CODE, wanted, BIN.WAREHOUSE.eq(warehouse).and(BIN.KIND.eq(Shape.code(BinKind.STORAGE))))
                .isEmpty()) {
            throw Problem.invalid(
                    "toBin",
                    "Name the storage bin of warehouse " + warehouse + " that the goods go to.",
                    "请填写仓库 " + warehouse + " 的存储库位。");
        }
    }
}
