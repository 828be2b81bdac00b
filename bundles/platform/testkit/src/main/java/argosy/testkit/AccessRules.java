package argosy.testkit;

import argosy.department.Register;
import argosy.gateway.Catalogue.ShippedRole;
import argosy.testkit.TestClient.Answer;
import java.util.Set;

/** Who may do what. */
final class AccessRules {

    private static final Set<String> SCOPES = Set.of("own", "team", "department");

    private final Inspected department;

    AccessRules(Inspected department) {
        this.department = department;
    }

    void everyOperationIsRefusedWithoutItsPermission() {
        Findings open = new Findings(
                "An operation answers only those who hold its permission."
                        + " Declare the permission with @Permission on the resource method and leave the check to the platform.");
        for (Operation operation : department.operations()) {
            if (!operation.permission().isEmpty()) {
                refused(open, operation.toString(), operation.send(department.stranger()), 401, "sign-in-needed");
                refused(open, operation.toString(), operation.send(department.nobody()), 403, "forbidden");
            }
        }
        for (Register<?> register : department.registers()) {
            Answer file = department.nobody().get('/' + register.name(), "text/csv");
            refused(open, "GET /" + register.name() + " as CSV", file, 403, "forbidden");
        }
        open.none();
    }

    private static void refused(Findings open, String operation, Answer answer, int status, String code) {
        if (answer.status() != status || !answer.text().contains('"' + code + '"')) {
            open.add(operation + " answers " + answer.status()
                    + (status == 401 ? " without sign-in" : " without any permission") + ", not " + status + ' '
                    + code);
        }
    }

    void everyRoleGrantsOnlyWhatThereIs() {
        Findings wrong = new Findings("A role of context.role(…) grants <collection>:<verb>, * for any of either,"
                + " with @own, @team or @department behind it to narrow it; something of the department has to ask for"
                + " it (what only its rules ask for, its test names in permissionsOfRules)."
                + " Asked for: " + department.permissions());
        for (ShippedRole role : department.roles()) {
            for (String granted : role.permissions()) {
                int at = granted.indexOf('@');
                String permission = at < 0 ? granted : granted.substring(0, at);
                wrong.unless(
                        at < 0 || SCOPES.contains(granted.substring(at + 1)),
                        role.code() + " grants " + granted + ", whose scope is unknown");
                wrong.unless(
                        department.permissions().stream()
                                .anyMatch(asked -> covers(permission, asked) || covers(asked, permission)),
                        role.code() + " grants " + granted + ", which nothing asks for");
            }
            named(wrong, role.code(), role.title().en(), role.title().zh());
        }
        wrong.none();
    }

    private static void named(Findings wrong, String code, String en, String zh) {
        wrong.unless(!en.isBlank() && !zh.isBlank(), code + " has no title in both languages");
    }

    private static boolean covers(String granted, String asked) {
        String[] held = granted.split(":");
        String[] needed = asked.split(":");
        if (held.length != needed.length) {
            return false;
        }
        for (int i = 0; i < held.length; i++) {
            if (!held[i].equals("*") && !held[i].equals(needed[i])) {
                return false;
            }
        }
        return true;
    }
}
