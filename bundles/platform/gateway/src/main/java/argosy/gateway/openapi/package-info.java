/** The API description of a department, read from the resources it mounts. */
package argosy.gateway.openapi;
