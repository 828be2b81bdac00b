package argosy.administration.departments;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the classes of a department may not do. This keeps mistakes out, not villains: code that is installed runs with
 * the rights of the whole process, so who may install it is what protects a company.
 */
final class ClassRules {

    private static final int FIRST_JAVA = 44;

    private static final Map<String, Set<String>> ENDING_OR_NATIVE = Map.of(
            "java/lang/System", Set.of("exit", "load", "loadLibrary"),
            "java/lang/Runtime", Set.of("exit", "halt", "load", "loadLibrary"));

    /** Packages that come from the platform alone; a second copy of them fits nobody else's. */
    private static final List<String> OF_THE_PLATFORM =
            List.of("argosy/department/", "jakarta/", "java/", "org/apache/derby/", "org/jooq/", "org/osgi/");

    private ClassRules() {}

    /** Whether the bundle has no business with a class or file of this name. */
    static void checkName(String entry) {
        for (String folder : OF_THE_PLATFORM) {
            if (entry.startsWith(folder) && entry.endsWith(".class")) {
                String name = packageName(entry);
                throw Refused.file(
                        "The department brings its own " + name + ", which only the platform may.",
                        "部门自带了只能由平台提供的 " + name + "。");
            }
        }
    }

    /** Whether the class runs here and leaves the process alone. */
    static void check(String entry, byte[] bytes) {
        String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
        ClassFile read;
        try {
            read = ClassFile.read(bytes, ENDING_OR_NATIVE.keySet());
        } catch (IllegalArgumentException e) {
            throw Refused.file(
                    "The class " + name + " is no class file that Java can read.", "类 " + name + " 不是有效的类文件。");
        }
        int running = Runtime.version().feature();
        int needed = read.version() - FIRST_JAVA;
        if (needed > running || read.preview()) {
            String java = needed + (read.preview() ? " with preview features" : "");
            throw Refused.file(
                    "The class " + name + " was compiled for Java " + java + "; this Argosy runs on Java " + running
                            + ".",
                    "类 " + name + " 面向 Java " + needed + (read.preview() ? "（预览特性）" : "") + " 编译，本系统运行于 Java " + running
                            + "。");
        }
        for (String call : read.calls()) {
            int dot = call.lastIndexOf('.');
            if (ENDING_OR_NATIVE.getOrDefault(call.substring(0, dot), Set.of()).contains(call.substring(dot + 1))) {
                String shown = call.substring("java/lang/".length());
                throw Refused.file(
                        "The class " + name + " calls " + shown + ", which would reach the whole process.",
                        "类 " + name + " 调用了会影响整个进程的 " + shown + "。");
            }
        }
    }

    private static String packageName(String entry) {
        return entry.substring(0, entry.lastIndexOf('/')).replace('/', '.');
    }
}
