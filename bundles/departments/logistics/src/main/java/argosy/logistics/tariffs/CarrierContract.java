package argosy.logistics.tariffs;

import static argosy.logistics.db.Tables.CARRIER_CONTRACT;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was agreed with a carrier, and until when (LOG-17). The signed document is an attachment.
 *
 * @param number the contract's own number; {@code HT-…} is given when there is none
 * @param services the services it covers, separated by commas, or null for all
 * @param settlementDays days after the bill in which it is paid, or null
 * @param endedOn the last day it held when it was ended; {@code endReason} why
 */
@Label(en = "Carrier contract", zh = "物流合同")
public record CarrierContract(
        @Size(max = 40) @Pattern(regexp = Codes.OPTIONAL, message = Codes.MESSAGE) @Label(en = "Number", zh = "合同号", example = "HT-ZTO-2026", also = "合同编号")
        String number,

        @NotBlank @Size(max = 32) @Label(
                en = "Carrier",
                zh = "物流公司",
                example = "ZTO",
                also = {"carrier code", "物流公司编码"})
        String carrier,

        @NotNull @Label(en = "Valid from", zh = "生效日期", example = "2026-01-01")
        LocalDate validFrom,

        @NotNull @Label(en = "Valid to", zh = "到期日期", example = "2026-12-31")
        LocalDate validTo,

        @Size(max = 300) @Label(en = "Services", zh = "服务", example = "标准快递,退货取件")
        String services,

        @Size(max = 100) @Label(en = "Contact", zh = "联系人", example = "陈经理")
        String contact,

        @Size(max = 40) @Label(en = "Phone", zh = "电话", example = "0571-86000000")
        String phone,

        @Min(0) @Max(365) @Label(en = "Settlement (days)", zh = "结算账期(天)", example = "30")
        Integer settlementDays,

        @ReadOnly @Label(en = "State", zh = "状态", example = "active")
        ContractState state,

        @ReadOnly @Label(en = "Ended on", zh = "终止日期", example = "2026-10-31")
        LocalDate endedOn,

        @ReadOnly @Label(en = "Reason of the end", zh = "终止原因", example = "改签新合同")
        String endReason,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "月发 3 万票以上")
        String remark) {

    public static final Register<CarrierContract> CONTRACTS = Register.of(
                    "carrier-contracts", Text.of("Carrier contracts", "物流合同"), CarrierContract.class, CARRIER_CONTRACT)
            .search("number", "carrier", "contact")
            .filter("carrier", "state")
            .sort("number", "validTo")
            .workflow(ContractState.WORKFLOW, "state");

    public CarrierContract {
        number = number == null || number.isBlank() ? null : number.strip();
        services = services == null || services.isBlank() ? null : services.strip();
        state = state == null ? ContractState.DRAFT : state;
    }

    /** The last day it holds. */
    LocalDate lastDay() {
        return endedOn == null ? validTo : endedOn;
    }

    /** Whether both would hold on the same day for the same service. */
    boolean rivals(CarrierContract other) {
        return carrier.equals(other.carrier)
                && !validFrom.isAfter(other.validTo)
                && !other.validFrom.isAfter(validTo)
                && (services == null
                        || other.services == null
                        || list(services).stream().anyMatch(list(other.services)::contains));
    }

    CarrierContract numbered(String given) {
        return CONTRACTS.shape().with(this, "number", given);
    }

    CarrierContract in(ContractState next) {
        return CONTRACTS.shape().with(this, "state", next);
    }

    CarrierContract ended(LocalDate on, String reason) {
        CarrierContract ended = CONTRACTS.shape().with(in(ContractState.ENDED), "endedOn", on);
        return CONTRACTS.shape().with(ended, "endReason", reason);
    }

    private static Set<String> list(String services) {
        return Stream.of(services.split("[,，;；、]+"))
                .map(String::strip)
                .filter(service -> !service.isEmpty())
                .collect(Collectors.toSet());
    }
}
