package argosy.operations.orders;

import static argosy.operations.db.Tables.BLACKLIST_ENTRY;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Sensitive;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A buyer whose orders a person looks at before they are shipped (黑名单). It only stops the review: nobody is charged another
 * price or refused by it, every entry says on what evidence it stands, and it ends (LEG-01, LEG-12).
 *
 * @param entry the nickname, phone or address as it stands in orders; {@code entryKey} its fingerprint
 * @param expires the last day on which it goes
 */
@Label(en = "Blacklist entry", zh = "黑名单条目")
public record BlacklistEntry(
        @NotNull @Label(en = "Kind", zh = "类型", example = "phone")
        Kind kind,

        @NotBlank @Size(max = 300) @Sensitive("consignees:read")
        @Label(en = "Entry", zh = "内容", example = "13900000000")
        String entry,

        @ReadOnly @Label(en = "Key", zh = "标识", example = "6f1ed002ab559585")
        String entryKey,

        @NotBlank @Size(max = 300) @Label(en = "Reason", zh = "原因", example = "三次恶意拒收")
        String reason,

        @NotBlank @Size(max = 300) @Label(en = "Evidence", zh = "依据", example = "退货单 TH-20261101-0003 等三单")
        String evidence,

        @NotNull @Label(en = "Expires", zh = "到期日", example = "2027-05-22")
        LocalDate expires) {

    public static final Register<BlacklistEntry> BLACKLIST = Register.of(
                    "blacklist", Text.of("Blacklist", "黑名单"), BlacklistEntry.class, BLACKLIST_ENTRY)
            .filter("kind")
            .sort("expires");

    public enum Kind {
        @Label(en = "Buyer", zh = "买家昵称")
        CUSTOMER,
        @Label(en = "Phone", zh = "电话")
        PHONE,
        @Label(en = "Address", zh = "地址")
        ADDRESS;

        /** The fingerprint of such an entry. */
        String key(String text) {
            return text == null ? null : Keys.of(name() + '\n' + Keys.plain(text));
        }
    }

    /** The same with its fingerprint. */
    public BlacklistEntry keyed() {
        return new BlacklistEntry(kind, entry, kind.key(entry), reason, evidence, expires);
    }
}
