package argosy.testkit.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies in the folder of a module beside its classes. */
final class ModuleRules {

    private static final String DESIGN = "README.md";

    /** Fewer words say nothing of a department. */
    private static final int WORDS = 30;

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    private static final Pattern TEXT = Pattern.compile(".*\\.(java|sql|js|css|html|md|xml|properties)");

    private ModuleRules() {}

    /** Whether the department is described (PLT-44). */
    static List<String> design(Path module) {
        Path design = module.resolve(DESIGN);
        if (Files.exists(design) && words(text(design)) >= WORDS) {
            return List.of();
        }
        return List.of(
                "There is no " + DESIGN + " that says in a few lines for whom the department is, its records, their"
                        + " states, its roles and its events: write it.");
    }

    /** What the files below {@code src} are called and say. */
    static List<String> sources(Path module) {
        List<String> breaches = new ArrayList<>();
        for (Path file : files(module.resolve("src"))) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java") && Names.isMeaninglessClass(name.replace(".java", ""))) {
                breaches.add(module.relativize(file)
                        + ": name the class after what it is in the business: StockLedger, DispatchOrders.");
            }
            text(file)
                    .lines()
                    .filter(UNFINISHED.asPredicate())
                    .forEach(line -> breaches.add(module.relativize(file) + " says “" + line.strip()
                            + "”: do it, or leave it out and say so in an issue."));
        }
        return breaches;
    }

    private static long words(String text) {
        // A Chinese text has no spaces; each sign counts.
        return Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}-]+")
                .matcher(text)
                .results()
                .count();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(
                            file -> TEXT.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
