package argosy.logistics.tariffs;

import static argosy.logistics.db.Tables.CARRIER;
import static argosy.logistics.db.Tables.TARIFF;
import static argosy.logistics.db.Tables.TARIFF_SURCHARGE;
import static argosy.logistics.tariffs.Surcharge.SURCHARGES;

import argosy.department.Codes;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportRow;
import argosy.department.Problem;
import argosy.department.Problem.FieldProblem;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.logistics.carriers.Carriers;
import argosy.logistics.warehouse.Fixed;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code /api/logistics/tariff-surcharges}: what comes on top of a tariff or of all tariffs of a carrier (LOG-17). */
@Path("tariff-surcharges")
public final class SurchargesResource extends EditableResource<Surcharge> {

    /** More than all carriers of an import have. */
    private static final int MOST = 20_000;

    public SurchargesResource(Database database) {
        super(database, SURCHARGES);
    }

    @Override
    protected Stored<Surcharge> create(Transaction tx, Surcharge surcharge) {
        require(tx, null, surcharge);
        return super.create(tx, surcharge);
    }

    @Override
    protected Stored<Surcharge> change(Transaction tx, Stored<Surcharge> before, Surcharge after) {
        Fixed.same("carrier", before.value().carrier(), after.carrier());
        require(tx, before.id(), after);
        return super.change(tx, before, after);
    }

    @Override
    protected List<ImportRow<Surcharge>> check(Reads reads, List<ImportRow<Surcharge>> rows) {
        List<Surcharge> given =
                rows.stream().map(ImportRow::value).filter(Objects::nonNull).toList();
        Map<String, List<Surcharge>> stored = new HashMap<>();
        if (!given.isEmpty()) {
            reads.select(
                            SURCHARGES,
                            TARIFF_SURCHARGE.CARRIER.in(
                                    given.stream().map(Surcharge::carrier).collect(Collectors.toSet())),
                            MOST)
                    .forEach(s -> stored.computeIfAbsent(s.value().carrier(), c -> new ArrayList<>())
                            .add(s.value()));
        }
        List<ImportRow<Surcharge>> checked = new ArrayList<>();
        for (ImportRow<Surcharge> row : Codes.known(
                reads,
                Codes.known(reads, rows, CARRIER.CODE, "carrier", Surcharge::carrier),
                TARIFF.CODE,
                "tariff",
                Surcharge::tariff)) {
            ImportRow<Surcharge> answer = row;
            if (row.value() != null && row.good()) {
                for (FieldProblem problem : problems(row.value())) {
                    answer = answer.refuse(
                            problem.field(),
                            problem.message().en(),
                            problem.message().zh());
                }
                List<Surcharge> others = stored.computeIfAbsent(row.value().carrier(), c -> new ArrayList<>());
                if (others.stream().anyMatch(row.value()::doubles)) {
                    answer = answer.refuse("name", DOUBLE.en(), DOUBLE.zh());
                }
                others.add(row.value());
            }
            checked.add(answer);
        }
        return checked;
    }

    private static final Text DOUBLE = Text.of(
            "A surcharge of this name is charged for these parcels already; change that one.",
            "同名附加费已适用于这些包裹，请修改已有的附加费。");

    private static void require(Transaction tx, Long own, Surcharge surcharge) {
        Carriers.hold(tx, "carrier", surcharge.carrier());
        List<FieldProblem> wrong = new ArrayList<>(problems(surcharge));
        if (surcharge.tariff() != null
                && !tx.sql()
                        .fetchExists(
                                TARIFF,
                                TARIFF.CODE.eq(surcharge.tariff()).and(TARIFF.CARRIER.eq(surcharge.carrier())))) {
            wrong.add(new FieldProblem(
                    "tariff",
                    Text.of(
                            "There is no tariff " + surcharge.tariff() + " of this carrier; leave it empty for all.",
                            "该物流公司没有报价 " + surcharge.tariff() + "；留空表示全部。")));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        boolean twice = tx.select(SURCHARGES, TARIFF_SURCHARGE.CARRIER.eq(surcharge.carrier()), MOST).stream()
                .anyMatch(other -> (own == null || other.id() != own) && surcharge.doubles(other.value()));
        if (twice) {
            throw Problem.conflict("surcharge-doubled", DOUBLE.en(), DOUBLE.zh());
        }
    }

    private static List<FieldProblem> problems(Surcharge surcharge) {
        List<FieldProblem> wrong = new ArrayList<>();
        if ((surcharge.amount() == null) == (surcharge.percent() == null)) {
            wrong.add(new FieldProblem(
                    "amount", Text.of("Give an amount or a percent, one of the two.", "请填写每票金额或比例，二者选一。")));
        }
        Zone zone = Zone.of(surcharge.provinces());
        if (!zone.unknown().isEmpty() || zone.rest()) {
            wrong.add(
                    zone.rest()
                            ? new FieldProblem(
                                    "provinces",
                                    Text.of("Name the provinces, or leave it empty for all.", "请列出省份，留空表示全部。"))
                            : Tariffs.unknown(zone));
        }
        if (surcharge.validFrom() != null
                && surcharge.validTo() != null
                && surcharge.validTo().isBefore(surcharge.validFrom())) {
            wrong.add(new FieldProblem(
                    "validTo", Text.of("The last day must not be before the first.", "失效日期不能早于生效日期。")));
        }
        return wrong;
    }
}
