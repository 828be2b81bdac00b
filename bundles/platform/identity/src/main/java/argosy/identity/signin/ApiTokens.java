package argosy.identity.signin;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.department.Text;
import argosy.department.Transaction;
import argosy.identity.db.Tables;
import argosy.identity.organisation.Authority;
import argosy.identity.organisation.Organisation;
import argosy.identity.organisation.PermissionPattern;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens for machines. Each belongs to a person, lasts a year at most, and may do what both its scopes and its owner's
 * present rights allow. Shown once; only hashes are stored.
 */
public final class ApiTokens {

    /** What a token looks like begins like this, so that secret scanners find it. */
    public static final String PREFIX = "argosy_";

    static final Duration LONGEST = Duration.ofDays(366);
    static final int MOST_PER_PERSON = 50;

    private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(1);

    /**
     * A token as its owner sees it.
     *
     * @param scopes patterns of permissions
     */
    public record ApiToken(
            long id, String name, List<String> scopes, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}

    private final Database database;
    private final Organisation organisation;
    private final Clock clock;
    private volatile Known known = new Known(-1, Map.of());

    /** The tokens seen since the organisation last changed. */
    private record Known(long generation, Map<String, Used> tokens) {}

    private static final class Used {
        final String username;
        final ApiToken token;
        volatile Instant lastUsedAt;
        volatile Instant storedUseAt;

        Used(String username, ApiToken token) {
            this.username = username;
            this.token = token;
            this.lastUsedAt = token.lastUsedAt();
            this.storedUseAt = token.lastUsedAt();
        }
    }

    public ApiTokens(Database database, Organisation organisation, Clock clock) {
        this.database = database;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The owner, narrowed to the scopes; empty when the token is unknown, revoked or expired. */
    public Optional<Caller> caller(String secret) {
        if (secret == null || !secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String hash = Secret.hash(secret);
        Map<String, Used> current = current();
        Used used = current.get(hash);
        if (used == null) {
            used = read(hash);
            if (used == null) {
                return Optional.empty();
            }
            current.put(hash, used);
        }
        if (!now.isBefore(used.token.expiresAt())) {
            return Optional.empty();
        }
        used.lastUsedAt = now;
        List<String> scopes = used.token.scopes();
        return organisation.derived(PREFIX + used.token.id(), used.username, owner -> narrowed(owner, scopes));
    }

    /** The caller with what both the scopes and their own grants allow. */
    static Caller narrowed(Caller owner, List<String> scopes) {
        Map<String, Reach> grants = new HashMap<>();
        for (String scope : scopes) {
            PermissionPattern wanted = PermissionPattern.parse(scope).orElseThrow();
            owner.grants().forEach((held, reach) -> PermissionPattern.parse(held)
                    .flatMap(wanted::meet)
                    .ifPresent(shared -> grants.merge(shared.toString(), reach, Reach::or)));
        }
        return new Caller(owner.username(), owner.name(), owner.unit(), null, grants, RequestMark.NONE);
    }

    /** A new token with its secret, which is not kept. */
    record Created(ApiToken token, String secret) {}

    /** Makes a token; 422 for scopes that the caller does not hold and for times out of range, 409 for too many. */
    Created create(Caller caller, String name, List<String> scopes, Instant expiresAt) {
        Instant now = clock.instant();
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw Problem.invalid("expiresAt", "A token ends within a year from now.", "令牌有效期须在从现在起的一年之内。");
        }
        for (String scope : scopes) {
            if (!Authority.holds(caller.grants(), scope, Reach.OWN)) {
                throw Problem.invalid(
                        "scopes",
                        scope + " is not among your permissions; see GET /api/identity/me.",
                        scope + " 不在您的权限之内，请参阅 GET /api/identity/me。");
            }
        }
        String secret = PREFIX + Secret.random();
        // Without the request's idempotency key: an answer with a secret must not be kept to be repeated.
        return database.write(caller.in(RequestMark.NONE), tx -> {
            if (tx.sql().fetchCount(Tables.API_TOKENS, Tables.API_TOKENS.USERNAME.eq(caller.username()))
                    >= MOST_PER_PERSON) {
                throw Problem.conflict(
                        "too-many-tokens",
                        "You have " + MOST_PER_PERSON + " tokens; revoke one first.",
                        "您已有 " + MOST_PER_PERSON + " 个令牌，请先吊销不用的令牌。");
            }
            ApiToken token = new ApiToken(tx.nextId(), name, List.copyOf(scopes), tx.now(), expiresAt, null);
            insert(tx, caller.username(), token, Secret.hash(secret));
            return new Created(token, secret);
        });
    }

    /** The caller's own tokens, expired ones included. */
    List<ApiToken> of(String username) {
        return database.sql()
                .select(
                        Tables.API_TOKENS.ID,
                        Tables.API_TOKENS.NAME,
                        Tables.API_TOKENS.SCOPES,
                        Tables.API_TOKENS.CREATED_AT,
                        Tables.API_TOKENS.EXPIRES_AT,
                        Tables.API_TOKENS.LAST_USED_AT)
                .from(Tables.API_TOKENS)
                .where(Tables.API_TOKENS.USERNAME.eq(username))
                .orderBy(Tables.API_TOKENS.ID)
                .limit(MOST_PER_PERSON)
                .fetch(row -> new ApiToken(
                        row.value1(),
                        row.value2(),
                        List.of(row.value3().split(" ")),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    /** Revokes one of the caller's own tokens; 404 when there is none of that id. */
    void revoke(Caller caller, long id) {
        int gone = database.write(caller, tx -> tx.sql()
                .deleteFrom(Tables.API_TOKENS)
                .where(Tables.API_TOKENS.ID.eq(id), Tables.API_TOKENS.USERNAME.eq(caller.username()))
                .execute());
        known = new Known(-1, Map.of());
        if (gone == 0) {
            throw Problem.notFound(Text.of("your API tokens", "您的 API 令牌"), id);
        }
    }

    /** Revokes every token of the person. */
    static void revokeAll(Transaction transaction, String username) {
        transaction
                .sql()
                .deleteFrom(Tables.API_TOKENS)
                .where(Tables.API_TOKENS.USERNAME.eq(username))
                .execute();
    }

    /** Writes when the tokens were last used; each at most once a minute. */
    public void flush() {
        List<Used> used = known.tokens().values().stream()
                .filter(each -> each.lastUsedAt != null
                        && (each.storedUseAt == null || each.lastUsedAt.isAfter(each.storedUseAt.plus(NOTE_USE_EVERY))))
                .toList();
        if (used.isEmpty()) {
            return;
        }
        database.write(Caller.PLATFORM, tx -> {
            for (Used each : used) {
                Instant use = each.lastUsedAt;
                tx.sql()
                        .update(Tables.API_TOKENS)
                        .set(Tables.API_TOKENS.LAST_USED_AT, use)
                        .where(Tables.API_TOKENS.ID.eq(each.token.id()))
                        .execute();
                each.storedUseAt = use;
            }
            return null;
        });
    }

    private static void insert(Transaction tx, String username, ApiToken token, String hash) {
        var tokens = Tables.API_TOKENS;
        tx.sql()
                .insertInto(tokens)
                .columns(
                        tokens.ID,
                        tokens.TOKEN_HASH,
                        tokens.USERNAME,
                        tokens.NAME,
                        tokens.SCOPES,
                        tokens.CREATED_AT,
                        tokens.EXPIRES_AT)
                .values(
                        token.id(),
                        hash,
                        username,
                        token.name(),
                        String.join(" ", token.scopes()),
                        token.createdAt(),
                        token.expiresAt())
                .execute();
    }

    private Map<String, Used> current() {
        Known now = known;
        long generation = organisation.generation();
        if (now.generation() != generation) {
            now = new Known(generation, new ConcurrentHashMap<>());
            known = now;
        }
        return now.tokens();
    }

    private Used read(String hash) {
        var tokens = Tables.API_TOKENS;
        return database.sql()
                .select(
                        tokens.USERNAME,
                        tokens.ID,
                        tokens.NAME,
                        tokens.SCOPES,
                        tokens.CREATED_AT,
                        tokens.EXPIRES_AT,
                        tokens.LAST_USED_AT)
                .from(tokens)
                .where(tokens.TOKEN_HASH.eq(hash))
                .fetchOne(row -> new Used(
                        row.value1(),
                        new ApiToken(
                                row.value2(),
                                row.value3(),
                                List.of(row.value4().split(" ")),
                                row.value5(),
                                row.value6(),
                                row.value7())));
    }
}
