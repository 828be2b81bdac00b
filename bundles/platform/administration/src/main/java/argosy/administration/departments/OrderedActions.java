package argosy.administration.departments;

import argosy.department.Stored;
import java.util.List;

/**
 * What became of an order for many departments: the actions that it became, and the departments for which it was refused.
 */
public record OrderedActions(List<Stored<DepartmentAction>> items, List<RefusedOrder> refused) {}
