package argosy.identity.organisation;

import argosy.department.Caller;
import argosy.department.Reach;
import argosy.department.Text;
import argosy.gateway.People;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The organisation as approvals ask for it: who stands behind a role or a post, and who is above whom (PLT-18). */
public final class Staff implements People {

    private static final String PERSON = "person:";
    private static final String ROLE = "role:";
    private static final String POST = "post:";
    private static final String MAY = "may:";

    private final Organisation organisation;
    private final Clock clock;

    public Staff(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public Optional<String> name(String username) {
        return working(username).map(Person::name);
    }

    @Override
    public Set<String> addresses(String username) {
        Set<String> addresses = new LinkedHashSet<>();
        working(username).ifPresent(person -> {
            addresses.add(PERSON + username);
            organisation.directory().rolesOf(person, clock.instant()).forEach(role -> addresses.add(ROLE + role));
            if (person.post() != null) {
                addresses.add(POST + person.post());
            }
        });
        return addresses;
    }

    @Override
    public Map<String, String> behind(String address) {
        Directory directory = organisation.directory();
        Instant now = clock.instant();
        String code = address.substring(address.indexOf(':') + 1);
        if (address.startsWith(PERSON)) {
            Map<String, String> one = new LinkedHashMap<>();
            working(code).ifPresent(person -> one.put(code, person.name()));
            return one;
        } else if (address.startsWith(ROLE)) {
            return among(person -> directory.rolesOf(person, now).contains(code));
        } else if (address.startsWith(POST)) {
            return among(person -> code.equals(person.post()));
        } else if (address.startsWith(MAY)) {
            return among(person -> organisation
                    .caller(person.username())
                    .flatMap(caller -> caller.reach(code))
                    .filter(reach -> reach.kind() == Reach.Kind.COMPANY)
                    .isPresent());
        }
        return Map.of();
    }

    @Override
    public Optional<Text> title(String address) {
        Directory directory = organisation.directory();
        String code = address.substring(address.indexOf(':') + 1);
        if (address.startsWith(PERSON)) {
            return directory.person(code).map(person -> Text.of(person.name(), person.name()));
        } else if (address.startsWith(ROLE)) {
            return directory.role(code).map(role -> Text.of(role.title(), role.titleZh()));
        } else if (address.startsWith(POST)) {
            return directory.post(code).map(post -> Text.of(post.title(), post.title()));
        } else if (address.startsWith(MAY)) {
            return Optional.of(Text.of("whoever may " + code, "具有权限 " + code + " 的人员"));
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> superior(String username) {
        Directory directory = organisation.directory();
        Set<String> seen = new HashSet<>();
        Optional<Post> at = directory
                .person(username)
                .map(Person::post)
                .flatMap(directory::post)
                .map(Post::superior)
                .flatMap(directory::post);
        while (at.isPresent() && seen.add(at.get().code())) {
            String address = POST + at.get().code();
            if (!behind(address).isEmpty()) {
                return Optional.of(address);
            }
            at = at.map(Post::superior).flatMap(directory::post);
        }
        return Optional.empty();
    }

    @Override
    public boolean entire(Caller caller) {
        return caller.onBehalfOf() != null
                || organisation
                        .caller(caller.username())
                        .filter(person -> person.grants().equals(caller.grants()))
                        .isPresent();
    }

    /** By username, so that what people read does not change its order. */
    private Map<String, String> among(Predicate<Person> condition) {
        Map<String, String> found = new TreeMap<>();
        for (Person person : organisation.directory().people()) {
            if (person.works(organisation.directory().day(clock.instant())) && condition.test(person)) {
                found.put(person.username(), person.name());
            }
        }
        return found;
    }

    private Optional<Person> working(String username) {
        Directory directory = organisation.directory();
        return directory.person(username).filter(person -> person.works(directory.day(clock.instant())));
    }
}
