/** IT projects: what is needed, how it shall be solved, what it costs, and who agreed (PLT-40). */
package argosy.itcentre.projects;
