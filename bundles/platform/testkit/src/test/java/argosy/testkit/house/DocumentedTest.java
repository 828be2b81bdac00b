package argosy.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What departments are written against says what it does: every public or protected type, method and constant has a
 * Javadoc comment. Whether the comments are sound javac checks itself (doclint), which asks for tags on everything and
 * cannot be asked for sentences alone.
 */
class DocumentedTest {

    @ParameterizedTest
    @ValueSource(strings = {"department-api", "testkit"})
    void everythingSaysWhatItDoes(String module) throws IOException {
        List<Path> sources = sources(Path.of("..", module, "src/main/java"));

        assertThat(sources).hasSizeGreaterThan(10);
        assertThat(undocumented(sources))
                .as("without a Javadoc comment: say what it gives, in which unit, and how it fails")
                .isEmpty();
    }

    @Test
    void findsWhatSaysNothing(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Kite.java"), """
                package sample;

                /** A kite. */
                public interface Kite {
                    int length();

                    /** In the wind. */
                    default void fly() {}

                    enum Colour {
                        RED
                    }

                    /** Made of something. */
                    record Sail(String cloth) {
                        public static final String LINEN = "linen";

                        public Sail {
                            cloth.strip();
                        }

                        public Sail() {
                            this(LINEN);
                        }

                        @Override
                        public String toString() {
                            return cloth;
                        }

                        void ours() {}
                    }
                }
                """);

        assertThat(undocumented(List.of(source)))
                .containsExactly("Kite.length", "Kite.Colour", "Kite.Sail.LINEN", "Kite.Sail.<init>");
    }

    private static List<String> undocumented(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            Silent silent = new Silent(DocTrees.instance(task));
            task.parse().forEach(unit -> silent.scan(unit, ""));
            return silent.found;
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** Goes through what others can see; the parameter is the type that it is in, with a dot. */
    private static final class Silent extends TreePathScanner<Void, String> {

        private final DocTrees comments;
        private final List<String> found = new ArrayList<>();

        private Silent(DocTrees comments) {
            this.comments = comments;
        }

        @Override
        public Void visitClass(ClassTree type, String in) {
            boolean visible = isVisible(type.getModifiers(), in);
            if (visible) {
                note(in + type.getSimpleName());
                super.visitClass(type, in + type.getSimpleName() + '.');
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, String in) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isVisible(method.getModifiers(), in) && !overrides && !isCompact(method)) {
                note(in + method.getName());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, String in) {
            boolean ofAType = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
            if (ofAType && isVisible(field.getModifiers(), in) && !isConstantOfAnEnum(field)) {
                note(in + field.getName());
            }
            return null;
        }

        private void note(String name) {
            if (comments.getDocComment(getCurrentPath()) == null) {
                found.add(name);
            }
        }

        private boolean isVisible(ModifiersTree modifiers, String in) {
            Set<Modifier> flags = modifiers.getFlags();
            Tree around = getCurrentPath().getParentPath().getLeaf();
            boolean ofAnInterface = !in.isEmpty()
                    && (around.getKind() == Tree.Kind.INTERFACE || around.getKind() == Tree.Kind.ANNOTATION_TYPE);
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || (ofAnInterface && !flags.contains(Modifier.PRIVATE));
        }

        /** The constructor of a record that only checks its components, which the record documents. */
        private boolean isCompact(MethodTree method) {
            Tree around = getCurrentPath().getParentPath().getLeaf();
            return around.getKind() == Tree.Kind.RECORD
                    && method.getReturnType() == null
                    && !method.toString().contains("this(");
        }

        /** Its label says what it is. */
        private boolean isConstantOfAnEnum(VariableTree field) {
            Tree around = getCurrentPath().getParentPath().getLeaf();
            return around.getKind() == Tree.Kind.ENUM
                    && field.getModifiers().getFlags().contains(Modifier.STATIC)
                    && field.getType()
                            .toString()
                            .equals(((ClassTree) around).getSimpleName().toString());
        }
    }
}
