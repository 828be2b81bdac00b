package argosy.testkit;

import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.EditableResource;
import argosy.department.ImportableResource;
import argosy.department.Register;
import argosy.gateway.Catalogue.ShippedRole;
import argosy.gateway.Mount;
import argosy.host.Offer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A department that runs, as the rules of its contract look at it. */
final class Inspected {

    private final TestDepartment department;
    private final Set<String> ofRules;
    private final TestClient admin;
    private final TestClient nobody;
    private final JsonNode document;

    /** @param ofRules permissions that its rules ask for by themselves, {@code collection:verb} */
    Inspected(TestDepartment department, Set<String> ofRules) {
        this.department = department;
        this.ofRules = ofRules;
        this.admin = department.asAdministrator();
        this.nobody = department.as("nobody");
        this.document = admin.get("/openapi.json").expect(200).json();
    }

    /** May do everything. */
    TestClient admin() {
        return admin;
    }

    /** Is signed in and may do nothing. */
    TestClient nobody() {
        return nobody;
    }

    /** Is not signed in. */
    TestClient stranger() {
        return department.anonymous();
    }

    /** The API description. */
    JsonNode document() {
        return document;
    }

    /** Every operation of the API description. */
    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> all.add(new Operation(
                        verb.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), verb.getValue()))));
        return all;
    }

    /** The resources that it has mounted itself. */
    List<Object> resources() {
        for (Mount mount : department.departments().gateway().mounts()) {
            if (mount.module().name().equals(department.name())) {
                return mount.resources();
            }
        }
        throw new IllegalStateException(department.name() + " is not mounted");
    }

    /** Its collections. */
    List<Register<?>> registers() {
        return registers(CollectionResource.class::isInstance);
    }

    /** Those that people edit as they are. */
    List<Register<?>> editable() {
        return registers(EditableResource.class::isInstance);
    }

    /** Those that take files. */
    List<Register<?>> importable() {
        return registers(ImportableResource.class::isInstance);
    }

    private List<Register<?>> registers(Predicate<Object> kind) {
        List<Register<?>> registers = new ArrayList<>();
        for (Object resource : resources()) {
            if (kind.test(resource)) {
                registers.add(((CollectionResource<?>) resource).register());
            }
        }
        return registers;
    }

    String name() {
        return department.name();
    }

    Database database() {
        return department.departments().database(department.name());
    }

    Offer offer() {
        return department.departments().offer(department.name()).orElseThrow();
    }

    List<ShippedRole> roles() {
        return department.departments().roles();
    }

    /** Every full permission that something of it asks for. */
    Set<String> permissions() {
        Set<String> own = new TreeSet<>(department.departments().permissions());
        own.removeIf(permission -> !permission.startsWith(department.name() + ':'));
        ofRules.forEach(permission -> own.add(department.name() + ':' + permission));
        return own;
    }

    String run(String job) {
        return department.run(job);
    }

    List<String> gaps() {
        return department.departments().events().catalogue().gaps();
    }
}
