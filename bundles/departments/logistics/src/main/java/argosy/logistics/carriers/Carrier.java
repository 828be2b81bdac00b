package argosy.logistics.carriers;

import static argosy.logistics.db.Tables.CARRIER;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A carrier that parcels are handed to: a regular company with a licence, or our own delivery staff (LOG-17).
 *
 * @param code short name that dispatch orders and parcels refer to; never changes
 * @param trackingPrefixes beginnings of this carrier's tracking numbers separated by commas, or null for any
 * @param trackingMinLength fewest characters of a tracking number, or null; {@code trackingMaxLength} likewise
 * @param state active when not given
 * @param licenceNo number of the courier licence (快递业务经营许可证号), which holds up to the day {@code licenceExpires}
 * @param own our own delivery staff instead of a company
 * @param noticeDays so many days before licence or contract end people are warned; {@value #NOTICE_DAYS} when not given
 * @param standing what the appraisal says of it; {@code standingReason} why
 */
@Label(en = "Carrier", zh = "物流公司")
public record Carrier(
        @NotBlank @Size(max = 32) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(
                en = "Carrier code",
                zh = "物流公司编码",
                example = "SF",
                also = {"Code", "编码", "快递编码"})
        String code,

        @NotBlank @Size(max = 100) @Label(
                en = "Name",
                zh = "名称",
                example = "顺丰速运",
                also = {"物流公司", "快递公司"})
        String name,

        @Size(max = 100) @Label(en = "Contact", zh = "联系人", example = "陈经理")
        String contact,

        @Size(max = 40) @Label(en = "Phone", zh = "电话", example = "95338", also = "联系电话")
        String phone,

        @Size(max = 300) @Label(en = "Services", zh = "服务", example = "次日达、货到付款")
        String services,

        @Size(max = 100) @Label(en = "Tracking number prefixes", zh = "单号前缀", example = "SF")
        String trackingPrefixes,

        @Min(1) @Max(64) @Label(en = "Shortest tracking number", zh = "单号最短位数", example = "12")
        Integer trackingMinLength,

        @Min(1) @Max(64) @Label(en = "Longest tracking number", zh = "单号最长位数", example = "15")
        Integer trackingMaxLength,

        @Label(en = "State", zh = "状态", example = "active") CarrierState state,

        @Size(max = 500) @Label(en = "Remark", zh = "备注", example = "每日 18:00 揽收")
        String remark,

        @Size(max = 64) @Label(
                en = "Licence number",
                zh = "快递业务经营许可证号",
                example = "国邮20150301C",
                also = {"许可证号", "经营许可证号"})
        String licenceNo,

        @Label(en = "Licence expires", zh = "许可证有效期至", example = "2028-06-30")
        LocalDate licenceExpires,

        @Label(en = "Own delivery staff", zh = "自有配送", example = "false")
        Boolean own,

        @Min(0) @Max(365) @Label(en = "Days of notice", zh = "到期提醒天数", example = "30")
        Integer noticeDays,

        @ReadOnly @Label(en = "Standing", zh = "考核评级", example = "good")
        CarrierStanding standing,

        @ReadOnly @Label(en = "Reason of the standing", zh = "评级原因", example = "连续两月准时率低于 90%")
        String standingReason) {

    static final int NOTICE_DAYS = 30;

    public static final Register<Carrier> CARRIERS = Register.of(
                    "carriers", Text.of("Carriers", "物流公司"), Carrier.class, CARRIER)
            .search("code", "name", "contact")
            .filter("state", "standing")
            .sort("code", "name", "createdAt")
            .defaultSort("code");

    public Carrier {
        state = state == null ? CarrierState.ACTIVE : state;
        licenceNo = licenceNo == null || licenceNo.isBlank() ? null : licenceNo.strip();
        own = own == null ? Boolean.FALSE : own;
        noticeDays = noticeDays == null ? NOTICE_DAYS : noticeDays;
        standing = standing == null ? CarrierStanding.GOOD : standing;
    }

    /** Our own delivery staff as a carrier: without licence, contract and form of tracking numbers. */
    public static Carrier ownStaff(String code, String name) {
        return new Carrier(
                code, name, null, null, null, null, null, null, null, null, null, null, true, null, null, null);
    }

    /** The same carrier with its courier licence. */
    public Carrier licensed(String number, LocalDate expires) {
        return CARRIERS.shape().with(CARRIERS.shape().with(this, "licenceNo", number), "licenceExpires", expires);
    }

    /** Why it may be given no parcels on that day; null when it may. A missing contract is no reason: small firms have none. */
    public Text refusal(LocalDate day) {
        if (state == CarrierState.BLOCKED) {
            return Text.of("Carrier " + code + " is blocked; choose another one.", "物流公司 " + code + " 已停用，请改选其他公司。");
        } else if (standing == CarrierStanding.BLOCKED) {
            return Text.of(
                    "Carrier " + code + " is blocked by its appraisal" + because(": ") + "; choose another one.",
                    "物流公司 " + code + " 考核不合格已停用" + because("：") + "，请改选其他公司。");
        } else if (licenceExpires != null && licenceExpires.isBefore(day)) {
            return Text.of(
                    "The licence of carrier " + code + " expired on " + licenceExpires
                            + "; enter the new one or choose another carrier.",
                    "物流公司 " + code + " 的许可证已于 " + licenceExpires + " 到期，请登记新证或改选其他公司。");
        }
        return null;
    }

    Carrier standing(CarrierStanding next, String reason) {
        return CARRIERS.shape().with(CARRIERS.shape().with(this, "standing", next), "standingReason", reason);
    }

    String because(String lead) {
        return standingReason == null ? "" : lead + standingReason;
    }

    /** Whether a tracking number may be one of this carrier's; prefixes and lengths only, so that checking stays cheap. */
    public boolean accepts(String trackingNo) {
        if (trackingMinLength != null && trackingNo.length() < trackingMinLength
                || trackingMaxLength != null && trackingNo.length() > trackingMaxLength) {
            return false;
        }
        return trackingPrefixes == null
                || trackingPrefixes.isBlank()
                || Stream.of(trackingPrefixes.split("[,，、 ]+"))
                        .filter(prefix -> !prefix.isEmpty())
                        .anyMatch(prefix ->
                                trackingNo.toUpperCase(Locale.ROOT).startsWith(prefix.toUpperCase(Locale.ROOT)));
    }

    /** What a tracking number has to look like, for people. */
    Text form() {
        String prefix = trackingPrefixes == null || trackingPrefixes.isBlank() ? "" : trackingPrefixes.strip();
        String shortest = trackingMinLength == null ? "1" : String.valueOf(trackingMinLength);
        String longest = trackingMaxLength == null ? "64" : String.valueOf(trackingMaxLength);
        return Text.of(
                (prefix.isEmpty() ? "" : "begins with " + prefix + ", ") + shortest + " to " + longest + " characters",
                (prefix.isEmpty() ? "" : "以 " + prefix + " 开头，") + shortest + " 到 " + longest + " 位");
    }
}
