package argosy.identity.signin;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Transaction;
import argosy.identity.db.Tables;
import argosy.identity.organisation.Organisation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Record3;

/**
 * Who is signed in. A session ends by signing out, after twelve hours without a request, after seven days, and with a new
 * password. Only hashes are stored; what was asked for once is answered from memory.
 */
public final class Sessions {

    static final Duration IDLE = Duration.ofHours(12);
    static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(1);
    private static final int TOKEN_LENGTH = 43;

    private final Database database;
    private final Organisation organisation;
    private final Clock clock;
    private volatile Known known = new Known(-1, Map.of());

    /** The sessions seen since the organisation last changed. */
    private record Known(long generation, Map<String, Session> sessions) {}

    private static final class Session {
        final String username;
        final Instant startedAt;
        volatile Instant lastUsedAt;
        volatile Instant storedUseAt;

        Session(String username, Instant startedAt, Instant lastUsedAt) {
            this.username = username;
            this.startedAt = startedAt;
            this.lastUsedAt = lastUsedAt;
            this.storedUseAt = lastUsedAt;
        }

        boolean over(Instant now) {
            return !now.isBefore(lastUsedAt.plus(IDLE)) || !now.isBefore(startedAt.plus(LONGEST));
        }
    }

    public Sessions(Database database, Organisation organisation, Clock clock) {
        this.database = database;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Starts a session and answers its token. Sessions that are over are cleared away on the way. */
    String begin(String username) {
        String token = Secret.random();
        database.write(Caller.PLATFORM, tx -> {
            var sessions = Tables.SESSIONS;
            tx.sql()
                    .deleteFrom(sessions)
                    .where(sessions.STARTED_AT.le(tx.now().minus(LONGEST)))
                    .execute();
            return tx.sql()
                    .insertInto(sessions)
                    .columns(sessions.TOKEN_HASH, sessions.USERNAME, sessions.STARTED_AT, sessions.LAST_USED_AT)
                    .values(Secret.hash(token), username, tx.now(), tx.now())
                    .execute();
        });
        return token;
    }

    /** The person whose session it is and who works today. */
    public Optional<Caller> caller(String token) {
        if (token == null || token.length() != TOKEN_LENGTH) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String hash = Secret.hash(token);
        Map<String, Session> current = current();
        Session session = current.get(hash);
        if (session == null) {
            session = read(hash);
            if (session == null) {
                return Optional.empty();
            }
            current.put(hash, session);
        }
        if (session.over(now)) {
            return Optional.empty();
        }
        session.lastUsedAt = now;
        return organisation.caller(session.username);
    }

    /** Ends one session. */
    void end(String token) {
        database.write(Caller.PLATFORM, tx -> tx.sql()
                .deleteFrom(Tables.SESSIONS)
                .where(Tables.SESSIONS.TOKEN_HASH.eq(Secret.hash(token)))
                .execute());
        forgetKnown();
    }

    /** Ends every session of the person but the one of this token, which may be null; {@link #forgetKnown} follows. */
    static void end(Transaction transaction, String username, String but) {
        transaction
                .sql()
                .deleteFrom(Tables.SESSIONS)
                .where(Tables.SESSIONS.USERNAME.eq(username))
                .and(Tables.SESSIONS.TOKEN_HASH.ne(but == null ? "" : Secret.hash(but)))
                .execute();
    }

    /** Has every session looked up again. */
    void forgetKnown() {
        known = new Known(-1, Map.of());
    }

    /** Writes when the sessions were last used; each at most once a minute. */
    public void flush() {
        List<Map.Entry<String, Session>> used = known.sessions().entrySet().stream()
                .filter(entry -> entry.getValue()
                        .lastUsedAt
                        .isAfter(entry.getValue().storedUseAt.plus(NOTE_USE_EVERY)))
                .toList();
        if (used.isEmpty()) {
            return;
        }
        database.write(Caller.PLATFORM, tx -> {
            for (Map.Entry<String, Session> entry : used) {
                Instant use = entry.getValue().lastUsedAt;
                tx.sql()
                        .update(Tables.SESSIONS)
                        .set(Tables.SESSIONS.LAST_USED_AT, use)
                        .where(Tables.SESSIONS.TOKEN_HASH.eq(entry.getKey()))
                        .execute();
                entry.getValue().storedUseAt = use;
            }
            return null;
        });
    }

    private Map<String, Session> current() {
        Known now = known;
        long generation = organisation.generation();
        if (now.generation() != generation) {
            now = new Known(generation, new ConcurrentHashMap<>());
            known = now;
        }
        return now.sessions();
    }

    private Session read(String hash) {
        Record3<String, Instant, Instant> row = database.sql()
                .select(Tables.SESSIONS.USERNAME, Tables.SESSIONS.STARTED_AT, Tables.SESSIONS.LAST_USED_AT)
                .from(Tables.SESSIONS)
                .where(Tables.SESSIONS.TOKEN_HASH.eq(hash))
                .fetchOne();
        return row == null ? null : new Session(row.value1(), row.value2(), row.value3());
    }
}
