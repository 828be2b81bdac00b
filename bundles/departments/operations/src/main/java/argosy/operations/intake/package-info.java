/** How orders come in: export files of the platforms, and connectors that pull what a shop's platform changed. */
package argosy.operations.intake;
