/** Lists and reports as CSV and XLSX files, and such files back into records. */
package argosy.gateway.tabular;
