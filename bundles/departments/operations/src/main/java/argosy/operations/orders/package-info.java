/** Sales orders from their arrival to their end: states, payment, exceptions, due times, and what the warehouse answers. */
package argosy.operations.orders;
