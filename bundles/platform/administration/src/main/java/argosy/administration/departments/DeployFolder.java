package argosy.administration.departments;

import argosy.department.Problem;
import argosy.department.Text;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An in-tray for departments, {@code deploy} in the data folder: what is taken leaves it, what is refused goes to {@code
 * deploy/refused} with a text that says why. What lies there at the start counts as well.
 *
 * <p>A file is handed on as soon as it is complete, which its end tells. Names that begin with a dot or end like those of
 * unfinished downloads are left alone.
 */
final class DeployFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);
    private static final Duration CLOSING = Duration.ofSeconds(30);
    private static final Set<String> UNFINISHED =
            Set.of("part", "tmp", "temp", "crdownload", "filepart", "download", "swp");

    /**
     * How long is waited.
     *
     * @param still a file that does not grow for so long, and could never become a department, is refused
     * @param checksum so long a complete file waits for its checksum to come after it
     * @param growth an incomplete file that does not grow for so long is given up
     * @param glance the folder is looked at this often where no news of it comes, as from a network drive
     */
    record Patience(Duration still, Duration checksum, Duration growth, Duration glance) {

        static final Patience USUAL = new Patience(
                Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(2));
    }

    private static final Duration WAITING = Duration.ofMillis(10);

    private final Path folder;
    private final boolean awaitsChecksum;
    private final Patience patience;
    private final Consumer<Path> taker;
    private final RefusedFolder refused;
    private final WatchService watch;
    private final Thread thread;
    private final Map<Path, Arrival> arriving = new HashMap<>();
    private final Map<Path, Arrival> stuck = new HashMap<>();
    private volatile boolean closing;

    private DeployFolder(
            Path folder, boolean awaitsChecksum, Patience patience, Consumer<Path> taker, WatchService watch) {
        this.folder = folder;
        this.awaitsChecksum = awaitsChecksum;
        this.patience = patience;
        this.taker = taker;
        this.refused = new RefusedFolder(folder.resolve("refused"));
        this.watch = watch;
        this.thread = new Thread(this::watch, "argosy-deploy");
        thread.setDaemon(true);
    }

    /**
     * Watches a folder, which is made when it is missing, until it is closed.
     *
     * @param awaitsChecksum whether a file without a checksum would be refused, so that it is worth while to wait for it
     * @param taker is handed one file after the other on a thread of this folder. When it returns, the file was taken and
     *     is deleted; when it throws a {@link Problem}, that says why it was refused
     */
    static DeployFolder watch(Path folder, boolean awaitsChecksum, Patience patience, Consumer<Path> taker)
            throws IOException {
        Files.createDirectories(folder);
        WatchService watch = folder.getFileSystem().newWatchService();
        try {
            register(folder, watch);
            DeployFolder watched = new DeployFolder(folder, awaitsChecksum, patience, taker, watch);
            watched.thread.start();
            return watched;
        } catch (IOException e) {
            watch.close();
            throw e;
        }
    }

    /** Takes no more files, and does not hold against the one that is just being taken what becomes of it now. */
    void letGo() throws IOException {
        closing = true;
        watch.close();
    }

    /** Waits until the file that is just being taken has been taken; the others are there at the next start. */
    @Override
    public void close() throws IOException {
        letGo();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void register(Path folder, WatchService watch) throws IOException {
        folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    }

    private void watch() {
        while (!closing) {
            try {
                look();
                Duration wait = arriving.isEmpty() ? patience.glance : WAITING;
                WatchKey news = watch.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
                if (news != null) {
                    news.pollEvents();
                    if (!news.reset()) {
                        Files.createDirectories(folder);
                        register(folder, watch);
                    }
                }
            } catch (ClosedWatchServiceException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("{} cannot be watched at the moment: {}", folder, e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(patience.glance.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    private void look() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(this::concerns).sorted().toList();
        }
        arriving.keySet().retainAll(files);
        stuck.keySet().retainAll(files);
        for (Path file : files) {
            if (closing) {
                return;
            }
            try {
                look(file);
            } catch (IOException e) {
                LOG.debug("{} went away while it was looked at", file, e);
            }
        }
    }

    private boolean concerns(Path file) {
        String name = file.getFileName().toString();
        String ending = ending(name);
        return !name.startsWith(".")
                && !name.startsWith("~")
                && !name.endsWith("~")
                && !UNFINISHED.contains(ending)
                && !ending.equals("sha256")
                && !file.equals(refused.path());
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private void look(Path file) throws IOException {
        Arrival now = Arrival.of(file);
        if (now.isLike(stuck.get(file))) {
            return;
        }
        Arrival before = arriving.get(file);
        Arrival arrival = now.isLike(before) ? before : now;
        arriving.put(file, arrival);
        Duration still = arrival.age();
        String ending = ending(file.getFileName().toString());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            refuse(file, arrival, NO_FILE);
            return;
        }
        Optional<Text> hopeless = hopeless(file, arrival, ending);
        if (hopeless.isPresent()) {
            if (still.compareTo(patience.still) >= 0) {
                refuse(file, arrival, hopeless.get());
            }
        } else if (isComplete(file)) {
            if (!awaitsChecksum || Trust.isBeside(file) || still.compareTo(patience.checksum) >= 0) {
                take(file, arrival);
            }
        } else if (still.compareTo(patience.growth) >= 0) {
            refuse(file, arrival, PackedFile.noZip().detail());
        }
    }

    /** Why a file cannot become a department, however much of it is still to come. */
    private static Optional<Text> hopeless(Path file, Arrival arrival, String ending) {
        if (!ending.equals("jar") && !ending.equals("kar")) {
            return Optional.of(NO_DEPARTMENT);
        }
        if (arrival.bytes() > Budget.FILE) {
            return Optional.of(Budget.tooLarge().detail());
        }
        try {
            return ZipEnd.couldBegin(file)
                    ? Optional.empty()
                    : Optional.of(PackedFile.noZip().detail());
        } catch (IOException e) {
            LOG.debug("{} cannot be read yet", file, e);
            return Optional.empty();
        }
    }

    private static boolean isComplete(Path file) {
        try {
            return ZipEnd.read(file).isPresent();
        } catch (IOException e) {
            LOG.debug("{} cannot be read yet", file, e);
            return false;
        }
    }

    private void take(Path file, Arrival arrival) throws IOException {
        Text reason;
        try {
            taker.accept(file);
            taken(file, arrival);
            return;
        } catch (Problem problem) {
            reason = problem.detail();
        } catch (RuntimeException | Error e) {
            if (!closing) {
                LOG.error("{} could not be taken from the deploy folder", file.getFileName(), e);
            }
            reason = FAILED;
        }
        if (closing) {
            // What was said may only be that Argosy stops; the next start asks again.
            return;
        }
        if (Arrival.of(file).isLike(arrival)) {
            refuse(file, arrival, reason);
        } else {
            arriving.remove(file);
        }
    }

    private void taken(Path file, Arrival arrival) {
        arriving.remove(file);
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(Trust.besides(file));
        } catch (IOException e) {
            stuck.put(file, arrival);
            LOG.warn("{} was taken but cannot be deleted: {}", file, e.toString());
        }
    }

    private void refuse(Path file, Arrival arrival, Text reason) {
        arriving.remove(file);
        LOG.info("{} in the deploy folder was refused: {}", file.getFileName(), reason.en());
        try {
            refused.add(file, reason);
        } catch (IOException e) {
            stuck.put(file, arrival);
            LOG.warn("{} cannot be moved to {}: {}", file, refused.path(), e.toString());
        }
    }

    private static final Text NO_FILE = Text.of(
            "Folders and links are not taken; put the .jar or .kar itself here.", "不接受文件夹和链接；请放入 .jar 或 .kar 文件本身。");
    private static final Text NO_DEPARTMENT = Text.of(
            "Only departments are taken here: files that end in .jar or .kar.", "此处只接受部门文件：以 .jar 或 .kar 结尾的文件。");
    private static final Text FAILED = Text.of(
            "Something went wrong here while the file was taken; the log of the server says what.",
            "接收文件时服务器内部出错，详情见服务器日志。");
}
