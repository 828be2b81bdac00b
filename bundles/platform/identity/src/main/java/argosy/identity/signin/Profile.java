package argosy.identity.signin;

import argosy.department.Caller;
import argosy.department.Reach;
import argosy.department.Shape;
import argosy.identity.organisation.Directory;
import argosy.identity.organisation.Person;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * What someone signed in may know of themself.
 *
 * @param permissions by name
 * @param onBehalfOf username of the person stood in for in this request, or null
 * @param standsInFor colleagues whom the header {@code X-On-Behalf-Of} may name now (PLT-19)
 */
public record Profile(
        String username,
        String name,
        String language,
        Named unit,
        Named post,
        List<String> roles,
        List<HeldPermission> permissions,
        String onBehalfOf,
        List<StoodInFor> standsInFor) {

    /** A code with its name. */
    public record Named(String code, String name) {}

    /** @param units codes of the units that the permission reaches when its reach is {@code units} */
    public record HeldPermission(String permission, String reach, List<String> units) {}

    public record StoodInFor(String username, String name, Instant until) {}

    static Profile of(Caller caller, Directory directory, Instant now) {
        Person person = directory.person(caller.username()).orElseThrow();
        return new Profile(
                caller.username(),
                caller.name(),
                person.language(),
                caller.unit() == null
                        ? null
                        : directory
                                .unit(caller.unit())
                                .map(unit -> new Named(unit.code(), unit.name()))
                                .orElse(null),
                person.post() == null
                        ? null
                        : directory
                                .post(person.post())
                                .map(post -> new Named(post.code(), post.title()))
                                .orElse(null),
                List.copyOf(directory.rolesOf(person, now)),
                new TreeMap<>(caller.grants())
                        .entrySet().stream()
                                .map(grant -> held(grant.getKey(), grant.getValue()))
                                .toList(),
                caller.onBehalfOf(),
                directory.standsInFor(caller.username(), now).stream()
                        .map(delegation -> new StoodInFor(
                                delegation.person(),
                                directory
                                        .person(delegation.person())
                                        .orElseThrow()
                                        .name(),
                                delegation.validTo()))
                        .toList());
    }

    private static HeldPermission held(String permission, Reach reach) {
        return new HeldPermission(
                permission,
                Shape.code(reach.kind()),
                reach.units().stream().sorted().toList());
    }
}
