package argosy.devloop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * How the build builds a department, read from its {@code pom.xml} and the root's, so that the loop has no second opinion
 * about compiler, bundle and table classes.
 */
record Pom(Path module, Document own, Document root) {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
    private static final XPath PATHS = XPathFactory.newInstance().newXPath();

    /**
     * @param module the department's folder
     * @param home the folder of Argosy's sources
     */
    static Pom read(Path module, Path home) {
        return new Pom(module, parse(module.resolve("pom.xml")), parse(home.resolve("pom.xml")));
    }

    String artifactId() {
        return text(own, "/project/artifactId");
    }

    String name() {
        String name = text(own, "/project/name");
        return name.isEmpty() ? artifactId() : name;
    }

    String version() {
        String version = text(own, "/project/version");
        return version.isEmpty() ? text(own, "/project/parent/version") : version;
    }

    /** What the compiler is told, but for that a warning ends it: whoever is in the middle of something sees the warning. */
    List<String> compilerOptions() {
        List<String> options = new ArrayList<>(List.of(
                "--release", property("maven.compiler.release"), "-parameters", "-proc:none", "-encoding", "UTF-8"));
        NodeList arguments = nodes(plugin("maven-compiler-plugin") + "/configuration/compilerArgs/arg");
        for (int i = 0; i < arguments.getLength(); i++) {
            String argument = arguments.item(i).getTextContent().strip();
            if (!argument.equals("${warnings}")) {
                options.add(argument);
            }
        }
        return options;
    }

    /** The instructions for bnd, as a properties file. */
    String bundleInstructions() {
        return text(root, plugin("bnd-maven-plugin") + "//bnd");
    }

    /** The configuration of jOOQ's generator. */
    String tablesConfiguration() {
        Node generator = nodes(plugin("jooq-codegen-maven") + "//configuration/generator")
                .item(0);
        return "<configuration><logging>WARN</logging>" + xml(generator) + "</configuration>";
    }

    private static String plugin(String artifactId) {
        return "/project/build/pluginManagement/plugins/plugin[artifactId='" + artifactId + "']";
    }

    private String property(String name) {
        return switch (name) {
            case "project.artifactId" -> artifactId();
            case "project.build.directory" -> module.resolve("target").toString();
            default -> {
                String path = "/project/properties/*[name()='" + name + "']";
                String value = text(own, path);
                yield resolved(value.isEmpty() ? text(root, path) : value);
            }
        };
    }

    private String resolved(String text) {
        return PROPERTY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(property(found.group(1))));
    }

    private String xml(Node node) {
        if (node instanceof Element element) {
            StringBuilder inside = new StringBuilder();
            NodeList children = element.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                inside.append(xml(children.item(i)));
            }
            return "<" + element.getTagName() + ">" + inside + "</" + element.getTagName() + ">";
        }
        return node.getNodeType() == Node.TEXT_NODE ? escaped(resolved(node.getTextContent())) : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private NodeList nodes(String path) {
        try {
            return (NodeList) PATHS.evaluate(path, root, XPathConstants.NODESET);
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static String text(Document document, String path) {
        try {
            return PATHS.evaluate(path, document).strip();
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static Document parse(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new Broken(List.of(file + ": " + e.getMessage()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
