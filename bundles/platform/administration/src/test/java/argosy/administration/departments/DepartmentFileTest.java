package argosy.administration.departments;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class DepartmentFileTest {

    @TempDir
    private Path folder;

    @Test
    void aBundleSaysWhatItIs() throws Exception {
        Path jar = Draft.good().writeTo(folder.resolve("any name"));

        DepartmentFile file = read(jar);

        assertThat(file.name()).isEqualTo("harbour");
        assertThat(file.title()).isEqualTo(Text.of("Harbour", "港口"));
        assertThat(file.symbolicName()).isEqualTo("argosy.harbour");
        assertThat(file.version()).isEqualTo(new Version(1, 2, 3));
        assertThat(file.bytes()).isEqualTo(Files.size(jar));
        assertThat(file.sha256()).isEqualTo(Sha256.of(jar));
        assertThat(file.imports()).containsExactly("argosy.department [1.0,2)", "jakarta.ws.rs [3.1,4)", "javax.sql");
        assertThat(file.migrations()).containsExactly("V1__berths.sql", "V2__ships.sql", "V10__tides.sql");
        assertThat(file.contracts()).isEmpty();
    }

    @Test
    void theBundleInAKarIsTheSameAsWithoutIt() throws Exception {
        Path jar = Draft.good().writeTo(folder.resolve("harbour.jar"));
        Map<String, byte[]> bundles = new LinkedHashMap<>();
        bundles.put("repository/a/commons-io.jar", commonsIo());
        bundles.put("repository/b/harbour.jar", Files.readAllBytes(jar));
        Path kar = Draft.write(folder.resolve("harbour.kar"), Draft.kar(bundles));

        DepartmentFile file = read(kar);

        assertThat(file.inside()).contains("repository/b/harbour.jar");
        assertThat(file.sha256()).isEqualTo(Sha256.of(jar));
        assertThat(file.bytes()).isEqualTo(Files.size(jar));
        try (var in = file.open()) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(jar));
        }
        assertThat(folder.resolve("work")).isEmptyDirectory();
        assertThat(DepartmentFile.seen(kar, folder.resolve("work"))).isEqualTo(file);
    }

    @Test
    void aContractScriptMayTakeAwayWhatNobodyUsesAnyMore() {
        Path jar = Draft.good()
                .entry("db/contract/V2__less.sql", "alter table berth drop column ship; drop table tide;")
                .writeTo(folder.resolve("harbour.jar"));

        assertThat(read(jar).contracts()).containsExactly("V2__less.sql");
    }

    private DepartmentFile read(Path file) {
        return DepartmentFile.read(file, folder.resolve("work"), Draft.PLATFORM);
    }

    private static byte[] commonsIo() {
        return new Draft("io", "2.20.0")
                .header("Bundle-SymbolicName", "org.apache.commons.io")
                .header("Export-Package", "org.apache.commons.io")
                .header("Provide-Capability", null)
                .jar();
    }
}
