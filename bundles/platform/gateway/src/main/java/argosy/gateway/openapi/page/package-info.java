/** The API description of a department as a page for people, written from its OpenAPI document. */
package argosy.gateway.openapi.page;
