/** What both peers share: the shape of their answers, their statements, and the rule that spreads goods over lines. */
package argosy.benchmarks.peer;
