/** Support tickets: somebody asks for technical help, and how it was solved is kept (PLT-41). */
package argosy.itcentre.tickets;
