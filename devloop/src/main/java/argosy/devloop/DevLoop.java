package argosy.devloop;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code ./argosy dev}: whenever a file of the department is saved it is built and takes the place of the version that
 * runs; what cannot be built or does not start is told, and the version before goes on.
 */
final class DevLoop {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Sources sources;
    private final DepartmentBuild build;
    private final Argosy argosy;

    private DevLoop(Path module, Path home, Argosy argosy) {
        this.sources = new Sources(module);
        this.build = new DepartmentBuild(module, home);
        this.argosy = argosy;
    }

    /**
     * Called by the script {@code argosy}.
     *
     * @param words the department's folder, the folder of Argosy's sources, the port, the data folder, the unpacked
     *     distribution to start or nothing when Argosy runs, and {@code purge} to begin without the department's data
     */
    public static void main(String... words) {
        int port = Integer.parseInt(words[2]);
        Argosy argosy = new Argosy(port);
        Password password = new Password(Path.of(words[3]), System.getenv(Password.VARIABLE));
        try {
            if (words[4].isEmpty()) {
                Runtime.getRuntime().addShutdownHook(new Thread(argosy::close));
            } else {
                OwnServer server = OwnServer.start(Path.of(words[4]), port, password.data(), password.knownOrMade());
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                server.awaitOpen(argosy);
            }
            signIn(argosy, password);
            new DevLoop(Path.of(words[0]), Path.of(words[1]), argosy).run(words[5].equals("purge"));
        } catch (IOException | UncheckedIOException e) {
            System.err.println("argosy: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void signIn(Argosy argosy, Password password) throws IOException {
        Optional<String> known = password.known();
        if (known.isPresent() && argosy.signIn(known.get())) {
            if (Files.exists(password.file())) {
                say("The password of admin stands in " + Shown.path(password.file()) + ".");
            }
            return;
        }
        Console terminal = System.console();
        char[] typed = terminal == null ? null : terminal.readPassword("Password of admin at %s: ", argosy.address());
        if (typed == null || !argosy.signIn(new String(typed))) {
            throw new IOException("nobody is signed in at " + argosy.address() + "; set " + Password.VARIABLE
                    + " to the password of admin");
        }
    }

    /** @param purge whether the first version that can be built begins without data */
    private void run(boolean purge) throws IOException {
        say("Watching " + Shown.path(sources.module()) + "; Ctrl-C ends it.");
        Map<Path, Sources.Stamp> built = Map.of();
        boolean purged = !purge;
        while (true) {
            Map<Path, Sources.Stamp> seen = sources.seen();
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            // What is still being written would only be built in vain.
            if (!seen.equals(built) && seen.equals(sources.seen())) {
                built = seen;
                purged = round(purged);
            }
        }
    }

    /** Builds the department and brings it in; answers whether its old data are gone that had to go. */
    private boolean round(boolean purged) throws IOException {
        boolean gone = purged;
        try {
            long begin = System.nanoTime();
            DepartmentBuild.Bundle bundle = build.build();
            bundle.warnings().forEach(System.out::println);
            long built = System.nanoTime();
            if (!gone) {
                gone = did(bundle, begin, built, argosy.purge(bundle.department()));
                begin = System.nanoTime();
                built = begin;
            }
            if (gone) {
                did(bundle, begin, built, argosy.bring(bundle.jar()));
            }
        } catch (Broken e) {
            say("Not built, what ran goes on:");
            e.lines().forEach(System.out::println);
        } catch (UncheckedIOException e) {
            say("Argosy does not answer at " + argosy.address() + "; save again when it does.");
        }
        return gone;
    }

    /** Tells what Argosy did with what was built; answers whether it went well. */
    private boolean did(DepartmentBuild.Bundle bundle, long begin, long built, Argosy.Outcome outcome) {
        long end = System.nanoTime();
        String what = bundle.department() + " " + bundle.version();
        String times = "built in " + Shown.seconds(built - begin) + ", " + outcome.word() + " in "
                + Shown.seconds(end - built);
        if (outcome.problem().isEmpty()) {
            say(what + ": " + times + "; " + argosy.address() + "/api/" + bundle.department());
        } else {
            say(what + " is not taken, what ran goes on: " + times);
            System.out.println(outcome.problem().get());
        }
        return outcome.problem().isEmpty();
    }

    private static void say(String line) {
        System.out.println(TIME.format(LocalTime.now()) + " " + line);
    }
}
