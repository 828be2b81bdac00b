/** What customers think of carriers, and what their figures are worth: opinions, the rule, the scores (LOG-19). */
package argosy.logistics.appraisal;
