/** What is to be sold and what may be spent on it: sales targets, how far they are reached, and the shops' budgets. */
package argosy.operations.targets;
