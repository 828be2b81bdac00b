package argosy.administration.departments;

import argosy.department.Problem;
import argosy.department.Text;
import argosy.host.DepartmentState;
import argosy.host.DepartmentStatus;
import argosy.host.Offer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which departments there are here: installed, removed with their data left, or on the shelf. */
record Inventory(Installation here, ArchiveFolders folders) {

    List<DepartmentInfo> departments() {
        TreeSet<String> names = new TreeSet<>(here.platform().departments());
        Map<String, List<DepartmentFile>> available = available();
        names.addAll(available.keySet());
        here.installed().entries().forEach(entry -> names.add(entry.name()));
        names.addAll(here.withData());
        return names.stream()
                .map(name -> info(name, available.getOrDefault(name, List.of()), false))
                .toList();
    }

    /** @throws Problem 404 when nothing of that name is installed, available or has data */
    DepartmentInfo department(String name) {
        require(name);
        return info(name, available().getOrDefault(name, List.of()), true);
    }

    /** @throws Problem 404 when nothing of that name is installed, available or has data */
    void require(String name) {
        boolean known = here.platform().departments().contains(name)
                || here.entry(name).isPresent()
                || here.shelf().newest(name).isPresent()
                || here.withData().contains(name);
        if (!known) {
            throw new Problem(
                    404,
                    "unknown-department",
                    Text.of("There is no department " + name + " here.", "此处没有部门 " + name + "。"),
                    List.of(),
                    Map.of());
        }
    }

    private Map<String, List<DepartmentFile>> available() {
        Map<String, List<DepartmentFile>> byName = new TreeMap<>();
        here.shelf().available().forEach(file -> byName.computeIfAbsent(file.name(), first -> new ArrayList<>())
                .add(file));
        return byName;
    }

    private DepartmentInfo info(String name, List<DepartmentFile> files, boolean withDetails) {
        Optional<InstalledRecord.Entry> entry = here.entry(name);
        Optional<DepartmentStatus> status = here.status(name);
        boolean platform = here.platform().departments().contains(name);
        boolean installed = platform || entry.isPresent();
        boolean data = here.archives().holdsData(name);
        Text title = status.filter(known -> installed)
                .map(known -> known.module().title())
                .or(() -> files.stream().findFirst().map(DepartmentFile::title))
                .orElse(Text.of(name, name));
        String version = entry.map(known -> known.version().toString())
                .orElseGet(() ->
                        platform ? status.map(known -> known.module().version()).orElse("") : null);
        DepartmentState state = !installed
                ? null
                : status.map(DepartmentStatus::state)
                        .orElse(
                                entry.filter(known -> known.state() == InstalledRecord.State.STOPPED)
                                                .isPresent()
                                        ? DepartmentState.STOPPED
                                        : DepartmentState.MISSING);
        return new DepartmentInfo(
                name,
                title,
                version,
                state,
                installed ? status.map(DepartmentStatus::reason).orElse("") : "",
                editions(entry, files),
                data ? here.archives().database(name) : null,
                data ? here.archives().bytes(name) : 0,
                folders.list(name).stream()
                        .filter(archive -> archive.kind() == ArchiveInfo.Kind.BACKUP)
                        .findFirst()
                        .map(ArchiveInfo::takenAt)
                        .orElse(null),
                withDetails ? details(name, entry, files) : null);
    }

    private List<DepartmentInfo.Edition> editions(Optional<InstalledRecord.Entry> entry, List<DepartmentFile> files) {
        Map<String, DepartmentInfo.Edition> bySha256 = new LinkedHashMap<>();
        for (DepartmentFile file : files) {
            bySha256.putIfAbsent(
                    file.sha256(),
                    new DepartmentInfo.Edition(
                            file.version().toString(),
                            here.shelf().ships(file) ? DepartmentInfo.Source.SHIPPED : DepartmentInfo.Source.UPLOADED,
                            file.sha256(),
                            file.bytes(),
                            entry.isPresent()
                                    && file.sha256().equals(entry.get().sha256())));
        }
        return List.copyOf(bySha256.values());
    }

    private DepartmentInfo.Details details(
            String name, Optional<InstalledRecord.Entry> entry, List<DepartmentFile> files) {
        Offer offer =
                here.lifecycle().offer(name).orElse(new Offer(List.of(), List.of(), List.of(), List.of(), List.of()));
        List<String> imports = files.stream()
                .filter(file ->
                        entry.isEmpty() || file.sha256().equals(entry.get().sha256()))
                .findFirst()
                .map(DepartmentFile::imports)
                .orElse(List.of());
        return new DepartmentInfo.Details(
                imports, offer.publishes(), offer.listens(), offer.roles(), offer.jobs(), offer.collections());
    }
}
