/** The IT centre: helps everybody with technology, prepares live sessions, and keeps the company's IT projects. */
package argosy.itcentre;
