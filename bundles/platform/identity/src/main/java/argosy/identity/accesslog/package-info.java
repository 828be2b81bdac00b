/** Who signed in, who saw personal data, who was turned away: an append-only record for auditors (PLT-17, PLT-30). */
package argosy.identity.accesslog;
