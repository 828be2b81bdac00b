/** The order board: how many orders wait for which step, how many too long, with whom, and why. */
package argosy.operations.board;
