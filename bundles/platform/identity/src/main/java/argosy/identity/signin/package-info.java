/** How people and machines sign in: passwords, sessions, API tokens, the first administrator. */
package argosy.identity.signin;
