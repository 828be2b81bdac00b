/**
 * What a department's tests stand on: the real department over real HTTP on Derby in memory (on PostgreSQL with
 * {@code -Dargosy.test.database=postgresql}), without a container, and nothing in it is a mock.
 *
 * <pre>{@code
 * class LogisticsTest extends DepartmentContract { // what every department promises is tested with it
 *
 *     @Override
 *     protected Department department() {
 *         return new LogisticsDepartment();
 *     }
 *
 *     @Test
 *     void whatWasSoldIsSent() {
 *         running().publish("order.allocated", "DD-1", Map.of("number", "DD-1", "pieces", 2));
 *         TestClient keeper = running().asRole("wang", "warehouse-keeper");
 *         long id = keeper.get("/dispatch-orders?orderRef=DD-1").expect(200).json().at("/items/0/id").asLong();
 *         keeper.post("/dispatch-orders/" + id + "/hand-over", "").expect(200);
 *         assertThat(running().expect("shipment.dispatched", "DD-1").path("pieces").asInt()).isEqualTo(2);
 *     }
 * }
 * }</pre>
 *
 * <p>{@link argosy.testkit.TestDepartment} is one department, {@link argosy.testkit.TestCompany} several;
 * {@link argosy.testkit.TestDatabase}, {@link argosy.testkit.TestEvents} and {@link argosy.testkit.TestApprovals} are for
 * rules alone.
 */
package argosy.testkit;
