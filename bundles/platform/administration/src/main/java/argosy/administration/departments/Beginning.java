package argosy.administration.departments;

import argosy.administration.departments.InstalledRecord.Entry;
import argosy.administration.departments.InstalledRecord.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The start of Argosy, as far as departments go: the framework is made to be what the record says, and those that should
 * run are started. The record and the bundles' files lie in the data folder, outside of the framework's cache: after a
 * crash, with an empty cache, on a new machine or after an update the same departments come back in the same versions.
 */
record Beginning(Installation here) {

    /** As many as the machine has cores at least; more at once would only be in each other's way. */
    private static final int AT_ONCE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);

    /** @param asked names of exactly the departments that are wanted; empty for those on record */
    void run(Set<String> asked) {
        decide(asked);
        List<Entry> entries = here.installed().entries().stream()
                .map(this::purgedWherePurging)
                .flatMap(Optional::stream)
                .map(this::inItsVersion)
                .flatMap(Optional::stream)
                .toList();
        Map<String, Bundle> present = new HashMap<>(here.bundles().present());
        entries.forEach(entry -> present.remove(Installation.location(entry)));
        present.values().forEach(here.bundles()::uninstall);
        startAll(entries);
    }

    /**
     * What should be here: asked for now, else written down, else everything that ships. A new choice is written down; that
     * nothing ships is none.
     */
    void decide(Set<String> asked) {
        boolean written = here.installed().exists();
        Map<String, Entry> known =
                here.installed().entries().stream().collect(Collectors.toMap(Entry::name, entry -> entry));
        List<Entry> decided = new ArrayList<>();
        if (!asked.isEmpty()) {
            for (String name : asked) {
                Entry entry = known.get(name);
                decided.add(entry == null ? Entry.shipped(name) : Installation.in(State.RUNNING, entry));
            }
            known.values().stream()
                    .filter(entry -> entry.state() == State.PURGING && !asked.contains(entry.name()))
                    .forEach(decided::add);
        } else if (!written) {
            here.shelf().available().stream()
                    .filter(here.shelf()::ships)
                    .map(DepartmentFile::name)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .forEach(name -> decided.add(Entry.shipped(name)));
        } else {
            return;
        }
        if (!decided.isEmpty() && !(new HashSet<>(decided).equals(new HashSet<>(known.values())))) {
            here.installed().replace(decided);
        }
    }

    private Optional<Entry> purgedWherePurging(Entry entry) {
        if (entry.state() != State.PURGING) {
            return Optional.of(entry);
        }
        here.archives().purge(entry.name());
        here.installed().remove(entry.name());
        LOG.info("The data of {} are deleted", entry.name());
        return Optional.empty();
    }

    /** A name alone means the version that ships; from now on it stays at that one. */
    private Optional<Entry> inItsVersion(Entry entry) {
        if (entry.version() != null) {
            return Optional.of(entry);
        }
        try {
            Optional<DepartmentFile> shipped = here.shelf().available().stream()
                    .filter(file ->
                            file.name().equals(entry.name()) && here.shelf().ships(file))
                    .findFirst();
            if (shipped.isEmpty()) {
                LOG.error("No such department here: {}. There are: {}.", entry.name(), shipping());
                return Optional.empty();
            }
            DepartmentFile kept = here.shelf().put(shipped.get().path());
            Entry exact = Installation.entry(kept, entry.state());
            here.installed().put(exact);
            return Optional.of(exact);
        } catch (RuntimeException e) {
            LOG.error("Department {} cannot be installed: {}", entry.name(), e.getMessage(), e);
            return Optional.empty();
        }
    }

    private String shipping() {
        return here.shelf().available().stream()
                .map(DepartmentFile::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void startAll(List<Entry> entries) {
        ExecutorService starts = Executors.newFixedThreadPool(AT_ONCE, work -> {
            Thread thread = new Thread(work, "argosy-departments");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CompletableFuture.allOf(entries.stream()
                            .map(entry -> CompletableFuture.runAsync(() -> start(entry), starts))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            starts.shutdown();
        }
    }

    private void start(Entry entry) {
        try {
            Bundle bundle = here.bundle(entry);
            if (entry.state() == State.STOPPED) {
                here.lifecycle().rest(bundle);
            } else {
                here.lifecycle().start(bundle);
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Department {} {} cannot be started: {}", entry.name(), entry.version(), e.getMessage(), e);
        }
    }
}
