/**
 * Operating standards and their editions, who has read them, checks on the floor and notes on discipline (LOG-22, LOG-29).
 */
package argosy.logistics.standards;
