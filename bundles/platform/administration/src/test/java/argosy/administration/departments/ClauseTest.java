package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseTest {

    @Test
    void commasAndSemicolonsInQuotesSeparateNothing() {
        assertThat(Clause.parse("a.b;version=\"[1.0,2)\", c;filter:=\"(x=;)\""))
                .containsExactly(
                        new Clause(List.of("a.b"), Map.of("version", "[1.0,2)"), Map.of()),
                        new Clause(List.of("c"), Map.of(), Map.of("filter", "(x=;)")));
    }

    @Test
    void oneClauseMayHaveSeveralNames() {
        assertThat(Clause.parse("a; b ;c;x=1"))
                .containsExactly(new Clause(List.of("a", "b", "c"), Map.of("x", "1"), Map.of()));
    }

    @Test
    void theTypeOfAnAttributeIsNoPartOfItsName() {
        assertThat(Clause.parse("osgi.service;objectClass:List<String>=\"a.B,c.D\";effective:=active"))
                .containsExactly(new Clause(
                        List.of("osgi.service"), Map.of("objectClass", "a.B,c.D"), Map.of("effective", "active")));
    }

    @Test
    void aBackslashTakesTheMeaningFromAQuotationMark() {
        assertThat(Clause.parse("a;title=\"the \\\"old\\\" pier\";titleZh=\"港,口\""))
                .containsExactly(
                        new Clause(List.of("a"), Map.of("title", "the \"old\" pier", "titleZh", "港,口"), Map.of()));
    }

    @Test
    void anAbsentHeaderHasNoClauses() {
        assertThat(Clause.parse(null)).isEmpty();
        assertThat(Clause.parse("  ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;x=\"open", "a,,b", "a;", ";x=1", "a;x=1;b", "a;x=1;x=2", "a;=1", "a,"})
    void whatIsWrittenWronglyIsNotGuessed(String header) {
        assertThatThrownBy(() -> Clause.parse(header)).isInstanceOf(IllegalArgumentException.class);
    }
}
