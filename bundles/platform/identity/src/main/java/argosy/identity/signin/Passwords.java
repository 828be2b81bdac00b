package argosy.identity.signin;

import argosy.department.Problem;
import argosy.department.Text;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Which passwords are good enough, and their Argon2id hashes (19 MiB, 2 passes, as OWASP advises). Two hashes are
 * computed at once and no more: a flood of sign-ins costs neither all memory nor all processors.
 */
public final class Passwords {

    public static final int SHORTEST = 10;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final long LONGEST_WAIT_SECONDS = 10;
    private static final int LONGEST_QUEUE = 30;

    /** Those of the most used passwords that are long enough to be tried here at all. */
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "12345678910",
            "123456789a",
            "a123456789",
            "0123456789",
            "0987654321",
            "9876543210",
            "1q2w3e4r5t",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "q1w2e3r4t5",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "qwerty123456",
            "qazwsxedc1",
            "asdfghjkl1",
            "asdfghjkl123",
            "zxcvbnm123",
            "password12",
            "password123",
            "password1234",
            "password12345",
            "passw0rd123",
            "p@ssw0rd123",
            "p@ssword123",
            "administrator",
            "administrator1",
            "admin12345",
            "admin123456",
            "admin@12345",
            "welcome123",
            "welcome1234",
            "letmein123",
            "iloveyou12",
            "iloveyou123",
            "sunshine123",
            "football123",
            "changeme123",
            "secret1234",
            "test123456",
            "abc1234567",
            "abcd123456",
            "abcdefghij",
            "abc123456789",
            "qq123456789",
            "woaini1314",
            "woaini1314520",
            "woaini520520",
            "5201314520",
            "1314520520",
            "taobao123456",
            "argosy123456",
            "1234567891",
            "123123123123",
            "1122334455",
            "147258369a",
            "147258369147",
            "a1b2c3d4e5");

    private final SecureRandom random = new SecureRandom();
    private final Semaphore places = new Semaphore(2, true);

    /** Made with the first sign-in: a hash needs 19 MiB, which password4j then keeps. */
    private String nobody;

    /** Refuses with 422 a password that is too short, too common or the username. */
    static void check(String field, String username, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Problem.invalid(
                    field,
                    "A password has at least " + SHORTEST + " characters; a short sentence is easy to remember.",
                    "密码至少 " + SHORTEST + " 个字符，建议使用一句便于记忆的短语。");
        }
        if (lower.equals(username) || lower.chars().distinct().count() < 4 || COMMON.contains(lower)) {
            throw Problem.invalid(
                    field,
                    "This password is guessed at once; choose one that is not a name or a well-known pattern.",
                    "该密码过于常见或与用户名相同，请更换。");
        }
    }

    /** The hash to keep, with its parameters and salt. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() -> Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID)
                .hash(bytes(password), salt)
                .getResult());
    }

    /** Whether it is the password; takes as long when there is no hash to compare with. */
    boolean matches(String password, String hash) {
        String none = nobody();
        String kept = hash == null ? none : hash;
        boolean same = inTurn(() ->
                Argon2Function.getInstanceFromHash(kept).check(bytes(password), kept.getBytes(StandardCharsets.UTF_8)));
        return same && hash != null;
    }

    /** The hash that a password is compared with when there is none. */
    private synchronized String nobody() {
        if (nobody == null) {
            nobody = hash(Secret.random());
        }
        return nobody;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            // A longer queue would only hold requests that could be answered.
            if (places.getQueueLength() >= LONGEST_QUEUE
                    || !places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** The same password typed on different keyboards is the same bytes. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private static Problem busy() {
        return new Problem(
                503,
                "sign-in-busy",
                Text.of("Too many people sign in at this moment; try again.", "当前登录人数过多，请稍后重试。"),
                List.of(),
                Map.of("retryAfter", LONGEST_WAIT_SECONDS));
    }
}
