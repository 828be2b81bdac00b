package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_SESSION;
import static argosy.operations.live.MethodCard.METHOD_CARDS;

import argosy.department.Codes;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of the library of methods (OPS-37). */
public final class MethodCards {

    private MethodCards() {}

    /** Keeps a draft. 422 for a session that does not exist. */
    public static Stored<MethodCard> draft(Transaction tx, MethodCard card) {
        requireSessions(tx, card);
        return tx.insert(METHOD_CARDS, card.set("number", tx.number("FF")));
    }

    /** Changes a draft; what others work by is replaced by a new card. */
    static Stored<MethodCard> change(Transaction tx, Stored<MethodCard> before, MethodCard after) {
        requireDraft(before.value());
        requireSessions(tx, after);
        return tx.update(METHOD_CARDS, before, after);
    }

    static void remove(Transaction tx, Stored<MethodCard> card) {
        requireDraft(card.value());
        tx.delete(METHOD_CARDS, card);
    }

    /** Lets others work by it. 422 without figures or sessions that show it works. */
    public static Stored<MethodCard> publish(Transaction tx, long id) {
        Stored<MethodCard> card = tx.step(METHOD_CARDS, id, "publish");
        if (card.value().evidence() == null || card.value().evidence().isBlank()) {
            throw Problem.invalid("evidence", "Say which figures show that it works.", "请填写能证明有效的数据。");
        }
        return tx.update(
                METHOD_CARDS,
                card,
                card.value()
                        .set("state", CardState.PUBLISHED)
                        .set("publishedBy", tx.by().username())
                        .set("publishedAt", tx.now()));
    }

    public static Stored<MethodCard> retire(Transaction tx, long id, String reason) {
        Stored<MethodCard> card = tx.step(METHOD_CARDS, id, "retire");
        return tx.update(
                METHOD_CARDS, card, card.value().set("state", CardState.RETIRED).set("retiredBecause", reason.strip()));
    }

    private static void requireDraft(MethodCard card) {
        if (card.state() != CardState.DRAFT) {
            throw Problem.conflict(
                    "not-a-draft",
                    Text.of(
                            "Only a draft can be changed or removed; retire the card and make a new one.",
                            "只有草稿可以修改或删除，请停用后新建。"),
                    Map.of("state", Shape.code(card.state())));
        }
    }

    private static void requireSessions(Transaction tx, MethodCard card) {
        Set<String> known = Codes.existing(tx, LIVE_SESSION.NUMBER, card.sessionNumbers());
        List<String> unknown = card.sessionNumbers().stream()
                .filter(number -> !known.contains(number))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalid(
                    "sessions", "There is no session " + unknown.get(0) + ".", "没有场次 " + unknown.get(0) + "。");
        }
    }
}
