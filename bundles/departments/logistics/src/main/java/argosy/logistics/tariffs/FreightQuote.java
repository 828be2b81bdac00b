package argosy.logistics.tariffs;

import argosy.department.Label;
import argosy.department.Text;
import java.util.List;

/**
 * What one carrier would charge for a parcel.
 *
 * @param service the carrier's service, or null for the ordinary one
 * @param warnings what to know before the parcel is given to it
 */
@Label(en = "Freight quote", zh = "运费试算")
public record FreightQuote(
        @Label(en = "Carrier", zh = "物流公司", example = "ZTO") String carrier,

        @Label(en = "Carrier name", zh = "物流公司名称", example = "中通快递")
        String carrierName,

        @Label(en = "Service", zh = "服务", example = "") String service,
        @Label(en = "Price", zh = "运费") FreightPrice price,
        @Label(en = "Warnings", zh = "提醒") List<Text> warnings) {

    public FreightQuote {
        warnings = List.copyOf(warnings);
    }
}
