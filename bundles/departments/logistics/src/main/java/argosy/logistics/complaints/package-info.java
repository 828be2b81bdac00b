/** What customers find wrong with a delivery, and who answers them until when (LOG-20). */
package argosy.logistics.complaints;
