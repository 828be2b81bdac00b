package argosy.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command is run in a copy of the few files that it reads and writes. */
class NewDepartmentTest {

    private static final Path HERE = Path.of("").toAbsolutePath().getParent();
    private static final Path TEMPLATE = Path.of("archetype/src/main/resources/archetype-resources");
    private static final List<String> NEEDED = List.of(
            "argosy",
            "archetype/src/main/sh/new-department.sh",
            "pom.xml",
            "README.md",
            "bundles/departments/pom.xml",
            "features/pom.xml");

    @TempDir
    Path sources;

    @BeforeEach
    void copy() throws IOException {
        for (String needed : NEEDED) {
            copy(Path.of(needed));
        }
        for (Path file : files(HERE.resolve(TEMPLATE))) {
            copy(HERE.relativize(file));
        }
        Files.createDirectories(sources.resolve("bundles/platform/identity"));
        Files.createDirectories(sources.resolve("bundles/departments/logistics"));
    }

    @Test
    void aDepartmentIsEightFilesOfAtMost150Lines() throws IOException {
        makes("astronomy", "Astronomy", "天文");

        Path made = sources.resolve("bundles/departments/astronomy");
        assertThat(files(made))
                .extracting(file -> made.relativize(file).toString())
                .containsExactlyInAnyOrder(
                        "pom.xml",
                        "README.md",
                        "src/main/java/argosy/astronomy/package-info.java",
                        "src/main/java/argosy/astronomy/AstronomyDepartment.java",
                        "src/main/java/argosy/astronomy/Task.java",
                        "src/main/java/argosy/astronomy/Tasks.java",
                        "src/main/resources/db/V1__tasks.sql",
                        "src/test/java/argosy/astronomy/AstronomyTest.java");
        assertThat(lines(made)).isLessThanOrEqualTo(150);
    }

    @Test
    void itKeepsTheRecordsThatWereAskedFor() throws IOException {
        makes("sky-watch", "Sky watch, night and day", "观天台", "eclipse", "Eclipse", "日月食");

        Path made = sources.resolve("bundles/departments/sky-watch/src/main");
        assertThat(Files.readString(made.resolve("java/argosy/skywatch/SkyWatchDepartment.java")))
                .contains("name = \"sky-watch\", title = \"Sky watch, night and day\", titleZh = \"观天台\"")
                .contains("new Eclipses(context.database())");
        assertThat(Files.readString(made.resolve("java/argosy/skywatch/Eclipse.java")))
                .contains("@Label(en = \"Eclipse\", zh = \"日月食\")")
                .contains(
                        "ECLIPSES = Register.of(\"eclipses\", Text.of(\"Eclipses\", \"日月食\"), Eclipse.class, ECLIPSE)");
        assertThat(Files.readString(made.resolve("resources/db/V1__eclipses.sql")))
                .contains("create table eclipse (");
    }

    @Test
    void nothingOfTheTemplateIsLeftOpen() throws IOException {
        makes("sky-watch", "Sky watch", "观天台", "sighting", "Sighting", "观测");

        for (Path file : files(sources.resolve("bundles/departments/sky-watch"))) {
            assertThat(file.toString()).doesNotContain("$").doesNotContain("__Re");
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain("${");
        }
    }

    @Test
    void itIsRegisteredOnceInEachPlace() throws IOException {
        makes("astronomy", "Astronomy", "天文");

        assertThat(added("bundles/departments/pom.xml")).containsExactly("<module>astronomy</module>");
        assertThat(added("features/pom.xml"))
                .contains("<artifactId>astronomy</artifactId>")
                .contains("<descriptor>mvn:argosy/astronomy/${project.version}/xml/features</descriptor>")
                .hasSize(7);
        assertThat(added("README.md"))
                .containsExactly(
                        "| `bundles/departments/astronomy` | [Astronomy](bundles/departments/astronomy/README.md) (天文) |");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "IT,                IT centre,   信息技术中心, task,   small letters",
                "it--centre,        IT centre,   信息技术中心, task,   single hyphens",
                "1st,               First,       第一,       task,   a letter first",
                "a-name-that-is-far-too-long, Long, 长,       task,   24 characters",
                "switch,            Switch,      交换,       task,   a word of Java",
                "logistics,         Logistics,   物流,       task,   taken by bundles/departments/logistics",
                "id-entity,         Identity,    身份,       task,   taken by bundles/platform/identity",
                "department,        Itself,      身份,       task,   taken by department",
                "astronomy,         A \"sky\",   天文,       task,   write it in words",
                "astronomy,         Sun & moon,  天文,       task,   write it in words",
                "astronomy,         ` `,         天文,       task,   a title is empty",
                "astronomy,         Astronomy,   天文,       order,  a word of SQL",
                "astronomy,         Astronomy,   天文,       Star,   the record's name",
            })
    void whatWouldNotWorkIsRefusedAndNothingIsWritten(
            String name, String title, String titleZh, String record, String why) throws IOException {
        Map<Path, String> before = everything();

        Said said = argosy("new-department", name, title, titleZh, record, "Star", "星");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).startsWith("argosy: ").contains(why);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aNameIsGivenOnce() throws IOException {
        makes("astronomy", "Astronomy", "天文");
        Map<Path, String> before = everything();

        assertThat(argosy("new-department", "astronomy", "Astronomy", "天文").text())
                .contains("taken");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void withoutTitlesItSaysWhatItNeeds() {
        assertThat(argosy("new-department", "astronomy").text()).contains("titles in English and Chinese");
    }

    @Test
    void mavenAsksForWhatTheCommandFillsIn() throws IOException {
        String metadata =
                Files.readString(HERE.resolve("archetype/src/main/resources/META-INF/maven/archetype-metadata.xml"));
        Set<String> declared = words(Pattern.compile("requiredProperty key=\"(\\w+)\""), metadata);
        declared.addAll(Set.of("groupId", "artifactId", "version", "package"));
        Set<String> used = new TreeSet<>();
        for (Path file : files(HERE.resolve(TEMPLATE))) {
            used.addAll(words(Pattern.compile("\\$\\{(\\w+)}"), Files.readString(file)));
        }
        assertThat(declared).isEqualTo(used);
    }

    private void makes(String... words) {
        List<String> command = new ArrayList<>(List.of("new-department"));
        command.addAll(List.of(words));
        Said said = argosy(command.toArray(String[]::new));
        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(said.text()).contains("8 files", "./argosy test " + words[0], "./argosy dev " + words[0]);
    }

    private record Said(int exit, String text) {}

    private Said argosy(String... words) {
        List<String> command = new ArrayList<>(List.of("./argosy"));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(sources.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return new Said(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void copy(Path file) throws IOException {
        Files.createDirectories(sources.resolve(file).getParent());
        Files.copy(HERE.resolve(file), sources.resolve(file));
    }

    /** The lines of a file that the original does not have, or has not as often. */
    private List<String> added(String file) throws IOException {
        List<String> more = new ArrayList<>(Files.readAllLines(sources.resolve(file)));
        Files.readAllLines(HERE.resolve(file)).forEach(more::remove);
        return more.stream().map(String::strip).toList();
    }

    private Map<Path, String> everything() throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        for (Path file : files(sources)) {
            texts.put(file, Files.readString(file));
        }
        return texts;
    }

    private static long lines(Path folder) throws IOException {
        long lines = 0;
        for (Path file : files(folder)) {
            lines += Files.readAllLines(file).size();
        }
        return lines;
    }

    private static Set<String> words(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
