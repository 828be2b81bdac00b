package argosy.testkit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** What the code of a department may not do, because the platform does it. */
final class CodeRules {

    private record Rule(ArchRule rule, String instead) {}

    private static final DescribedPredicate<JavaClass> THREADS = JavaClass.Predicates.assignableTo(Thread.class)
            .or(JavaClass.Predicates.assignableTo(ThreadLocal.class))
            .or(JavaClass.Predicates.assignableTo(Executor.class))
            .or(JavaClass.Predicates.assignableTo(CompletableFuture.class))
            .or(JavaClass.Predicates.type(Executors.class))
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
                    "org.osgi.service.component",
                    "org.osgi.util.tracker..",
                    "jakarta.servlet..")
            .as("Jersey, Jackson, a database driver, the pool, the server or the framework");

    private static final Set<String> CHANGEABLE = Set.of(
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

    private static final DescribedPredicate<JavaClass> CONTAINER = DescribedPredicate.describe(
            "a container that changes",
            type -> type.getPackageName().startsWith("java.util.concurrent") || CHANGEABLE.contains(type.getName()));

    private static final DescribedPredicate<JavaField> BY_HAND = DescribedPredicate.describe(
            "are written by hand", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));

    private static final DescribedPredicate<JavaConstructorCall> KEPT_FOR_ALL = DescribedPredicate.describe(
            "a container that changes is made for a constant",
            call -> call.getOrigin().getName().equals("<clinit>") && CONTAINER.test(call.getTargetOwner()));

    private static final List<Rule> RULES = List.of(
            new Rule(
                    noClasses().should().accessClassesThat(THREADS).orShould().beAssignableTo(THREADS),
                    "work that waits or repeats is a job (context.schedule), what follows from a fact is an event handler"
                            + " (context.on), and who asks is handed on as Caller"),
            new Rule(
                    fields().that().areStatic().and(BY_HAND).should().beFinal(),
                    "keep it in the database, or in a field of an object that Department.start makes"),
            new Rule(
                    fields().that().areStatic().should().notHaveRawType(CONTAINER),
                    "a constant is List.of, Set.of or Map.of; what changes is kept in the database"),
            new Rule(
                    noClasses().should().callConstructorWhere(KEPT_FOR_ALL),
                    "a constant is List.of, Set.of or Map.of; what changes is kept in the database"),
            new Rule(
                    noClasses().should().dependOnClassesThat(PLATFORM),
                    "the DepartmentContext gives what a department needs, in types of argosy.department"));

    private CodeRules() {}

    /** @param root the package of the department's class; its capabilities are the packages right below */
    static List<String> breaches(Path department, String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
                .importPath(department);
        List<String> breaches = new ArrayList<>();
        for (Rule rule : RULES) {
            breaches(rule, classes, breaches);
        }
        breaches(
                new Rule(
                        slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                        "let one of the two capabilities know the other, and hand the rest in through an interface of its"
                                + " own"),
                classes,
                breaches);
        classes.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(Names::isMeaninglessPackage)
                .forEach(name -> breaches.add(
                        "There is a package " + name + ": a package is named after a capability of the business."));
        return breaches;
    }

    private static void breaches(Rule rule, JavaClasses classes, List<String> breaches) {
        rule.rule()
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails()
                .forEach(detail -> breaches.add(detail.strip() + ": " + rule.instead() + "."));
    }
}
