package argosy.operations;

import argosy.department.Caller;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.testkit.TestClient;
import argosy.testkit.TestDepartment;
import java.util.HashMap;
import java.util.Map;

/** A person of the sample company with what their post grants, for tests. */
public final class Post {

    private Post() {}

    /** A client that is this person and holds nothing but the shipped role. */
    public static TestClient of(TestDepartment department, String role, String username) {
        Map<String, Reach> grants = new HashMap<>();
        department.departments().roles().stream()
                .filter(shipped -> shipped.code().equals("operations:" + role))
                .flatMap(shipped -> shipped.permissions().stream())
                .forEach(permission -> grants.put(
                        permission.replace("@own", ""), permission.endsWith("@own") ? Reach.OWN : Reach.COMPANY));
        if (grants.isEmpty()) {
            throw new IllegalArgumentException("There is no role " + role);
        }
        return department.as(new Caller(username, username, "yyb", null, grants, RequestMark.NONE));
    }
}
