/** Live sessions: planning without conflict, checklist, line-up, funnel and method cards (OPS-34 to OPS-37). */
package argosy.operations.live;
