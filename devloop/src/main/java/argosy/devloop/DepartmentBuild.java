package argosy.devloop;

import aQute.bnd.header.Attrs;
import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Domain;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Builds a department into a bundle as Maven does, within this warm process: table classes, compiler, bnd. What it makes
 * lies in {@code target/dev} of the department.
 */
final class DepartmentBuild {

    private final Path module;
    private final Path home;
    private final Path target;
    private final TableClasses tables;
    private final List<File> libraries;

    /**
     * @param module the department's folder
     * @param home the folder of Argosy's sources
     */
    DepartmentBuild(Path module, Path home) {
        this.module = module;
        this.home = home;
        this.target = module.resolve("target/dev");
        this.tables = new TableClasses(module, target.resolve("tables"));
        // The house rules let a department stand on nothing but what this process has as well.
        this.libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(File::exists)
                .toList();
    }

    /**
     * A bundle that was built.
     *
     * @param department the department's name
     * @param warnings of the compiler, which the build of everything refuses; {@code file:line: message}
     */
    record Bundle(String department, String version, Path jar, List<String> warnings) {}

    /** @throws Broken it cannot be built as it stands */
    Bundle build() throws IOException {
        Pom pom = Pom.read(module, home);
        Path classes = Folder.empty(target.resolve("classes"));
        List<Path> sources = new ArrayList<>(Folder.files(module.resolve("src/main/java"), ".java"));
        sources.addAll(Folder.files(tables.upToDate(pom), ".java"));
        if (sources.isEmpty()) {
            throw new Broken(List.of(module.resolve("src/main/java") + ": there are no sources"));
        }
        List<String> warnings = compile(pom, sources, classes);
        Folder.copy(module.resolve("src/main/resources"), classes);
        return bundle(pom, classes, warnings);
    }

    private List<String> compile(Pom pom, List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(pom.compilerOptions());
        options.addAll(List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, Locale.ENGLISH, null)) {
            boolean compiled = compiler.getTask(
                            null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new Broken(lines(said, true));
            }
        }
        return lines(said, false);
    }

    private static List<String> lines(DiagnosticCollector<JavaFileObject> said, boolean errors) {
        return said.getDiagnostics().stream()
                .filter(diagnostic -> (diagnostic.getKind() == Diagnostic.Kind.ERROR) == errors)
                .filter(diagnostic -> diagnostic.getSource() != null)
                .flatMap(DepartmentBuild::lines)
                .toList();
    }

    private static Stream<String> lines(Diagnostic<? extends JavaFileObject> diagnostic) {
        Path file = Shown.path(Path.of(diagnostic.getSource().toUri()));
        String message = diagnostic.getMessage(Locale.ENGLISH);
        return (file + ":" + diagnostic.getLineNumber() + ": " + message).lines();
    }

    private Bundle bundle(Pom pom, Path classes, List<String> warnings) throws IOException {
        try (Builder builder = new Builder();
                Jar content = new Jar(pom.name(), classes.toFile())) {
            content.setManifest(new Manifest());
            Properties instructions = new Properties();
            instructions.load(new StringReader(pom.bundleInstructions()));
            builder.setBase(module.toFile());
            builder.setProperties(instructions);
            builder.setProperty("project.artifactId", pom.artifactId());
            builder.setProperty("project.name", pom.name());
            builder.setProperty("Bundle-Version", pom.version());
            builder.setJar(content);
            builder.setClasspath(libraries.toArray(File[]::new));
            Jar jar = builder.build();
            if (!builder.getErrors().isEmpty()) {
                throw new Broken(builder.getErrors());
            }
            Attrs department =
                    Domain.domain(jar.getManifest()).getProvideCapability().get("argosy.department");
            if (department == null) {
                throw new Broken(List.of(Shown.path(module) + ": no class has @DepartmentModule"));
            }
            Path file = target.resolve(pom.artifactId() + "-" + pom.version() + ".jar");
            jar.write(file.toFile());
            return new Bundle(department.get("name"), pom.version(), file, warnings);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
