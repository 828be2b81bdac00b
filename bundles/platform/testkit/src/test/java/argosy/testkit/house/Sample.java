package argosy.testkit.house;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A module that is written, compiled and made a bundle while a test runs, as the build makes the product's own. What the
 * tests add to it is what the rules have to find.
 */
final class Sample {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    /** What bnd has to read of the class path: the API with its version and marks, and the component annotation. */
    private static final File[] READ_BY_BND = Stream.of(classPath().split(File.pathSeparator))
            .filter(path -> path.matches(".*(department-api|osgi\\.annotation|component\\.annotations).*"))
            .map(File::new)
            .toArray(File[]::new);

    private final Path module;
    private final StringBuilder bnd = new StringBuilder("-noextraheaders: true\n-noimportjava: true\n");
    private final List<Path> sources = new ArrayList<>();

    private Sample(Path module) {
        this.module = module;
    }

    /** A department in which nothing is wrong. */
    static Sample department(Path module) {
        return new Sample(module)
                .file(
                        "README.md",
                        "Kites: for people who fly kites and want to know which of them still fly. Records: kites, each with"
                                + " its colour and its line. States: flying, torn, mended. Roles: pilot. Events: kite.torn.")
                .java("""
                        package sample.kites;

                        import argosy.department.Department;
                        import argosy.department.DepartmentContext;
                        import argosy.department.DepartmentModule;
                        import org.osgi.service.component.annotations.Component;

                        @Component
                        @DepartmentModule(name = "kites", title = "Kites", titleZh = "风筝")
                        public final class KitesDepartment implements Department {
                            @Override
                            public void start(DepartmentContext context) {}
                        }
                        """);
    }

    /** A bundle that others compile against, with nothing in it. */
    static Sample library(Path module) {
        return new Sample(module);
    }

    /** One more source file, named after its package and its first type. */
    Sample java(String text) {
        Matcher type = TYPE.matcher(text);
        String name = type.find() ? type.group(1) : "package-info";
        Matcher of = PACKAGE.matcher(text);
        if (!of.find()) {
            throw new IllegalArgumentException("No package: " + text);
        }
        String path = "src/main/java/" + of.group(1).replace('.', '/') + '/' + name + ".java";
        file(path, text);
        sources.add(module.resolve(path));
        return this;
    }

    /** Any file of the module. */
    Sample file(String path, String text) {
        try {
            Path file = module.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more line for bnd. */
    Sample bnd(String line) {
        bnd.append(line).append('\n');
        return this;
    }

    /** Compiles it and has bnd write its manifest; answers the folder of its classes. */
    Path built() {
        Path classes = module.resolve("target/classes");
        compile(classes);
        try (Builder builder = new Builder()) {
            builder.setClasspath(READ_BY_BND);
            builder.setProperties(module.toFile(), properties());
            builder.setJar(new Jar(classes.toFile()));
            Jar jar = builder.build();
            if (!builder.getErrors().isEmpty()) {
                throw new IllegalStateException(builder.getErrors().toString());
            }
            Path manifest = classes.resolve("META-INF/MANIFEST.MF");
            Files.createDirectories(manifest.getParent());
            try (OutputStream out = Files.newOutputStream(manifest)) {
                jar.getManifest().write(out);
            }
            return classes;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Properties properties() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("Bundle-SymbolicName", "sample");
        properties.load(new StringReader(bnd.toString()));
        return properties;
    }

    private void compile(Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(classes);
            boolean done = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-proc:none", "-d", classes.toString(), "-classpath", classPath()),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!done) {
                throw new IllegalStateException(said.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
