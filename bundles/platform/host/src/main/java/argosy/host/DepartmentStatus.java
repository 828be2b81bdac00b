package argosy.host;

import argosy.gateway.Module;

/**
 * How a department is.
 *
 * @param reason a sentence for an administrator when it does not run, else an empty string
 */
public record DepartmentStatus(Module module, DepartmentState state, String reason) {}
