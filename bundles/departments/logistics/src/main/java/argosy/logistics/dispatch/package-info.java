/**
 * What a customer ordered, on its way out of the house: reviewed, reserved, picked, packed, checked, signed, handed over,
 * and stopped at any of these steps (LOG-04 to LOG-08).
 */
package argosy.logistics.dispatch;
