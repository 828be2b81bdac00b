package argosy.devloop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;

/** The classes of a department's tables, generated from its migration scripts when one has changed. */
final class TableClasses {

    private static final String SCRIPTS = "src/main/resources/db";

    /** {@code [3:7] … alter [*]tabel papers}. */
    private static final Pattern PLACE =
            Pattern.compile("\\[(\\d+):\\d+] .*?(.{0,20})\\[\\*](.{0,20})", Pattern.DOTALL);

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
        Path scripts = module.resolve(SCRIPTS);
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
            throw new Broken(List.of(place(reason(e))));
        }
    }

    /** The parser tells line and surroundings but not the script, which is the one where these words stand. */
    private String place(String reason) throws IOException {
        Path scripts = module.resolve(SCRIPTS);
        Matcher place = PLACE.matcher(reason);
        if (place.find()) {
            for (Path script : Folder.files(scripts, ".sql")) {
                if (Files.readString(script).contains(place.group(2) + place.group(3))) {
                    return Shown.path(script) + ":" + place.group(1) + ": " + reason;
                }
            }
        }
        return Shown.path(scripts) + ": " + reason;
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
        List<String> texts = new ArrayList<>(List.of(configuration));
        for (Path script : Folder.files(scripts, ".sql")) {
            texts.add(script.getFileName() + "\n" + Files.readString(script));
        }
        return texts;
    }
}
