package argosy.operations.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Fingerprints of personal data, so that equal ones are found without being read. */
public final class Keys {

    private static final int BYTES = 16;

    private Keys() {}

    /** What two orders of one parcel have in common; null when not all of it is known, or masked by the platform. */
    static String consignee(String shop, String customer, String consignee, String phone, String address) {
        return customer == null || hidden(consignee) || hidden(phone) || hidden(address)
                ? null
                : of(shop + '\n' + customer + '\n' + consignee + '\n' + phone + '\n' + plain(address));
    }

    /** What orders to the same place have in common, whoever bought; null when it is not known or masked. */
    static String address(String phone, String address) {
        return hidden(phone) || hidden(address) ? null : of(phone + '\n' + plain(address));
    }

    /** The consignee as a platform tells it; null when it tells nothing of it. */
    static String told(NewOrder given) {
        return given.consignee() == null && given.phone() == null && given.address() == null
                ? null
                : of(given.consignee() + '\n' + given.phone() + '\n' + given.address());
    }

    /** The goods as a platform tells them; what it calls them may change. */
    static String told(List<OrderLine> lines) {
        StringBuilder goods = new StringBuilder();
        for (OrderLine line : lines) {
            goods.append(line.sku() == null ? line.name() + ' ' + line.spec() : line.sku())
                    .append('\n')
                    .append(line.quantity())
                    .append('\n')
                    .append(line.price())
                    .append('\n')
                    .append(line.discount())
                    .append('\n');
        }
        return of(goods.toString());
    }

    /** Whether the platform now hides what it showed before. */
    static boolean masks(String known, String told) {
        return told != null && told.indexOf('*') >= 0 && known != null && known.indexOf('*') < 0;
    }

    /** The fingerprint of a text, case and blanks aside. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String plain(String text) {
        return text.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean hidden(String text) {
        return text == null || text.isBlank() || text.indexOf('*') >= 0;
    }
}
