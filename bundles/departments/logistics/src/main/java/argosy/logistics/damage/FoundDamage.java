package argosy.logistics.damage;

import static argosy.logistics.db.Tables.BIN;
import static argosy.logistics.db.Tables.SKU;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.sku.Sku.SKUS;

import argosy.department.Codes;
import argosy.department.Problem;
import argosy.department.Stored;
import argosy.department.Transaction;
import argosy.logistics.sku.Sku;
import java.time.Instant;
import java.util.Set;

/** What somebody says of damaged goods, checked against what is known and made a case that is not kept yet. */
final class FoundDamage {

    private FoundDamage() {}

    static DamageCase read(Transaction tx, NewDamageCase given) {
        requirePlace(tx, given);
        Sku article = article(tx, given);
        Instant foundAt = given.foundAt() == null ? tx.now() : given.foundAt();
        if (foundAt.isAfter(tx.now())) {
            throw Problem.invalid("foundAt", "It cannot be found in the future.", "发现时间不能晚于当前时间。");
        }
        Source source = Source.of(tx, given);
        if (given.goods() == Whereabouts.PICKED && source.order() == null) {
            throw Problem.invalid(
                    "source", "Name the dispatch order that the goods are picked for.", "已拣货物须填写其发货单作为来源单据。");
        }
        return reported(tx, given, source, foundAt).worth(given.unitCost() == null ? article.cost() : given.unitCost());
    }

    private static void requirePlace(Transaction tx, NewDamageCase given) {
        if (Codes.existing(tx, WAREHOUSE.CODE, Set.of(given.warehouse())).isEmpty()) {
            throw Problem.invalid(
                    "warehouse",
                    "There is no warehouse " + given.warehouse() + ".",
                    "仓库 " + given.warehouse() + " 不存在。");
        }
        if (given.goods() == Whereabouts.ON_HAND
                && (given.bin() == null
                        || Codes.existing(tx, BIN.CODE, Set.of(given.bin()), BIN.WAREHOUSE.eq(given.warehouse()))
                                .isEmpty())) {
            throw Problem.invalid(
                    "bin",
                    "Name the bin of warehouse " + given.warehouse() + " that the goods lie in.",
                    "请填写货物所在的仓库 " + given.warehouse() + " 的库位。");
        }
    }

    private static Sku article(Transaction tx, NewDamageCase given) {
        Sku article = tx.first(SKUS, SKU.CODE.eq(given.sku()))
                .map(Stored::value)
                .orElseThrow(() ->
                        Problem.invalid("sku", "There is no SKU " + given.sku() + ".", "商品 " + given.sku() + " 不存在。"));
        if (article.lotTracked() && given.lot().isEmpty()) {
            throw Problem.invalid(
                    "lot",
                    "SKU " + given.sku() + " is tracked by lot: name the lot.",
                    "商品 " + given.sku() + " 按批次管理，请填写批次。");
        }
        return article;
    }

    private static DamageCase reported(Transaction tx, NewDamageCase given, Source source, Instant foundAt) {
        String foundBy = given.foundBy() == null || given.foundBy().isBlank()
                ? tx.by().username()
                : given.foundBy().strip();
        return new DamageCase(
                tx.number("CS"),
                DamageState.REPORTED,
                given.foundIn(),
                given.sku(),
                given.lot(),
                given.quantity(),
                given.warehouse(),
                given.goods(),
                given.goods() == Whereabouts.ON_HAND ? given.bin() : null,
                source.kind(),
                source.number(),
                given.sourceLine(),
                source.order(),
                source.parcel(),
                source.carrier(),
                source.supplier(),
                given.description(),
                null,
                null,
                given.suspected(),
                foundBy,
                foundAt,
                tx.today(),
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                0);
    }
}
