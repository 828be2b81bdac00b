package argosy.administration.departments;

import java.util.List;

/** The versions of a department that are here, newest first. */
public record DepartmentVersions(List<AvailableVersion> items) {}
