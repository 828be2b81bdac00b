package argosy.administration.departments;

import java.util.List;

/** The catalogue. */
public record DepartmentCatalogue(List<CataloguedDepartment> items) {}
