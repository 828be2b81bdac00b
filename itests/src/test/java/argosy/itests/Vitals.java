package argosy.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Java process holds after its garbage was collected.
 *
 * @param classes loaded and not unloaded
 * @param files open handles
 * @param heap MiB
 */
record Vitals(long classes, long threads, long files, double heap) {

    private static final double KIB_PER_MIB = 1024;

    static Vitals of(long pid) {
        // What has to be finalized or cleaned first is let go of by the second collection.
        jcmd(pid, "GC.run");
        jcmd(pid, "GC.run");
        String counters = jcmd(pid, "PerfCounter.print");
        return new Vitals(
                number(counters, "java\\.cls\\.loadedClasses=(\\d+)")
                        - number(counters, "java\\.cls\\.unloadedClasses=(\\d+)"),
                number(counters, "java\\.threads\\.live=(\\d+)"),
                files(pid),
                heap(jcmd(pid, "GC.heap_info")));
    }

    /** The classes of which a process holds the most bytes, for whoever looks for what is not let go of. */
    static String histogram(long pid, int lines) {
        return String.join(
                "\n", jcmd(pid, "GC.class_histogram").lines().limit(lines).toList());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d classes, %d threads, %d files, %.1f MiB of heap", classes, threads, files, heap);
    }

    private static double heap(String info) {
        double kib = 0;
        Matcher space = Pattern.compile("(?:def new|tenured) generation .* used (\\d+)K")
                .matcher(info);
        while (space.find()) {
            kib += Long.parseLong(space.group(1));
        }
        return kib / KIB_PER_MIB;
    }

    private static long number(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("There is no " + pattern + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }

    private static long files(long pid) {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jcmd(long pid, String... command) {
        try {
            Process jcmd = new ProcessBuilder(Stream.concat(
                                    Stream.of(
                                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                                    .toString(),
                                            String.valueOf(pid)),
                                    Stream.of(command))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (jcmd.waitFor() != 0) {
                throw new AssertionError("jcmd " + String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
