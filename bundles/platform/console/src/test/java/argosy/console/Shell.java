package argosy.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.karaf.shell.api.action.lifecycle.Manager;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.jline.terminal.impl.DumbTerminal;

/** Karaf's shell as it runs in the distribution, with our commands and a desk in memory. */
final class Shell implements AutoCloseable {

    private static final List<Class<?>> SERVICES = List.of(
            DepartmentNames.class,
            DepartmentFiles.class,
            Versions.class,
            Backups.class,
            Exports.class,
            ListCommand.class,
            InfoCommand.class,
            InstallCommand.class,
            UpgradeCommand.class,
            DropCommand.class,
            StartCommand.class,
            StopCommand.class,
            RemoveCommand.class,
            PurgeCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MoveCommand.class,
            ActionsCommand.class);

    final Counter desk = new Counter();
    private final ThreadIOImpl threads = new ThreadIOImpl();
    private final SessionFactoryImpl sessions = new SessionFactoryImpl(threads);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Session session;

    Shell() throws IOException {
        threads.start();
        sessions.register(desk);
        Manager manager = new ManagerImpl(sessions, sessions);
        sessions.register(manager);
        SERVICES.forEach(manager::register);
        PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
        session = sessions.create(InputStream.nullInputStream(), console, console);
        session.put(".jline.terminal", new DumbTerminal(InputStream.nullInputStream(), out));
    }

    SessionFactory sessions() {
        return sessions;
    }

    /** Carries out one line, and answers what it has printed. */
    String run(String line) throws Exception {
        out.reset();
        session.execute(line);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What has been printed since the last line began. */
    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The names of all commands. */
    List<String> commands() {
        return sessions.getRegistry().getCommands().stream()
                .filter(command -> command.getScope().equals("department"))
                .map(Command::getName)
                .sorted()
                .toList();
    }

    /** What Tab offers at the end of the line. */
    List<String> completed(String line) {
        String[] words = line.split(" ", -1);
        List<Candidate> candidates = new ArrayList<>();
        sessions.getRegistry()
                .getCommand("department", words[0].substring("department:".length()))
                .getCompleter(false)
                .completeCandidates(session, new Line(line, words), candidates);
        return candidates.stream()
                .map(candidate -> candidate.value().strip())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        session.close();
        sessions.stop();
        threads.stop();
    }

    /** A command line with the cursor at its end. */
    private record Line(String line, String[] words) implements CommandLine {

        @Override
        public int getCursorArgumentIndex() {
            return words.length - 1;
        }

        @Override
        public String getCursorArgument() {
            return words[words.length - 1];
        }

        @Override
        public int getArgumentPosition() {
            return getCursorArgument().length();
        }

        @Override
        public String[] getArguments() {
            return Arrays.copyOf(words, words.length);
        }

        @Override
        public int getBufferPosition() {
            return line.length();
        }

        @Override
        public String getBuffer() {
            return line;
        }
    }
}
