/** What callers send and get as JSON: read strictly, checked in full, answered with personal data masked. */
package argosy.gateway.json;
