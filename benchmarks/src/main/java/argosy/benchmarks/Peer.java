package argosy.benchmarks;

import argosy.benchmarks.raw.RawPeer;
import argosy.benchmarks.spring.SpringPeer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A peer on its own copy of the peers' database. */
final class Peer extends Server {

    private final Class<?> main;
    private final Path database;
    private final List<String> options;

    /** @param options of the Java virtual machine */
    Peer(String name, Path database, List<String> options) {
        super(name);
        this.main = switch (name) {
            case "raw" -> RawPeer.class;
            case "spring" -> SpringPeer.class;
            default -> throw new IllegalArgumentException("There is no peer " + name + "; there are raw and spring.");
        };
        this.database = database;
        this.options = options;
    }

    @Override
    List<String> command() {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Dderby.stream.error.file=" + database.resolveSibling(name() + ".derby.log"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                String.valueOf(port()),
                database.toString()));
        return command;
    }

    @Override
    Map<String, String> environment() {
        return Map.of("MALLOC_ARENA_MAX", "2");
    }

    @Override
    String token() {
        return null;
    }

    @Override
    Path console() {
        return database.resolveSibling(name() + ".log");
    }
}
