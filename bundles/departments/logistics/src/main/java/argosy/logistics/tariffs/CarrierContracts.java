package argosy.logistics.tariffs;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.CARRIER_CONTRACT;
import static argosy.logistics.db.Tables.TARIFF;
import static argosy.logistics.tariffs.CarrierContract.CONTRACTS;
import static argosy.logistics.tariffs.Tariff.TARIFFS;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.carriers.Carriers;
import argosy.logistics.warehouse.Fixed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;

/** The rules of contracts with carriers (LOG-17). */
public final class CarrierContracts {

    private static final int SOME = 1000;

    /** More rows than a price list has: 34 provinces by weight and warehouse. */
    private static final int MOST_TARIFFS = 20_000;

    public CarrierContracts() {}

    /** The contracts of these numbers, in one query. */
    public static Map<String, CarrierContract> byNumber(Reads reads, Collection<String> numbers) {
        Map<String, CarrierContract> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            reads.select(CONTRACTS, CARRIER_CONTRACT.NUMBER.in(numbers), numbers.size())
                    .forEach(contract -> found.put(contract.value().number(), contract.value()));
        }
        return found;
    }

    /** Keeps a draft. */
    public Stored<CarrierContract> create(Transaction tx, CarrierContract contract) {
        Carriers.hold(tx, "carrier", contract.carrier());
        requireDays(contract);
        return tx.insert(CONTRACTS, contract.number() == null ? contract.numbered(tx.number("HT")) : contract);
    }

    private static void agreed(String member, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            throw Problem.invalid(
                    member,
                    "It stays " + before + ", as was signed; end the contract and make a new one instead.",
                    "合同已启用，不可修改（" + before + "）；请终止后新建合同。");
        }
    }

    /** Changes a draft; of a contract that was signed only contact, phone and remark. */
    Stored<CarrierContract> change(Transaction tx, Stored<CarrierContract> before, CarrierContract after) {
        CarrierContract was = before.value();
        Fixed.same("number", was.number(), after.number());
        Fixed.same("carrier", was.carrier(), after.carrier());
        if (was.state() != ContractState.DRAFT) {
            agreed("validFrom", was.validFrom(), after.validFrom());
            agreed("validTo", was.validTo(), after.validTo());
            agreed("services", was.services(), after.services());
            agreed("settlementDays", was.settlementDays(), after.settlementDays());
        } else {
            requireDays(after);
            requireTariffsWithin(tx, after);
        }
        return tx.update(CONTRACTS, before, after);
    }

    /** Removes a draft that no tariff belongs to. */
    void remove(Transaction tx, Stored<CarrierContract> contract) {
        String number = contract.value().number();
        if (contract.value().state() != ContractState.DRAFT
                || tx.sql().fetchExists(TARIFF, TARIFF.CONTRACT.eq(number))) {
            throw Problem.conflict(
                    "in-use",
                    "Contract " + number + " was signed or has tariffs; end it instead of removing it.",
                    "合同 " + number + " 已签订或已有报价，请终止而不是删除。");
        }
        tx.delete(CONTRACTS, contract);
    }

    /**
     * Takes a signed contract into use.
     *
     * @param documents how many files are attached; 409 {@code document-missing} when there is none
     */
    public Stored<CarrierContract> activate(Transaction tx, long id, int documents) {
        Stored<CarrierContract> contract = tx.step(CONTRACTS, id, "activate");
        CarrierContract c = contract.value();
        if (documents == 0) {
            throw Problem.conflict(
                    "document-missing",
                    "Attach the signed contract " + c.number() + " before it is activated.",
                    "请先上传已签订的合同 " + c.number() + " 再启用。");
        }
        Carriers.hold(tx, "carrier", c.carrier());
        if (c.validTo().isBefore(today(tx))) {
            throw Problem.conflict(
                    "contract-expired",
                    "Contract " + c.number() + " ended on " + c.validTo() + "; make a new one.",
                    "合同 " + c.number() + " 已于 " + c.validTo() + " 到期，请新建合同。");
        }
        List<String> rivals = active(tx, CARRIER_CONTRACT.CARRIER.eq(c.carrier())).stream()
                .filter(c::rivals)
                .map(CarrierContract::number)
                .toList();
        if (!rivals.isEmpty()) {
            throw Problem.conflict(
                    "contracts-overlap",
                    Text.of(
                            "The carrier has active contracts for the same service and days: "
                                    + String.join(", ", rivals) + "; end them first.",
                            "该物流公司同一服务、同一期间已有生效合同：" + String.join("、", rivals) + "，请先终止。"),
                    Map.of("contracts", rivals));
        }
        return tx.update(CONTRACTS, contract, c.in(ContractState.ACTIVE));
    }

    /** Ends a contract, and with it its tariffs: they price nothing after its last day. */
    public Stored<CarrierContract> end(Transaction tx, long id, ContractEnd given) {
        Stored<CarrierContract> contract = tx.step(CONTRACTS, id, "end");
        CarrierContract c = contract.value();
        LocalDate last = given.on() == null ? today(tx) : given.on();
        if (last.isBefore(c.validFrom().minusDays(1)) || last.isAfter(c.validTo())) {
            if (given.on() != null) {
                throw Problem.invalid(
                        "on",
                        "It must be between " + c.validFrom() + " and " + c.validTo() + ".",
                        "须在 " + c.validFrom() + " 至 " + c.validTo() + " 之间。");
            }
            last = last.isAfter(c.validTo()) ? c.validTo() : c.validFrom().minusDays(1);
        }
        for (Stored<Tariff> tariff : tx.select(TARIFFS, longerThan(c.number(), last), MOST_TARIFFS)) {
            tx.update(TARIFFS, tariff, tariff.value().until(last));
        }
        return tx.update(CONTRACTS, contract, c.ended(last, given.reason()));
    }

    /** Refuses rows of an import whose number is taken or whose carrier is not known. */
    List<ImportRow<CarrierContract>> check(Reads reads, List<ImportRow<CarrierContract>> rows) {
        return Codes.known(
                        reads,
                        Codes.unique(reads, rows, CARRIER_CONTRACT.NUMBER, "number", CarrierContract::number),
                        CARRIER.CODE,
                        "carrier",
                        CarrierContract::carrier)
                .stream()
                .map(row -> row.value() != null
                                && row.value().validTo().isBefore(row.value().validFrom())
                        ? row.refuse("validTo", ORDER.en(), ORDER.zh())
                        : row)
                .toList();
    }

    /** The active contracts that fulfil the condition. */
    static List<CarrierContract> active(Reads reads, Condition where) {
        return reads
                .select(CONTRACTS, where.and(CARRIER_CONTRACT.STATE.eq(Shape.code(ContractState.ACTIVE))), SOME)
                .stream()
                .map(Stored::value)
                .toList();
    }

    private static final Text ORDER = Text.of("The last day must not be before the first.", "到期日期不能早于生效日期。");

    private static Condition longerThan(String contract, LocalDate last) {
        return TARIFF.CONTRACT.eq(contract).and(TARIFF.VALID_TO.isNull().or(TARIFF.VALID_TO.gt(last)));
    }

    private static void requireDays(CarrierContract contract) {
        if (contract.validTo().isBefore(contract.validFrom())) {
            throw Problem.invalid("validTo", ORDER.en(), ORDER.zh());
        }
    }

    private static void requireTariffsWithin(Transaction tx, CarrierContract contract) {
        List<String> outside = tx.sql()
                .select(TARIFF.CODE)
                .from(TARIFF)
                .where(longerThan(contract.number(), contract.validTo())
                        .or(TARIFF.CONTRACT.eq(contract.number()).and(TARIFF.VALID_FROM.lt(contract.validFrom()))))
                .limit(20)
                .fetch(TARIFF.CODE);
        if (!outside.isEmpty()) {
            throw Problem.conflict(
                    "tariffs-outside",
                    Text.of(
                            "Tariffs are valid outside these days: " + String.join(", ", outside)
                                    + "; change them first.",
                            "以下报价超出该有效期：" + String.join("、", outside) + "，请先修改。"),
                    Map.of("tariffs", outside));
        }
    }

    private LocalDate today(Transaction tx) {
        return tx.today();
    }
}
