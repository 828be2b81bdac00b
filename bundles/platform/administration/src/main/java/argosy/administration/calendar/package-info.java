/** The business calendar (PLT-28): the company's week, windows of coverage of teams, holidays and days worked instead. */
package argosy.administration.calendar;
