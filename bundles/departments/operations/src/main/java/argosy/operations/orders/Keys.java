package argosy.operations.orders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
