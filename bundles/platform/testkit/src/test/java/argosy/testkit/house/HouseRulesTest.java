package argosy.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of the house is broken once, and says what to do instead. */
class HouseRulesTest {

    @TempDir
    private Path module;

    private Sample department;

    @BeforeEach
    void begin() {
        department = Sample.department(module);
    }

    @Test
    void aGoodDepartmentBreaksNone() {
        department.java("""
                        package sample.kites.flights;

                        import jakarta.validation.constraints.NotBlank;

                        /** One flight. */
                        public record Flight(@NotBlank String kite) {}
                        """).java("""
                        package sample.kites.lines;

                        import sample.kites.flights.Flight;
                        import java.util.List;

                        /** Lines of kites, longest first. */
                        public final class Lines {
                            static final List<String> COLOURS = List.of("red", "yellow");

                            public String of(Flight flight) {
                                return flight.kite();
                            }
                        }
                        """);

        assertThat(breaches()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    com.fasterxml.jackson.databind.ObjectMapper   | take and answer records
                    jakarta.servlet.http.HttpServletRequest       | as @Context Caller
                    argosy.storage.Storage                        | tell other departments by events
                    org.slf4j.Logger                              | the platform logs it
                    org.osgi.framework.BundleContext              | ask the DepartmentContext
                    org.junit.jupiter.api.Assertions              | write it with the JDK
                    """)
    void importsOnlyWhatIsOpenToDepartments(String type, String instead) {
        department.java("""
                package sample.kites;

                class Reader {
                    Object read(%s from) {
                        return from.toString();
                    }
                }
                """.formatted(type));

        String name = type.substring(0, type.lastIndexOf('.'));
        assertThat(breaches()).anySatisfy(breach -> assertThat(breach)
                .startsWith("It imports " + name + ": ")
                .contains(instead));
    }

    @Test
    void doesNotImplementWhatThePlatformImplements() {
        department.java("""
                package sample.kites;

                abstract class OwnDatabase implements argosy.department.Database {}
                """);

        assertThat(breaches()).singleElement().asString().contains("the next release would refuse it", "@ProviderType");
    }

    @Test
    void importsNothingOptionally() {
        department.bnd("Import-Package: javax.crypto;resolution:=optional, *");

        assertThat(breaches()).singleElement().asString().contains("javax.crypto optionally", "use it or leave it");
    }

    @ParameterizedTest
    @CsvSource({
        "DynamicImport-Package: *, import what is used by using it",
        "Require-Bundle: argosy.storage, import packages",
        "Fragment-Host: argosy.storage, be a bundle of your own",
        "Bundle-Activator: sample.kites.KitesDepartment, do it in Department.start",
    })
    void hasNoOtherDoorThanItsComponent(String header, String instead) {
        department.bnd(header).bnd("-fixupmessages: *");

        assertThat(breaches())
                .anySatisfy(breach ->
                        assertThat(breach).startsWith("Its manifest says").contains(instead));
    }

    @Test
    void exportsNothing() {
        department.java("@org.osgi.annotation.bundle.Export package sample.kites;");

        assertThat(breaches())
                .singleElement()
                .asString()
                .startsWith("It exports sample.kites: a department exports nothing");
    }

    @Test
    void hasOneComponent() {
        department.java("""
                package sample.kites;

                @org.osgi.service.component.annotations.Component(service = Second.class)
                public class Second {}
                """);

        assertThat(breaches()).singleElement().asString().contains("2 OSGi components", "is made with new");
    }

    @Test
    void isDescribed() {
        assertThat(HouseRules.breaches(Sample.library(module)
                        .java("package sample.kites; class Kite {}")
                        .built()))
                .anySatisfy(breach -> assertThat(breach).contains("write @DepartmentModule"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Thread(() -> {}).start();",
                "java.util.concurrent.Executors.newCachedThreadPool();",
                "java.util.concurrent.CompletableFuture.runAsync(() -> {});",
                "new java.util.Timer();",
                "new ThreadLocal<String>().get();",
            })
    void asksTheContextForThreads(String statement) {
        department.java("package sample.kites; class Wind { void blow() { %s } }".formatted(statement));

        assertThat(breaches()).isNotEmpty().allSatisfy(breach -> assertThat(breach)
                .contains("sample.kites.Wind.blow()", "work that waits or repeats is a job (context.schedule)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    static int count;                                                              | keep it in the database
                    static final java.util.ArrayList<String> ALL = null;                           | a constant is List.of
                    static final java.util.Map<String, String> ALL = new java.util.HashMap<>();    | a constant is List.of
                    static final java.util.concurrent.atomic.AtomicLong NEXT = null;               | a constant is List.of
                    """)
    void hasNoStaticStateThatChanges(String field, String instead) {
        department.java("package sample.kites; class Wind { %s }".formatted(field));

        assertThat(breaches()).singleElement().asString().contains("sample.kites.Wind", instead);
    }

    @Test
    void hasNoCircleBetweenItsPackages() {
        department
                .java("package sample.kites.lines; public class Line { sample.kites.wind.Wind wind; }")
                .java("package sample.kites.wind; public class Wind { sample.kites.lines.Line line; }");

        assertThat(breaches())
                .singleElement()
                .asString()
                .contains(
                        "Cycle detected",
                        "Slice lines",
                        "Slice wind",
                        "let one of the two capabilities know the other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KiteImpl", "KiteManager", "KiteUtils", "KiteHelper", "BaseKite"})
    void callsThingsWhatTheyAreInTheBusiness(String name) {
        department.java("package sample.kites; class %s {}".formatted(name));

        assertThat(breaches())
                .singleElement()
                .asString()
                .contains(name + ".java", "name the class after what it is in the business");
    }

    @Test
    void callsPackagesWhatTheyAreInTheBusiness() {
        department.java("package sample.kites.util; class Wind {}");

        assertThat(breaches()).singleElement().asString().contains("sample.kites.util", "a capability of the business");
    }

    @Test
    void hasItsDesignWrittenDown() {
        department.file("README.md", "# Kites");

        assertThat(breaches()).singleElement().asString().startsWith("There is no README.md that says in a few lines");
    }

    @Test
    void leavesNothingForLater() {
        String mark = "TO" + "DO";
        department.file("src/main/resources/db/V1__kites.sql", "-- " + mark + " an index");

        assertThat(breaches())
                .singleElement()
                .asString()
                .contains("V1__kites.sql", mark + " an index", "do it, or leave it out");
    }

    @Test
    void allBreachesAreToldAtOnce() throws Exception {
        URL classes = department
                .java("package sample.kites; class WindManager { static int count; }")
                .built()
                .toUri()
                .toURL();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes}, getClass().getClassLoader())) {
            Class<?> door = loader.loadClass("sample.kites.KitesDepartment");

            assertThatThrownBy(() -> HouseRules.hold(door))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContainingAll(
                            "KitesDepartment breaks the rules of the house",
                            "\n- Field <sample.kites.WindManager.count>",
                            "WindManager.java: name the class");
        }
    }

    private List<String> breaches() {
        return HouseRules.breaches(department.built());
    }
}
