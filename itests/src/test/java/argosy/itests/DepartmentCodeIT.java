package argosy.itests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ARCHITECTURE §3 and §8: what the code of a department may not do, because the platform does it. */
final class DepartmentCodeIT {

    private static final DescribedPredicate<JavaClass> THREADS = JavaClass.Predicates.assignableTo(Thread.class)
            .or(JavaClass.Predicates.assignableTo(ThreadLocal.class))
            .or(JavaClass.Predicates.assignableTo(Executor.class))
            .or(JavaClass.Predicates.type(java.util.concurrent.Executors.class))
            .or(JavaClass.Predicates.assignableTo(java.util.Timer.class))
            .as("a thread, a thread pool, a timer or a ThreadLocal");

    private static final DescribedPredicate<JavaClass> PLATFORM = JavaClass.Predicates.resideInAnyPackage(
                    "org.glassfish..",
                    "com.fasterxml..",
                    "org.apache.derby..",
                    "org.postgresql..",
                    "com.zaxxer..",
                    "org.flywaydb..",
                    "org.eclipse.jetty..",
                    "org.osgi.framework..",
                    "org.osgi.util.tracker..",
                    "jakarta.servlet..")
            .as("Jersey, Jackson, a database driver, the pool, the server or the framework");

    private static final List<String> MUTABLE = List.of(
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.EnumMap",
            "java.util.StringBuilder");

    private static final Map<Path, JavaClasses> CLASSES = new HashMap<>();

    static List<Path> departments() {
        return Archive.departments();
    }

    @ParameterizedTest
    @MethodSource("departments")
    void asksTheContextForThreads(Path department) {
        check(department, noClasses().should().accessClassesThat(THREADS));
        check(department, noClasses().should().beAssignableTo(THREADS));
    }

    @ParameterizedTest
    @MethodSource("departments")
    void hasNoStaticStateThatChanges(Path department) {
        check(
                department,
                fields().that()
                        .areStatic()
                        .and(DescribedPredicate.describe("are written by hand", field -> !field.getModifiers()
                                .contains(JavaModifier.SYNTHETIC)))
                        .should()
                        .beFinal()
                        .allowEmptyShould(true));
        check(
                department,
                fields().that()
                        .areStatic()
                        .should()
                        .notHaveRawType(DescribedPredicate.describe(
                                "a container that changes",
                                type -> type.getPackageName().startsWith("java.util.concurrent")
                                        || MUTABLE.contains(type.getName())))
                        .allowEmptyShould(true));
    }

    @ParameterizedTest
    @MethodSource("departments")
    void knowsNothingOfWhatThePlatformStandsOn(Path department) {
        check(department, noClasses().should().dependOnClassesThat(PLATFORM));
    }

    @ParameterizedTest
    @MethodSource("departments")
    void hasNoCircleBetweenItsPackages(Path department) {
        check(department, slices().matching("argosy.*.(*)..").should().beFreeOfCycles());
    }

    private static void check(Path department, ArchRule rule) {
        rule.check(CLASSES.computeIfAbsent(department, DepartmentCodeIT::read));
    }

    private static JavaClasses read(Path department) {
        try (JarFile jar = new JarFile(department.toFile())) {
            return new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
                    .importJar(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
