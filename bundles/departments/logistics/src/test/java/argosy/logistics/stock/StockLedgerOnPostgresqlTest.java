package argosy.logistics.stock;

import argosy.testkit.OnPostgresql;

/** The ledger on PostgreSQL. */
@OnPostgresql
class StockLedgerOnPostgresqlTest extends StockLedgerTest {}
