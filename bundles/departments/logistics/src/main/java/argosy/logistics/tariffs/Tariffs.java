package argosy.logistics.tariffs;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.CARRIER_CONTRACT;
import static argosy.logistics.db.Tables.PARCEL;
import static argosy.logistics.db.Tables.TARIFF;
import static argosy.logistics.db.Tables.TARIFF_SURCHARGE;
import static argosy.logistics.db.Tables.WAREHOUSE;
import static argosy.logistics.tariffs.Tariff.TARIFFS;

import argosy.department.Codes;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.carriers.Carriers;
import argosy.logistics.warehouse.Fixed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of price lists, and what parcels cost by them (LOG-17). */
public final class Tariffs {

    /** More rows than the price lists of all carriers of an import have. */
    private static final int MOST = 20_000;

    /**
     * What each posting costs by its carrier's ordinary service; two queries for any number of them. A posting that no
     * tariff is for, or whose province is not known, is missing.
     */
    public static Map<Long, FreightPrice> prices(Reads reads, Collection<Posting> postings) {
        Map<Long, FreightPrice> prices = new HashMap<>();
        Optional<LocalDate> first = postings.stream().map(Posting::on).min(LocalDate::compareTo);
        if (first.isPresent()) {
            LocalDate last =
                    postings.stream().map(Posting::on).max(LocalDate::compareTo).get();
            Set<String> carriers = postings.stream()
                    .map(Posting::carrier)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Set<Province> provinces = postings.stream()
                    .flatMap(posting -> Province.named(posting.province()).stream())
                    .collect(Collectors.toSet());
            PriceList list = PriceList.of(reads, carriers, provinces, first.get(), last);
            postings.forEach(posting -> list.price(posting).ifPresent(price -> prices.put(posting.key(), price)));
        }
        return prices;
    }

    /** Adds a row; 409 {@code tariffs-overlap} when another row is for the same parcels. */
    public Stored<Tariff> create(Transaction tx, Tariff tariff) {
        require(tx, null, tariff);
        return tx.insert(TARIFFS, tariff);
    }

    /** Changes a row; its code stays. Parcels keep the price they were handed over with. */
    Stored<Tariff> change(Transaction tx, Stored<Tariff> before, Tariff after) {
        Fixed.same("code", before.value().code(), after.code());
        Fixed.same("carrier", before.value().carrier(), after.carrier());
        require(tx, before.id(), after);
        return tx.update(TARIFFS, before, after);
    }

    /** Removes a row that no parcel was priced by. */
    void remove(Transaction tx, Stored<Tariff> tariff) {
        String code = tariff.value().code();
        if (tx.sql()
                        .fetchExists(
                                PARCEL,
                                PARCEL.TARIFF
                                        .eq(code)
                                        .and(PARCEL.CARRIER.eq(tariff.value().carrier())))
                || tx.sql().fetchExists(TARIFF_SURCHARGE, TARIFF_SURCHARGE.TARIFF.eq(code))) {
            throw Problem.conflict(
                    "in-use",
                    "Parcels were priced by tariff " + code + " or it has surcharges; set the last day it is valid"
                            + " instead of removing it.",
                    "报价 " + code + " 已用于包裹计价或有附加费，请设置失效日期而不是删除。");
        }
        tx.delete(TARIFFS, tariff);
    }

    private static void require(Transaction tx, Long own, Tariff tariff) {
        Carriers.hold(tx, "carrier", tariff.carrier());
        CarrierContract contract = tariff.contract() == null
                ? null
                : CarrierContracts.byNumber(tx, Set.of(tariff.contract())).get(tariff.contract());
        List<FieldProblem> wrong = new ArrayList<>(problems(tariff, contract));
        if (tariff.origin() != null && !tx.sql().fetchExists(WAREHOUSE, WAREHOUSE.CODE.eq(tariff.origin()))) {
            wrong.add(new FieldProblem(
                    "origin",
                    Text.of(
                            "There is no warehouse " + tariff.origin() + "; leave it empty for any.",
                            "仓库 " + tariff.origin() + " 不存在；留空表示任意仓库。")));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        List<String> rivals = rivals(tx, Set.of(tariff.carrier())).stream()
                .filter(other -> (own == null || other.id() != own) && tariff.rivals(other.value()))
                .map(other -> other.value().code())
                .toList();
        if (!rivals.isEmpty()) {
            throw Problem.conflict("tariffs-overlap", overlap(rivals), Map.of("tariffs", rivals));
        }
    }

    /** Refuses rows of an import that contradict what is stored or each other. */
    List<ImportRow<Tariff>> check(Reads reads, List<ImportRow<Tariff>> rows) {
        List<Tariff> given =
                rows.stream().map(ImportRow::value).filter(Objects::nonNull).toList();
        Map<String, CarrierContract> contracts = CarrierContracts.byNumber(
                reads,
                given.stream().map(Tariff::contract).filter(Objects::nonNull).collect(Collectors.toSet()));
        List<ImportRow<Tariff>> checked = Codes.unique(reads, rows, TARIFF.CODE, "code", Tariff::code);
        checked = Codes.known(reads, checked, CARRIER.CODE, "carrier", Tariff::carrier);
        checked = Codes.known(reads, checked, CARRIER_CONTRACT.NUMBER, "contract", Tariff::contract);
        checked = Codes.known(reads, checked, WAREHOUSE.CODE, "origin", Tariff::origin);
        Map<String, List<Tariff>> before = new HashMap<>();
        rivals(reads, given.stream().map(Tariff::carrier).collect(Collectors.toSet()))
                .forEach(stored -> before.computeIfAbsent(stored.value().carrier(), c -> new ArrayList<>())
                        .add(stored.value()));
        List<ImportRow<Tariff>> result = new ArrayList<>();
        for (ImportRow<Tariff> row : checked) {
            Tariff tariff = row.value();
            ImportRow<Tariff> answer = row;
            if (tariff != null && row.good()) {
                for (FieldProblem problem : problems(tariff, contracts.get(tariff.contract()))) {
                    answer = answer.refuse(
                            problem.field(),
                            problem.message().en(),
                            problem.message().zh());
                }
                List<Tariff> others = before.computeIfAbsent(tariff.carrier(), c -> new ArrayList<>());
                List<String> rivals =
                        others.stream().filter(tariff::rivals).map(Tariff::code).toList();
                if (!rivals.isEmpty()) {
                    answer = answer.refuse(
                            "provinces", overlap(rivals).en(), overlap(rivals).zh());
                }
                others.add(tariff);
            }
            result.add(answer);
        }
        return result;
    }

    private static List<Stored<Tariff>> rivals(Reads reads, Set<String> carriers) {
        return carriers.isEmpty() ? List.of() : reads.select(TARIFFS, TARIFF.CARRIER.in(carriers), MOST);
    }

    private static Text overlap(List<String> rivals) {
        return Text.of(
                "The same carrier, service, origin, province, weight and day are priced already by "
                        + String.join(", ", rivals) + "; end that first or give other days, provinces or weights.",
                "同一物流公司、服务、始发仓、省份、重量和日期已有报价 " + String.join("、", rivals) + "；请先结束该报价，或改用其他日期、省份或重量段。");
    }

    /** What is wrong with a row by itself and with the contract it names. */
    static List<FieldProblem> problems(Tariff tariff, CarrierContract contract) {
        List<FieldProblem> wrong = new ArrayList<>();
        Zone zone = tariff.provincesOf();
        if (!zone.unknown().isEmpty()) {
            wrong.add(unknown(zone));
        } else if (zone.rest() && !zone.provinces().isEmpty()) {
            wrong.add(new FieldProblem(
                    "provinces", Text.of("Name provinces or the rest, not both.", "请填写省份或 rest（其他），不能同时填写。")));
        }
        if (tariff.validTo() != null && tariff.validTo().isBefore(tariff.validFrom())) {
            wrong.add(new FieldProblem(
                    "validTo", Text.of("The last day must not be before the first.", "失效日期不能早于生效日期。")));
        }
        if (tariff.aboveGrams() != null && tariff.upToGrams() != null && tariff.aboveGrams() >= tariff.upToGrams()) {
            wrong.add(new FieldProblem("upToGrams", Text.of("It must be more than aboveGrams.", "重量上限须大于重量下限。")));
        }
        if (contract != null && !contract.carrier().equals(tariff.carrier())) {
            wrong.add(new FieldProblem(
                    "contract",
                    Text.of(
                            "Contract " + contract.number() + " is one of " + contract.carrier() + ".",
                            "合同 " + contract.number() + " 属于物流公司 " + contract.carrier() + "。")));
        } else if (contract != null
                && (tariff.validFrom().isBefore(contract.validFrom())
                        || tariff.validTo() == null
                        || tariff.validTo().isAfter(contract.lastDay()))) {
            wrong.add(new FieldProblem(
                    "validTo",
                    Text.of(
                            "Contract " + contract.number() + " runs from " + contract.validFrom() + " to "
                                    + contract.lastDay() + "; keep the tariff within.",
                            "合同 " + contract.number() + " 有效期为 " + contract.validFrom() + " 至 " + contract.lastDay()
                                    + "，报价须在此期间内。")));
        } else if (contract == null && tariff.contract() != null) {
            wrong.add(new FieldProblem(
                    "contract",
                    Text.of("There is no contract " + tariff.contract() + ".", "合同 " + tariff.contract() + " 不存在。")));
        }
        return wrong;
    }

    static FieldProblem unknown(Zone zone) {
        String names = String.join("、", zone.unknown());
        return new FieldProblem(
                "provinces",
                Text.of(
                        names + ": no province. Use Chinese names, or codes: " + Province.codes() + ", or rest.",
                        names + " 不是省级行政区；请填以下名称：" + Province.namesZh() + "，或 rest（其他）。"));
    }
}
