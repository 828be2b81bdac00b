/** Runs of our own delivery staff: loaded, driven, delivered against a signature (LOG-27). */
package argosy.logistics.runs;
