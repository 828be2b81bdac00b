package argosy.administration.departments;

import argosy.department.Problem;
import argosy.department.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** What the manifest of a department may say, and whether this platform has what it asks for. */
final class ManifestRules {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** A department has one front door, its component; each of these would be another. */
    private static final Map<String, Text> NOT_FOR_DEPARTMENTS = Map.of(
            Constants.FRAGMENT_HOST, Text.of("would become part of another bundle", "部门不能成为其他模块的一部分"),
            Constants.REQUIRE_BUNDLE,
                    Text.of("a department imports packages and requires no bundles", "部门只能导入包，不能依赖模块"),
            Constants.DYNAMICIMPORT_PACKAGE, Text.of("a department says beforehand what it imports", "部门须事先声明所导入的包"),
            Constants.BUNDLE_ACTIVATOR, Text.of("a department is started by its component alone", "部门只能由其组件启动"),
            Constants.BUNDLE_NATIVECODE, Text.of("a department is plain Java", "部门只能使用纯 Java"));

    private static final Set<String> REQUIRED = Set.of("osgi.ee", "osgi.service");

    private final BundleManifest manifest;

    private ManifestRules(BundleManifest manifest) {
        this.manifest = manifest;
    }

    static boolean isDepartment(BundleManifest manifest) {
        return !departments(manifest).isEmpty();
    }

    /** The one department of a bundle: the attributes {@code name}, {@code title} and {@code titleZh}. */
    static Map<String, String> department(BundleManifest manifest) {
        List<Map<String, String>> departments = departments(manifest);
        if (departments.size() != 1) {
            throw departments.isEmpty()
                    ? Refused.file(
                            "The bundle " + manifest.symbolicName()
                                    + " is no department: its manifest names no argosy.department capability.",
                            "模块 " + manifest.symbolicName() + " 不是部门：清单中没有 argosy.department 能力声明。")
                    : Refused.file(
                            "The bundle " + manifest.symbolicName() + " holds " + departments.size()
                                    + " departments; each needs a bundle of its own.",
                            "模块 " + manifest.symbolicName() + " 含有 " + departments.size() + " 个部门；每个部门须有自己的模块。");
        }
        Map<String, String> department = departments.get(0);
        String name = department.getOrDefault("name", "");
        if (!NAME.matcher(name).matches()) {
            throw Refused.file(
                    "The department's name “" + name + "” is not made of small letters, digits and hyphens, at most 40,"
                            + " with a letter first.",
                    "部门名称“" + name + "”无效：只能使用小写字母、数字和连字符，以字母开头，不超过 40 个字符。");
        }
        return department;
    }

    /** Whether a bundle that is a department may be one here. */
    static void check(BundleManifest manifest, Platform platform) {
        ManifestRules rules = new ManifestRules(manifest);
        rules.names(platform);
        rules.headers();
        rules.exports(platform);
        rules.requirements();
        rules.imports(platform);
    }

    private static List<Map<String, String>> departments(BundleManifest manifest) {
        return manifest.clauses(Constants.PROVIDE_CAPABILITY).stream()
                .filter(clause -> clause.names().contains(Platform.DEPARTMENT))
                .map(Clause::attributes)
                .toList();
    }

    private void names(Platform platform) {
        if (platform.bundles().containsKey(manifest.symbolicName())) {
            throw Refused.file(
                    "The bundle calls itself " + manifest.symbolicName() + ", which is a bundle of the platform.",
                    "模块名 " + manifest.symbolicName() + " 与平台模块同名。");
        }
        String name = department(manifest).get("name");
        if (platform.departments().contains(name)) {
            throw Refused.file(
                    "The department calls itself " + name + ", which is a part of the platform.",
                    "部门名 " + name + " 与平台自带的部门同名。");
        }
    }

    private void headers() {
        if (!"2"
                .equals(String.valueOf(manifest.headers().getValue(Constants.BUNDLE_MANIFESTVERSION))
                        .strip())) {
            throw Refused.file("The bundle's Bundle-ManifestVersion is not 2.", "模块的 Bundle-ManifestVersion 不是 2。");
        }
        NOT_FOR_DEPARTMENTS.forEach((header, why) -> {
            if (manifest.has(header)) {
                throw Refused.file(
                        "The manifest says " + header + ", but " + why.en() + ".",
                        "清单中含有 " + header + "：" + why.zh() + "。");
            }
        });
        for (Clause path : manifest.clauses(Constants.BUNDLE_CLASSPATH)) {
            for (String name : path.names()) {
                if (!name.equals(".")) {
                    throw Refused.file(
                            "The department packs “" + name + "” inside of its bundle, where it cannot be checked; put"
                                    + " the classes into the bundle itself.",
                            "部门模块内嵌了无法检查的“" + name + "”；请把类直接放入模块中。");
                }
            }
        }
        if (!manifest.has("Service-Component")) {
            throw Refused.file(
                    "The manifest names no Service-Component, so nothing would start the department.",
                    "清单中没有 Service-Component，部门无法启动。");
        }
    }

    private void exports(Platform platform) {
        for (Clause export : manifest.clauses(Constants.EXPORT_PACKAGE)) {
            for (String name : export.names()) {
                if (platform.packages().containsKey(name)) {
                    throw Refused.file(
                            "The department exports " + name
                                    + ", a package of the platform that others would be wired to.",
                            "部门导出了平台的包 " + name + "，其他模块可能因此连接错误。");
                }
                throw Refused.file(
                        "The department exports the package " + name + "; a department exports nothing.",
                        "部门导出了包 " + name + "；部门不得导出任何包。");
            }
        }
    }

    private void requirements() {
        for (Clause required : manifest.clauses(Constants.REQUIRE_CAPABILITY)) {
            String filter = required.directives().getOrDefault("filter", "");
            for (String namespace : required.names()) {
                boolean components =
                        namespace.equals("osgi.extender") && filter.contains("(osgi.extender=osgi.component)");
                if (!components && !REQUIRED.contains(namespace)) {
                    throw Refused.file(
                            "The department requires the capability " + namespace + " " + filter
                                    + ", which departments are not given.",
                            "部门要求的能力 " + namespace + " " + filter + " 不提供给部门。");
                }
            }
        }
    }

    private void imports(Platform platform) {
        for (Clause imported : manifest.clauses(Constants.IMPORT_PACKAGE)) {
            for (String name : imported.names()) {
                if ("optional".equals(imported.directives().get(Constants.RESOLUTION_DIRECTIVE))) {
                    throw Refused.file(
                            "The department imports " + name + " optionally; it says for certain what it needs.",
                            "部门以可选方式导入 " + name + "；须明确声明所需的包。");
                }
                String range = range(imported);
                Set<Version> here = new TreeSet<>(Comparator.reverseOrder());
                here.addAll(platform.packages().getOrDefault(name, Set.of()));
                if (here.isEmpty() && !name.startsWith("java.")) {
                    throw missing(name, range, "nobody here exports it", "本系统没有此包");
                }
                if (!here.isEmpty() && here.stream().noneMatch(new VersionRange(range)::includes)) {
                    String versions = here.stream().map(ManifestRules::brief).collect(Collectors.joining(", "));
                    throw missing(name, range, "this Argosy has " + versions, "本系统为 " + versions);
                }
                if (!isOpen(name)) {
                    throw Refused.file(
                            "The department imports " + name + ", which is the platform's own; departments import"
                                    + " argosy.department, jakarta, org.jooq and the JDK.",
                            "部门导入了平台内部的包 " + name + "；部门只能导入 argosy.department、jakarta、org.jooq 和 JDK 的包。");
                }
            }
        }
    }

    /** The range of an import as it is written, {@code 0} when it takes any. */
    static String range(Clause imported) {
        String range = imported.attributes()
                .getOrDefault(Constants.VERSION_ATTRIBUTE, "0")
                .strip();
        try {
            new VersionRange(range);
            return range;
        } catch (IllegalArgumentException e) {
            throw Refused.file(
                    "The version range “" + range + "” of the import of " + imported.names() + " is none.",
                    "导入 " + imported.names() + " 的版本范围“" + range + "”无效。");
        }
    }

    private static Problem missing(String name, String range, String en, String zh) {
        String wanted = range.equals("0") ? name : name + " " + range;
        return Refused.file("The department needs " + wanted + ", " + en + ".", "部门需要 " + wanted + "，" + zh + "。");
    }

    private static boolean isOpen(String name) {
        return name.equals(Platform.DEPARTMENT)
                || name.startsWith("jakarta.")
                || name.equals("org.jooq")
                || name.startsWith("org.jooq.")
                || name.startsWith("java.")
                || isOfTheJdk(name);
    }

    /** {@code javax.crypto} is the JDK's, {@code javax.servlet} is not. */
    private static boolean isOfTheJdk(String name) {
        return ModuleLayer.boot().modules().stream()
                .anyMatch(module -> module.getName().startsWith("java.") && module.isExported(name));
    }

    private static String brief(Version version) {
        String text = version.toString();
        return version.getMicro() == 0 && version.getQualifier().isEmpty()
                ? text.substring(0, text.length() - 2)
                : text;
    }
}
