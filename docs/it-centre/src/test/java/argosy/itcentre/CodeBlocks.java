package argosy.itcentre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The code blocks of a page. Before each stands a comment that says what it shows:
 *
 * <ul>
 *   <li>{@code from Ticket.java}: the file, without package and imports
 *   <li>{@code from Ticket.java : TEXT}: the member or paragraph with that text
 *   <li>{@code from Ticket.java : FIRST … LAST}: the lines from the one with the first text to the one with the last
 * </ul>
 */
final class CodeBlocks {

    private static final Pattern BLOCK = Pattern.compile(
            "(<!-- from (\\S+)(?: : (.+?))?(?: … (.+?))? -->\n```(?:java|sql|xml)\n).*?(```\n)", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\n(.*)\n```(java|sql|xml)\n(.*)\n");

    private final Path root;

    /** @param root where the paths of the comments begin */
    CodeBlocks(Path root) {
        this.root = root;
    }

    /** The page with every block as its file is now. */
    String refreshed(String page) {
        return BLOCK.matcher(page)
                .replaceAll(block -> Matcher.quoteReplacement(block.group(1)
                        + shown(root.resolve(block.group(2)), block.group(3), block.group(4))
                        + block.group(5)));
    }

    /** The first lines of blocks with code that come from nowhere. */
    static List<String> unfounded(String page) {
        return CODE.matcher(page)
                .results()
                .filter(code -> !code.group(1).startsWith("<!-- from "))
                .map(code -> code.group(3))
                .toList();
    }

    private static String shown(Path file, String first, String last) {
        List<String> lines = lines(file);
        int begin = first == null ? afterImports(lines) : the(lines, first, file);
        int end = lines.size() - 1;
        if (last != null) {
            end = IntStream.range(begin, lines.size())
                    .filter(i -> lines.get(i).contains(last))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError(file + " has no line with “" + last + "” after “" + first + "”"));
        } else if (first != null) {
            begin = up(lines, begin);
            end = down(lines, begin);
        }
        return String.join("\n", lines.subList(begin, end + 1)).stripIndent() + "\n";
    }

    private static int afterImports(List<String> lines) {
        int last = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).matches("(package|import) .*"))
                .max()
                .orElse(-2);
        return last + 2;
    }

    /** The only line with that text. */
    private static int the(List<String> lines, String text, Path file) {
        int[] found = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(text))
                .toArray();
        if (found.length != 1) {
            throw new AssertionError(file + " has " + found.length + " lines with “" + text + "”; one is meant");
        }
        return found[0];
    }

    /** Where the member or paragraph begins that the line belongs to: after a blank line, or where its block begins. */
    private static int up(List<String> lines, int line) {
        int begin = line;
        while (begin > 0 && !lines.get(begin - 1).isBlank() && !opens(lines, begin - 1, begin)) {
            begin--;
        }
        return begin;
    }

    private static boolean opens(List<String> lines, int line, int next) {
        return lines.get(line).endsWith("{") && indent(lines, line) < indent(lines, next);
    }

    /** Where it ends: all brackets are closed, and what follows is blank or less indented. */
    private static int down(List<String> lines, int begin) {
        int open = 0;
        for (int i = begin; i < lines.size(); i++) {
            open += brackets(lines.get(i));
            boolean last =
                    i + 1 == lines.size() || lines.get(i + 1).isBlank() || indent(lines, i + 1) < indent(lines, begin);
            if (open == 0 && last) {
                return i;
            }
        }
        throw new AssertionError("It never ends: " + lines.get(begin));
    }

    private static int indent(List<String> lines, int line) {
        return lines.get(line).length() - lines.get(line).stripLeading().length();
    }

    private static int brackets(String line) {
        return line.chars()
                .map(c -> "({[".indexOf(c) >= 0 ? 1 : ")}]".indexOf(c) >= 0 ? -1 : 0)
                .sum();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
