package argosy.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A developer's own copy of the sources, as far as a new department needs them, with Maven beside it. Maven finds the
 * platform as this build has made it, and everything else where this build has it from, without a network.
 *
 * @param sources the copy; nothing outside of it is written to
 * @param repository Maven's local repository
 */
record Workshop(Path sources, Path repository) {

    private static final Path HERE = Path.of("").toAbsolutePath().getParent();
    private static final String VERSION = System.getProperty("argosy.version");
    private static final List<String> NEEDED = List.of(
            "argosy", "pom.xml", "README.md", "bundles/departments/pom.xml", "features/pom.xml", "archetype/src");

    static Workshop open() {
        Workshop workshop = new Workshop(Archive.empty("workshop/sources"), Archive.empty("workshop/repository"));
        NEEDED.forEach(needed -> copy(HERE.resolve(needed), workshop.sources.resolve(needed)));
        list(Path.of(System.getProperty("argosy.repository"))).stream()
                .filter(group -> !group.endsWith("argosy"))
                .forEach(workshop::link);
        workshop.keep("argosy", HERE);
        list(HERE.resolve("bundles/platform"))
                .forEach(module -> workshop.keep(module.getFileName().toString(), module));
        return workshop;
    }

    /** Runs {@code ./argosy} with these words. */
    String argosy(String... words) {
        List<String> command = new ArrayList<>(List.of("./argosy"));
        command.addAll(List.of(words));
        return run(sources, command);
    }

    Path department(String name) {
        return sources.resolve("bundles/departments").resolve(name);
    }

    /** Lets Maven build a department; answers its KAR. */
    Path build(String name, String... words) {
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("argosy.maven"), "-o", "-q", "-B", "-Dstyle.color=never"));
        command.add("-Dmaven.repo.local=" + repository);
        command.addAll(List.of(words));
        run(department(name), command);
        return list(department(name).resolve("target")).stream()
                .filter(file -> file.toString().endsWith(".kar"))
                .max(Path::compareTo)
                .orElseThrow();
    }

    /** Writes a file of a department anew. */
    void edit(String name, String file, UnaryOperator<String> change) {
        Path path = department(name).resolve(file);
        try {
            String before = Files.exists(path) ? Files.readString(path) : "";
            Files.writeString(path, change.apply(before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void link(Path group) {
        try {
            Files.createSymbolicLink(repository.resolve(group.getFileName()), group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A module of this build as if it had been installed. */
    private void keep(String name, Path module) {
        String file = name + '-' + VERSION;
        Path folder = repository.resolve("argosy").resolve(name).resolve(VERSION);
        copy(module.resolve("pom.xml"), folder.resolve(file + ".pom"));
        Path jar = module.resolve("target").resolve(file + ".jar");
        if (Files.exists(jar)) {
            copy(jar, folder.resolve(file + ".jar"));
        }
    }

    private static String run(Path folder, List<String> command) {
        try {
            Path said = Archive.TARGET.resolve("workshop/said.txt");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + ":\n" + Files.readString(said));
            }
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
