/** What the department tells of deadlines missed and errors made; points belong to those who keep the ledger of points. */
package argosy.operations.breaches;
