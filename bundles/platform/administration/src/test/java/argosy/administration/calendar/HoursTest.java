package argosy.administration.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import argosy.department.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PLT-28")
class HoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09:00-12:00 13:00-18:00 | 09:00-12:00 13:00-18:00",
                "9:00-12:00,13:00-18:00 | 09:00-12:00 13:00-18:00",
                "13：00～18：00，9：00～12：00 | 09:00-12:00 13:00-18:00",
                "09:00 - 12:00； 13:00 至 18:00 | 09:00-12:00 13:00-18:00",
                "09:00-12:00 12:00-18:00 | 09:00-12:00 12:00-18:00",
                "00:00-24:00 | 00:00-24:00",
                "18:30-24:00 | 18:30-24:00"
            })
    void areReadAsPeopleWriteThem(String text, String normal) {
        assertThat(Hours.normal("monday", text)).isEqualTo(normal);
        assertThat(Hours.normal("monday", normal)).isEqualTo(normal);
    }

    @Test
    void nothingIsAFreeDay() {
        assertThat(Hours.normal("monday", null)).isNull();
        assertThat(Hours.normal("monday", "  ")).isNull();
        assertThat(Hours.parse("monday", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nine to five",
                "09:00",
                "09:00-25:00",
                "09:60-12:00",
                "09:00-12:00 and 13:00-18:00",
                "12:00-09:00",
                "09:00-09:00",
                "24:00-24:00",
                "22:00-06:00",
                "09:00-24:30",
                "09:00-12:00 11:59-18:00",
                "09:00-24:00 23:00-23:30"
            })
    void areRefusedWhenTheyMakeNoSense(String text) {
        assertThatThrownBy(() -> Hours.parse("monday", text)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.fields()).extracting(Problem.FieldProblem::field).containsExactly("monday");
        });
    }
}
