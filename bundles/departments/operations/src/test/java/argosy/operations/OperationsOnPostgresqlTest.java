package argosy.operations;

import argosy.testkit.OnPostgresql;

/** What every department promises, on PostgreSQL; the whole suite runs there with {@code ./argosy test --postgresql}. */
@OnPostgresql
class OperationsOnPostgresqlTest extends OperationsContractTest {}
