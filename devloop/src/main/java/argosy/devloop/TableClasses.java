package argosy.devloop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;

/** The classes of a department's tables, generated from its migration scripts when one has changed. */
final class TableClasses {

    private final Path module;
    private final Path folder;
    private List<String> generatedFrom = List.of();

    /** @param folder where the classes' sources go; whatever is there is replaced */
    TableClasses(Path module, Path folder) {
        this.module = module;
        this.folder = folder;
    }

    /** The folder of the sources, up to date; empty when the department has no scripts. */
    Path upToDate(Pom pom) throws IOException {
        Path scripts = module.resolve("src/main/resources/db");
        if (!Files.isDirectory(scripts)) {
            Folder.empty(folder);
            generatedFrom = List.of();
            return folder;
        }
        List<String> now = texts(scripts, pom.tablesConfiguration());
        if (!now.equals(generatedFrom)) {
            generatedFrom = List.of();
            Folder.empty(folder);
            generate(pom);
            generatedFrom = now;
        }
        return folder;
    }

    private void generate(Pom pom) throws IOException {
        Configuration configuration = GenerationTool.load(
                new ByteArrayInputStream(pom.tablesConfiguration().getBytes(StandardCharsets.UTF_8)));
        configuration.setBasedir(module.toString());
        configuration.getGenerator().getTarget().setDirectory(folder.toString());
        try {
            GenerationTool.generate(configuration);
        } catch (Exception e) {
            throw new Broken(List.of("src/main/resources/db: a migration script cannot be read: " + reason(e)));
        }
    }

    /** What the parser says, without the statement repeated by each exception on the way. */
    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage()).strip();
    }

    private static List<String> texts(Path scripts, String configuration) throws IOException {
        try (Stream<Path> files = Files.walk(scripts)) {
            return Stream.concat(
                            Stream.of(configuration),
                            files.filter(Files::isRegularFile).sorted().map(TableClasses::text))
                    .toList();
        }
    }

    private static String text(Path script) {
        try {
            return script.getFileName() + "\n" + Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
