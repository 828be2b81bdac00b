/** What was agreed with carriers: contracts, price lists by zone and weight, and the price of a parcel (LOG-17). */
package argosy.logistics.tariffs;
