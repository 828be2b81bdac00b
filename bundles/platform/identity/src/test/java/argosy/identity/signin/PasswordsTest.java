package argosy.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void hashesAreArgon2idWithTheirParametersAndTheirOwnSalt() {
        String hash = passwords.hash("正确的 马 battery staple");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(200);
        assertThat(passwords.hash("正确的 马 battery staple")).isNotEqualTo(hash);
        assertThat(passwords.matches("正确的 马 battery staple", hash)).isTrue();
        assertThat(passwords.matches("正确的 马 battery stapl", hash)).isFalse();
        assertThat(passwords.matches("anything", null)).isFalse();
    }

    @Test
    void compositionOfCharactersDoesNotMatter() {
        assertThat(passwords.matches("cafe\u0301 au lait", passwords.hash("caf\u00e9 au lait")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "123456789", "一二三四五六七八九", "1234567890", "Password123", "aaaaaaaaaaaa", "chenjing.wu"
            })
    void weakPasswordsAreRefused(String weak) {
        assertThatThrownBy(() -> Passwords.check("password", "chenjing.wu", weak))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(422));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-long-sentence", "今天天气很好我们去海边", "kR7#pl0$wq"})
    void goodPasswordsAreTaken(String good) {
        Passwords.check("password", "chenjing.wu", good);
    }
}
