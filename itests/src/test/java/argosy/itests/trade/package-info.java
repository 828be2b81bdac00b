/** Departments that work together by events, each really started, in one host without a container (FLOW-01). */
package argosy.itests.trade;
