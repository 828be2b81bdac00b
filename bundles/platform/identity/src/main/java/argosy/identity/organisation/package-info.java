/** The company as a tree of units, posts and people, and who of them may do what (PLT-15, 17, 18, 19). */
package argosy.identity.organisation;
