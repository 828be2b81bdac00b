package argosy.testkit;

import argosy.department.Caller;
import argosy.department.Text;
import argosy.gateway.People;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The people of a test's company, as approvals see them: who holds which role and post, and who is whose superior. */
public final class TestPeople implements People {

    private final Map<String, Set<String>> addresses = new ConcurrentHashMap<>();
    private final Map<String, String> superiors = new ConcurrentHashMap<>();
    private final Function<String, Set<String>> permitted;

    TestPeople(Function<String, Set<String>> permitted) {
        this.permitted = permitted;
    }

    /** Somebody who works here. */
    public TestPeople person(String username) {
        addresses.computeIfAbsent(username, name -> ConcurrentHashMap.newKeySet());
        return this;
    }

    /** Gives somebody roles and posts: {@code give("boss", "role:operations:head", "post:GM")}. */
    public TestPeople give(String username, String... roles) {
        person(username);
        addresses.get(username).addAll(Set.of(roles));
        return this;
    }

    /** Takes roles and posts from somebody. */
    public TestPeople take(String username, String... roles) {
        addresses.getOrDefault(username, Set.of()).removeAll(Set.of(roles));
        return this;
    }

    /** Somebody leaves the company. */
    public TestPeople leave(String username) {
        addresses.remove(username);
        return this;
    }

    /** Puts somebody under a post: {@code reports("wang", "post:GM")}. */
    public TestPeople reports(String username, String post) {
        person(username);
        superiors.put(username, post);
        return this;
    }

    @Override
    public Optional<String> name(String username) {
        return addresses.containsKey(username) ? Optional.of(username) : Optional.empty();
    }

    @Override
    public Set<String> addresses(String username) {
        Set<String> held = addresses.get(username);
        if (held == null) {
            return Set.of();
        }
        Set<String> all = new LinkedHashSet<>(held);
        all.add("person:" + username);
        return all;
    }

    @Override
    public Map<String, String> behind(String address) {
        Map<String, String> found = new LinkedHashMap<>();
        if (address.startsWith("may:")) {
            permitted.apply(address.substring(4)).forEach(name -> found.put(name, name));
        }
        for (String username : addresses.keySet()) {
            if (addresses(username).contains(address)) {
                found.put(username, username);
            }
        }
        return found;
    }

    @Override
    public Optional<Text> title(String address) {
        String name = address.replaceFirst("^[a-z]+:", "");
        return address.contains(":") ? Optional.of(Text.of(name, name)) : Optional.empty();
    }

    @Override
    public Optional<String> superior(String username) {
        return Optional.ofNullable(superiors.get(username));
    }

    @Override
    public boolean entire(Caller caller) {
        return true;
    }
}
