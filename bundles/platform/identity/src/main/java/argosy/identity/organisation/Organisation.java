package argosy.identity.organisation;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Reads;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.gateway.Catalogue;
import argosy.gateway.Catalogue.ShippedRole;
import argosy.identity.db.Tables;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jooq.impl.DSL;

/**
 * The organisation as it stands now: keeps the {@link Directory} in memory, reads it again after a change, and takes in
 * the roles that departments ship. Rights that begin or end with a period do so at that instant without a query.
 */
public final class Organisation {

    /** The role that holds everything; the first administrator has it. */
    public static final String OWNER = "identity:owner";

    /** Roles that identity itself brings along, two of them over all departments. */
    private static final List<ShippedRole> OWN = List.of(
            new ShippedRole(OWNER, Text.of("Owner", "全权管理员"), Set.of("*")),
            new ShippedRole("identity:auditor", Text.of("Auditor", "审计监督"), Set.of("*:*:read")),
            new ShippedRole(
                    "identity:administrator", Text.of("Identity administrator", "组织与权限管理员"), Set.of("identity:*:*")),
            new ShippedRole(
                    "identity:member",
                    Text.of("Staff member", "员工"),
                    Set.of(
                            "identity:units:read",
                            "identity:posts:read",
                            "identity:people:read",
                            "identity:delegations:read@own",
                            "identity:delegations:write@own")));

    private static final long CATALOGUE_EVERY_MILLIS = 1000;
    private static final int ALL = Integer.MAX_VALUE;

    private final Database database;
    private final Catalogue catalogue;
    private final Clock clock;
    private final ZoneId zone;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong catalogueDue = new AtomicLong();
    private volatile List<ShippedRole> adopted = List.of();
    private volatile Moment moment;

    /** A directory for as long as no period begins or ends, with the callers asked for so far. */
    private record Moment(Directory directory, long change, Instant until, Map<String, Optional<Caller>> callers) {}

    public Organisation(Database database, Catalogue catalogue, Clock clock, ZoneId zone) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = zone;
    }

    /** The directory as it stands. */
    public Directory directory() {
        return moment().directory();
    }

    /** The person as a caller; empty unless they work today. */
    public Optional<Caller> caller(String username) {
        Moment now = moment();
        return now.callers().computeIfAbsent(username, name -> now.directory().caller(name, clock.instant()));
    }

    /** Keeps what was worked out from a caller until anything about rights changes. */
    public Optional<Caller> derived(String key, String username, Function<Caller, Caller> narrowing) {
        Moment now = moment();
        Optional<Caller> known = now.callers().get(key);
        if (known == null) {
            known = caller(username).map(narrowing);
            now.callers().put(key, known);
        }
        return known;
    }

    /** Grows with every change: what was worked out under another number may be out of date. */
    public long generation() {
        return changes.get();
    }

    /** To be called after every commit that changed what rights follow from. */
    public void changed() {
        changes.incrementAndGet();
    }

    /** The directory that this transaction starts from; no other change of the organisation comes in between. */
    public Directory lock(Transaction transaction) {
        transaction
                .sql()
                .update(Tables.DIRECTORY)
                .set(Tables.DIRECTORY.REVISION, Tables.DIRECTORY.REVISION.plus(1))
                .where(Tables.DIRECTORY.ID.eq(1))
                .execute();
        Moment known = moment;
        long before = revision(transaction) - 1;
        return known != null && known.directory().revision() == before ? known.directory() : load(transaction);
    }

    /** Takes in the roles that departments ship, except where an administrator has changed them. */
    public void adopt() {
        List<ShippedRole> shipped = new ArrayList<>(OWN);
        shipped.addAll(catalogue.roles());
        if (shipped.equals(adopted)) {
            return;
        }
        database.write(Caller.PLATFORM, tx -> {
            lock(tx);
            adopt(tx, shipped);
            return null;
        });
        adopted = List.copyOf(shipped);
        changed();
    }

    private static void adopt(Transaction tx, List<ShippedRole> shipped) {
        Map<String, Stored<Role>> known = new HashMap<>();
        for (Stored<Role> role : tx.select(Role.REGISTER, DSL.noCondition(), ALL)) {
            known.put(role.value().code(), role);
        }
        List<Role> arrived = new ArrayList<>();
        for (ShippedRole each : shipped) {
            Role role = new Role(
                    each.code(),
                    each.title().en(),
                    each.title().zh(),
                    List.copyOf(new TreeSet<>(each.permissions())),
                    true,
                    false);
            Stored<Role> before = known.get(each.code());
            if (before == null) {
                arrived.add(role);
            } else if (!before.value().edited() && !before.value().equals(role)) {
                tx.update(Role.REGISTER, before, role);
            }
        }
        tx.insertAll(Role.REGISTER, arrived);
    }

    private Moment moment() {
        Instant now = clock.instant();
        long due = catalogueDue.get();
        if (now.toEpochMilli() >= due && catalogueDue.compareAndSet(due, now.toEpochMilli() + CATALOGUE_EVERY_MILLIS)) {
            adopt();
        }
        Moment known = moment;
        return known != null && known.change() == changes.get() && now.isBefore(known.until()) ? known : renew(now);
    }

    private synchronized Moment renew(Instant now) {
        long change = changes.get();
        Moment known = moment;
        Directory directory = known != null && known.change() == change ? known.directory() : load(database);
        Instant until = directory.boundaries().higher(now);
        moment = new Moment(directory, change, until == null ? Instant.MAX : until, new ConcurrentHashMap<>());
        return moment;
    }

    private Directory load(Reads reads) {
        return Directory.of(
                zone,
                revision(reads),
                all(reads, Unit.REGISTER),
                all(reads, Post.REGISTER),
                all(reads, Person.REGISTER),
                all(reads, Role.REGISTER),
                all(reads, Grant.REGISTER),
                all(reads, Delegation.REGISTER));
    }

    private static <R extends Record> Collection<R> all(Reads reads, argosy.department.Register<R> register) {
        return reads.select(register, DSL.noCondition(), ALL).stream()
                .map(Stored::value)
                .toList();
    }

    private static long revision(Reads reads) {
        return reads.sql()
                .select(Tables.DIRECTORY.REVISION)
                .from(Tables.DIRECTORY)
                .where(Tables.DIRECTORY.ID.eq(1))
                .fetchSingle(Tables.DIRECTORY.REVISION);
    }
}
