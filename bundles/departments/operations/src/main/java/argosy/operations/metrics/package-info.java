/** Indicators with formula, target and plan, their daily values and the alerts when one drops (OPS-45). */
package argosy.operations.metrics;
