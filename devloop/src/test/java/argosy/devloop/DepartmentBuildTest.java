package argosy.devloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DepartmentBuildTest {

    private static final String KIOSK = """
            package argosy.kiosk;

            import argosy.department.Department;
            import argosy.department.DepartmentContext;
            import argosy.department.DepartmentModule;
            import argosy.kiosk.db.Tables;
            import org.osgi.service.component.annotations.Component;

            @Component
            @DepartmentModule(name = "kiosk", title = "Kiosk", titleZh = "报亭")
            public final class Kiosk implements Department {
                @Override
                public void start(DepartmentContext context) {
                    context.database().sql().fetchCount(Tables.PAPERS);
                }
            }
            """;

    @TempDir
    private Path module;

    private DepartmentBuild build;

    @BeforeEach
    void prepare() throws IOException {
        save("pom.xml", """
                <project>
                  <parent><groupId>argosy</groupId><artifactId>argosy</artifactId><version>0.3.0</version></parent>
                  <artifactId>news-stand</artifactId>
                  <properties><tables.package>argosy.kiosk.db</tables.package></properties>
                </project>
                """);
        save("src/main/resources/db/V1__papers.sql", "create table papers (id bigint not null primary key);");
        save("src/main/java/argosy/kiosk/Kiosk.java", KIOSK);
        build = new DepartmentBuild(module, Path.of("..").toAbsolutePath().normalize());
    }

    @Test
    void aDepartmentBecomesABundleWithItsTableClasses() throws IOException {
        DepartmentBuild.Bundle bundle = build.build();

        assertThat(bundle.department()).isEqualTo("kiosk");
        assertThat(bundle.warnings()).isEmpty();
        try (JarFile jar = new JarFile(bundle.jar().toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("argosy.news-stand");
            assertThat(manifest.getValue("Bundle-Version")).isEqualTo("0.3.0");
            assertThat(manifest.getValue("Import-Package"))
                    .contains("argosy.department;version=\"[", "org.jooq;version=");
            assertThat(manifest.getValue("Service-Component")).isNotNull();
            assertThat(manifest.getValue("Export-Package")).isNull();
            assertThat(jar.getEntry("db/V1__papers.sql")).isNotNull();
            assertThat(jar.getEntry("argosy/kiosk/db/Tables.class")).isNotNull();
        }
    }

    @Test
    void theSameSourcesAreTheSameFile() throws IOException {
        byte[] first = Files.readAllBytes(build.build().jar());
        assertThat(Files.readAllBytes(build.build().jar())).isEqualTo(first);
    }

    @Test
    void whatIsNotThereAnyMoreIsNotInTheBundleEither() throws IOException {
        Path more = save("src/main/java/argosy/kiosk/More.java", "package argosy.kiosk;\nrecord More() {}\n");
        build.build();
        Files.delete(more);
        save("src/main/resources/db/V2__bags.sql", "create table bags (id bigint not null primary key);");

        try (JarFile jar = new JarFile(build.build().jar().toFile())) {
            assertThat(jar.getEntry("argosy/kiosk/More.class")).isNull();
            assertThat(jar.getEntry("argosy/kiosk/db/tables/Bags.class")).isNotNull();
        }
    }

    @Test
    void errorsAreToldWithFileAndLine() throws IOException {
        save("src/main/java/argosy/kiosk/Kiosk.java", KIOSK.replace("fetchCount", "fetchCounts"));
        assertThatThrownBy(build::build)
                .isInstanceOf(Broken.class)
                .hasMessageContaining("Kiosk.java:14: cannot find symbol")
                .hasMessageContaining("fetchCounts");
    }

    @Test
    void aWarningIsToldAndStopsNobody() throws IOException {
        save("src/main/java/argosy/kiosk/Bag.java", "package argosy.kiosk;\nrecord Bag(java.util.List of) {}\n");
        assertThat(build.build().warnings()).first().asString().contains("Bag.java:2: ");
    }

    @Test
    void aScriptThatCannotBeReadIsTold() throws IOException {
        save("src/main/resources/db/V1__papers.sql", "create tabel papers (id bigint);");
        assertThatThrownBy(build::build)
                .isInstanceOf(Broken.class)
                .hasMessageContaining("src/main/resources/db/V1__papers.sql:1: ")
                .hasMessageContaining("tabel");
    }

    @Test
    void aBundleWithoutADepartmentIsNone() throws IOException {
        save("src/main/java/argosy/kiosk/Kiosk.java", KIOSK.replace("@DepartmentModule(", "// ("));
        assertThatThrownBy(build::build).isInstanceOf(Broken.class).hasMessageContaining("@DepartmentModule");
    }

    private Path save(String file, String text) throws IOException {
        Path path = module.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
