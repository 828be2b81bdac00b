package argosy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.CollectionResource;
import argosy.department.Department;
import argosy.department.ImportableResource;
import argosy.department.Register;
import argosy.gateway.Mount;
import argosy.gateway.openapi.OpenApi;
import argosy.testkit.house.HouseRules;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What every department promises: its own test class extends this one and says which department it is. Each collection
 * answers its list, keeps strangers out, explains every kind of bad request as a problem, has the indexes its lists need,
 * and stands in the API description.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DepartmentContract {

    private TestDepartment department;

    /** The department under test, not yet started. */
    protected abstract Department department();

    /** The department as it runs for all tests of the class, without records at first. */
    protected final TestDepartment running() {
        return department;
    }

    @BeforeAll
    void startDepartment() {
        department = TestDepartment.start(department());
    }

    @AfterAll
    void stopDepartment() {
        if (department != null) {
            department.close();
        }
    }

    /** Its code and its manifest keep to what a department may do: see {@link HouseRules}. */
    @Test
    protected void keepsTheRulesOfTheHouse() {
        HouseRules.hold(department().getClass());
    }

    @Test
    void everyCollectionAnswersItsListInJsonCsvAndXlsx() {
        TestClient admin = department.asAdministrator();
        for (Register<?> register : registers()) {
            assertThat(admin.get('/' + register.name())
                            .expect(200)
                            .json()
                            .path("items")
                            .isArray())
                    .as(register.name())
                    .isTrue();
            admin.get('/' + register.name() + "?count=true&limit=1").expect(200);
            assertThat(admin.get('/' + register.name(), "text/csv").expect(200).header("Content-Type"))
                    .startsWith("text/csv");
            assertThat(admin.get(
                                    '/' + register.name(),
                                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                            .expect(200)
                            .bytes())
                    .startsWith('P', 'K');
        }
    }

    @Test
    void everySortAndFilterThatIsOfferedWorks() {
        TestClient admin = department.asAdministrator();
        for (Register<?> register : registers()) {
            for (String sort : register.sorts()) {
                admin.get('/' + register.name() + "?sort=" + sort).expect(200);
                admin.get('/' + register.name() + "?sort=-" + sort).expect(200);
            }
            for (String filter : register.filters()) {
                admin.get('/' + register.name() + '?' + filter + ".empty=true").expect(200);
            }
            if (!register.search().isEmpty()) {
                admin.get('/' + register.name() + "?q=%25_%27%3B--").expect(200);
            }
        }
    }

    @Test
    void everySortableColumnLeadsAnIndexInBothDirections() {
        List<String> missing = new ArrayList<>();
        for (Register<?> register : registers()) {
            Set<String> leading = Indexes.leading(database(), register.table().getName());
            for (String sort : register.sorts()) {
                String column = register.column(sort).getName().toLowerCase(java.util.Locale.ROOT);
                boolean key = column.equals("id") && leading.contains("id asc");
                if (!leading.contains(column + " asc") && !key) {
                    missing.add(register.table().getName() + '.' + column + " ascending");
                }
                if (!leading.contains(column + " desc")) {
                    missing.add(register.table().getName() + '.' + column + " descending");
                }
            }
        }
        assertThat(missing)
                .as("Sortable columns without an index (Derby cannot read one backwards)")
                .isEmpty();
    }

    @Test
    void strangersAreKeptOut() {
        for (Register<?> register : registers()) {
            department.anonymous().get('/' + register.name()).problem(401, "sign-in-needed");
            department.as("nobody").get('/' + register.name()).problem(403, "forbidden");
            department.as("nobody").get('/' + register.name() + "/1").problem(403, "forbidden");
        }
    }

    @Test
    void badRequestsAreExplained() {
        TestClient admin = department.asAdministrator();
        for (Register<?> register : registers()) {
            String path = '/' + register.name();
            admin.get(path + "/1").problem(404, "not-found");
            admin.get(path + "/nonsense").problem(404, "not-found");
            admin.get(path + "?sort=nonsense").problem(400, "unknown-sort");
            admin.get(path + "?nonsense=1").problem(400, "unknown-filter");
            admin.get(path + "?limit=0").problem(400, "bad-limit");
            admin.get(path + "?cursor=nonsense").expect(400);
            admin.get(path + "?fields=nonsense").problem(400, "unknown-field");
            admin.send("PUT", path, new byte[0], Map.of()).problem(405, "method-not-allowed");
        }
        admin.get("/there-is-no-such-collection").problem(404, "not-found");
    }

    @Test
    void badBodiesAreExplained() {
        TestClient admin = department.asAdministrator();
        for (String path : creatable()) {
            admin.post(path, "{\"broken\":").problem(400, "malformed-json");
            assertThat(admin.post(path, "").status()).isIn(400, 422);
            admin.post(path, "[]").expect(422);
            admin.post(path, "{\"no-such-member\":1}").problem(422, "invalid");
            admin.post(path, "<xml/>".getBytes(StandardCharsets.UTF_8), "application/xml")
                    .problem(415, "unsupported-media-type");
            admin.post(path, new byte[2 << 20], "application/json").problem(413, "too-large");
        }
        for (Register<?> register : importable()) {
            admin.post('/' + register.name(), "无此列\r\n1\r\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                    .expect(422);
        }
    }

    @Test
    void theApiDescriptionIsComplete() {
        JsonNode document =
                department.asAdministrator().get("/openapi.json").expect(200).json();
        Set<String> described = new TreeSet<>(OpenApi.operations(document));
        Set<String> mounted = new TreeSet<>(OpenApi.mounted(resources()));
        assertThat(described).isEqualTo(mounted).isNotEmpty();
        for (Register<?> register : registers()) {
            assertThat(document.path("paths").has('/' + register.name()))
                    .as(register.name())
                    .isTrue();
        }
    }

    @Test
    void everyStepIsCalledSomethingInChinese() {
        JsonNode document =
                department.asAdministrator().get("/openapi.json").expect(200).json();
        List<String> nameless = new ArrayList<>();
        for (Register<?> register : registers()) {
            register.workflow().ifPresent(workflow -> workflow.steps().forEach(step -> {
                JsonNode operation = document.path("paths")
                        .path('/' + register.name() + "/{id}/" + step)
                        .path("post");
                if (!operation.isMissingNode() && !operation.has("x-title-zh")) {
                    nameless.add(register.name() + '/' + step);
                }
            }));
        }
        assertThat(nameless).as("steps without @Label on their method").isEmpty();
    }

    private List<String> creatable() {
        Set<String> paths = new TreeSet<>();
        JsonNode document =
                department.asAdministrator().get("/openapi.json").expect(200).json();
        document.path("paths").properties().forEach(path -> {
            JsonNode json = path.getValue()
                    .path("post")
                    .path("requestBody")
                    .path("content")
                    .path("application/json");
            if (!json.isMissingNode() && !path.getKey().contains("{") && secured(path.getValue())) {
                paths.add(path.getKey());
            }
        });
        return List.copyOf(paths);
    }

    private static boolean secured(JsonNode path) {
        return path.path("post").has("x-permission");
    }

    private List<Register<?>> registers() {
        List<Register<?>> registers = new ArrayList<>();
        for (Object resource : resources()) {
            if (resource instanceof CollectionResource<?> collection) {
                registers.add(collection.register());
            }
        }
        return registers;
    }

    private List<Register<?>> importable() {
        List<Register<?>> registers = new ArrayList<>();
        for (Object resource : resources()) {
            if (resource instanceof ImportableResource<?, ?> collection) {
                registers.add(collection.register());
            }
        }
        return registers;
    }

    private List<Object> resources() {
        for (Mount mount : department.departments().gateway().mounts()) {
            if (mount.module().name().equals(department.name())) {
                return mount.resources();
            }
        }
        throw new IllegalStateException(department.name() + " is not mounted");
    }

    private argosy.department.Database database() {
        return department.departments().database(department.name());
    }
}
