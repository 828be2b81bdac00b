/** Technical support on the spot for live sessions (PLT-43). */
package argosy.itcentre.live;
