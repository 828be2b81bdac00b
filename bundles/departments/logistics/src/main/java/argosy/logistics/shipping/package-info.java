/** Parcels on their way to the customer and back, and the manifests they are handed to a carrier with (LOG-08, 09, 11). */
package argosy.logistics.shipping;
