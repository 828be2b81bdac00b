package argosy.operations.orders;

import argosy.testkit.OnPostgresql;

/** Orders on PostgreSQL. */
@OnPostgresql
class OrdersOnPostgresqlTest extends OrdersTest {}
