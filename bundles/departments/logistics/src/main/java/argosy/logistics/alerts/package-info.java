/** What somebody should see to, found by scans that run by themselves (requirements/logistics.md 6.5). */
package argosy.logistics.alerts;
