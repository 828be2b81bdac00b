package argosy.gateway;

import argosy.department.Text;

/** Name, titles and version of a department that is to be served. */
public record Module(String name, Text title, String version) {}
