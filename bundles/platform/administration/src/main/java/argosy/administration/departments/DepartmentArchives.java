package argosy.administration.departments;

import java.util.List;

/** Backups and exports, newest first. */
public record DepartmentArchives(List<DepartmentArchive> items) {}
