package argosy.logistics.standards;

import static argosy.logistics.db.Tables.SOP;
import static argosy.logistics.db.Tables.SOP_ACKNOWLEDGEMENT;
import static argosy.logistics.db.Tables.SOP_DRAFT;
import static argosy.logistics.standards.Sop.SOPS;
import static argosy.logistics.standards.SopAcknowledgement.SOP_ACKNOWLEDGEMENTS;
import static argosy.logistics.standards.SopDraft.SOP_DRAFTS;

import argosy.department.Problem;
import argosy.department.Reads;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Transaction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * The rules of standards (LOG-22). Whoever moves an edition of a code first holds the code's first edition, so that two
 * people at once cannot bring two editions into force.
 */
public final class Sops {

    private static final int MOST_AT_ONCE = 200;

    public Sops() {}

    /**
     * Makes the draft the next edition of its code: in force at once, or approved until its day. 409 {@code outdated} when
     * the draft does not follow the newest edition.
     */
    Stored<Sop> release(Transaction tx, SopDraft draft) {
        holdCode(tx, draft.code());
        int newest = newest(tx, draft.code());
        if (newest != (draft.revises() == null ? 0 : draft.revises())) {
            throw Problem.conflict(
                    "outdated",
                    "Edition " + newest + " of " + draft.code()
                            + " was approved meanwhile; discard the draft and revise that.",
                    draft.code() + " 第 " + newest + " 版已先获批准，请作废草稿并据其修订。");
        }
        LocalDate today = tx.today();
        LocalDate from =
                draft.effectiveFrom() == null || draft.effectiveFrom().isBefore(today) ? today : draft.effectiveFrom();
        boolean now = !from.isAfter(today);
        if (now) {
            endOthers(tx, draft.code(), newest + 1);
        }
        return tx.insert(
                SOPS,
                new Sop(
                        draft.code(),
                        newest + 1,
                        draft.title(),
                        draft.text(),
                        draft.appliesTo(),
                        draft.changes(),
                        from,
                        now ? SopState.IN_FORCE : SopState.APPROVED,
                        draft.author(),
                        null,
                        null));
    }

    /** Brings an approved edition into force and supersedes the one before. 409 {@code not-yet} before its day. */
    public Stored<Sop> takeEffect(Transaction tx, long id) {
        holdCode(tx, tx.target(SOPS, id).value().code());
        Stored<Sop> sop = tx.step(SOPS, id, "take-effect");
        if (sop.value().effectiveFrom().isAfter(tx.today())) {
            throw Problem.conflict(
                    "not-yet",
                    "It is effective from " + sop.value().effectiveFrom() + ".",
                    "生效日期为 " + sop.value().effectiveFrom() + "，尚未到期。");
        }
        return begin(tx, sop);
    }

    /**
     * Brings every approved edition whose day has come into force, at most {@value #MOST_AT_ONCE} at once. Repeating it
     * does no harm.
     *
     * @return how many
     */
    public int takeEffect(Transaction tx) {
        LocalDate today = tx.today();
        int begun = 0;
        for (Stored<Sop> due : tx.select(
                SOPS, SOP.STATE.eq(Shape.code(SopState.APPROVED)).and(SOP.EFFECTIVE_FROM.le(today)), MOST_AT_ONCE)) {
            holdCode(tx, due.value().code());
            Stored<Sop> sop = tx.get(SOPS, due.id());
            if (sop.value().state() == SopState.APPROVED) {
                begin(tx, sop);
                begun++;
            }
        }
        return begun;
    }

    /** Starts a draft of the next edition. 409 {@code not-the-newest}, {@code draft-open} when there is one already. */
    public Stored<SopDraft> revise(Transaction tx, long id) {
        holdCode(tx, tx.target(SOPS, id).value().code());
        Sop sop = tx.step(SOPS, id, "revise").value();
        if (newest(tx, sop.code()) != sop.edition()) {
            throw Problem.conflict(
                    "not-the-newest",
                    "A later edition of " + sop.code() + " is approved; revise that one.",
                    sop.code() + " 已有更新版次，请修订最新版次。");
        }
        tx.first(
                        SOP_DRAFTS,
                        SOP_DRAFT
                                .CODE
                                .eq(sop.code())
                                .and(SOP_DRAFT.REVISES.eq(sop.edition()))
                                .and(open()))
                .ifPresent(draft -> {
                    throw Problem.conflict(
                            "draft-open",
                            Text.of(
                                    "A draft that revises this edition is open already; finish or discard it.",
                                    "该版次已有未完成的修订草稿，请先完成或作废。"),
                            Map.of("draft", draft.id()));
                });
        return tx.insert(SOP_DRAFTS, SopDraft.revising(sop).writtenBy(tx.by().username()));
    }

    /** Takes an edition out of force without a successor. */
    public Stored<Sop> withdraw(Transaction tx, long id, String reason) {
        holdCode(tx, tx.target(SOPS, id).value().code());
        Stored<Sop> sop = tx.step(SOPS, id, "withdraw");
        return tx.update(SOPS, sop, sop.value().ended(SopState.WITHDRAWN, tx.now(), reason));
    }

    /** Asks people to read the edition; who was asked or has read it already is passed over. */
    public Stored<Sop> assign(Transaction tx, long id, Collection<String> people, LocalDate dueOn) {
        Stored<Sop> sop = tx.step(SOPS, id, "assign");
        Set<String> wanted = new LinkedHashSet<>(people);
        tx.sql()
                .select(SOP_ACKNOWLEDGEMENT.PERSON)
                .from(SOP_ACKNOWLEDGEMENT)
                .where(SOP_ACKNOWLEDGEMENT.SOP.eq(id), SOP_ACKNOWLEDGEMENT.PERSON.in(wanted))
                .forEach(row -> wanted.remove(row.value1()));
        tx.insertAll(
                SOP_ACKNOWLEDGEMENTS,
                wanted.stream()
                        .map(person -> SopAcknowledgement.asked(id, sop.value(), person, dueOn))
                        .toList());
        return sop;
    }

    /** Keeps that the caller has read the edition. 409 {@code acknowledged-already}. */
    public Stored<Sop> acknowledge(Transaction tx, long id) {
        Stored<Sop> sop = tx.step(SOPS, id, "acknowledge");
        String person = tx.by().username();
        Optional<Stored<SopAcknowledgement>> asked = tx.first(
                SOP_ACKNOWLEDGEMENTS, SOP_ACKNOWLEDGEMENT.SOP.eq(id).and(SOP_ACKNOWLEDGEMENT.PERSON.eq(person)));
        if (asked.isEmpty()) {
            tx.insert(
                    SOP_ACKNOWLEDGEMENTS,
                    SopAcknowledgement.asked(id, sop.value(), person, null).at(tx.now()));
        } else if (asked.get().value().state() == SopAcknowledgement.State.ASKED) {
            tx.update(SOP_ACKNOWLEDGEMENTS, asked.get(), asked.get().value().at(tx.now()));
        } else {
            throw Problem.conflict("acknowledged-already", "You have acknowledged this edition.", "您已阅知该版次。");
        }
        return sop;
    }

    /** The edition in force; 422 on {@code field} when there is none. */
    static Sop inForce(Reads reads, String field, String code) {
        return reads.first(SOPS, SOP.CODE.eq(code).and(SOP.STATE.eq(Shape.code(SopState.IN_FORCE))))
                .map(Stored::value)
                .orElseThrow(() -> Problem.invalid(
                        field,
                        "No edition of the standard " + code + " is in force; choose another code.",
                        "SOP " + code + " 没有现行版次，请更换编码。"));
    }

    /** 409 when the code has an edition already. */
    void requireNew(Reads reads, String code) {
        if (newest(reads, code) > 0) {
            throw Problem.conflict(
                    "standard-exists",
                    "The standard " + code + " exists; revise its newest edition.",
                    "SOP " + code + " 已存在，请对其最新版次发起修订。");
        }
    }

    /** Steps that the caller cannot take now on these editions, though their state would allow them. */
    Map<Long, Set<String>> barred(Reads reads, List<Stored<Sop>> sops, String username, LocalDate today) {
        List<Long> ids = sops.stream().map(Stored::id).toList();
        List<String> codes =
                sops.stream().map(sop -> sop.value().code()).distinct().toList();
        Set<Long> read = new HashSet<>(reads.sql()
                .select(SOP_ACKNOWLEDGEMENT.SOP)
                .from(SOP_ACKNOWLEDGEMENT)
                .where(SOP_ACKNOWLEDGEMENT.SOP.in(ids), SOP_ACKNOWLEDGEMENT.PERSON.eq(username))
                .and(SOP_ACKNOWLEDGEMENT.STATE.eq(Shape.code(SopAcknowledgement.State.ACKNOWLEDGED)))
                .fetch(SOP_ACKNOWLEDGEMENT.SOP));
        Map<String, Integer> newest = reads.sql()
                .select(SOP.CODE, DSL.max(SOP.EDITION))
                .from(SOP)
                .where(SOP.CODE.in(codes))
                .groupBy(SOP.CODE)
                .fetchMap(SOP.CODE, row -> row.value2());
        Map<String, List<Integer>> drafted = reads.sql()
                .select(SOP_DRAFT.CODE, SOP_DRAFT.REVISES)
                .from(SOP_DRAFT)
                .where(SOP_DRAFT.CODE.in(codes), open())
                .fetchGroups(SOP_DRAFT.CODE, SOP_DRAFT.REVISES);
        Map<Long, Set<String>> barred = new HashMap<>();
        for (Stored<Sop> stored : sops) {
            Sop sop = stored.value();
            Set<String> steps = new HashSet<>();
            if (read.contains(stored.id())) {
                steps.add("acknowledge");
            }
            if (sop.edition() != newest.getOrDefault(sop.code(), 0)
                    || drafted.getOrDefault(sop.code(), List.of()).contains(sop.edition())) {
                steps.add("revise");
            }
            if (sop.effectiveFrom().isAfter(today)) {
                steps.add("take-effect");
            }
            barred.put(stored.id(), steps);
        }
        return barred;
    }

    private Stored<Sop> begin(Transaction tx, Stored<Sop> sop) {
        endOthers(tx, sop.value().code(), sop.value().edition());
        return tx.update(SOPS, sop, sop.value().in(SopState.IN_FORCE));
    }

    /** Supersedes what is in force, and what was to be before the edition. */
    private static void endOthers(Transaction tx, String code, int edition) {
        for (Stored<Sop> other : tx.select(
                SOPS,
                SOP.CODE
                        .eq(code)
                        .and(SOP.EDITION.ne(edition))
                        .and(SOP.STATE
                                .eq(Shape.code(SopState.IN_FORCE))
                                .or(SOP.STATE.eq(Shape.code(SopState.APPROVED)).and(SOP.EDITION.lt(edition)))),
                MOST_AT_ONCE)) {
            tx.update(SOPS, other, other.value().ended(SopState.SUPERSEDED, tx.now(), null));
        }
    }

    private static void holdCode(Transaction tx, String code) {
        tx.hold(
                SOPS,
                tx.sql()
                        .select(SOP.ID)
                        .from(SOP)
                        .where(SOP.CODE.eq(code), SOP.EDITION.eq(1))
                        .fetch(SOP.ID));
    }

    private static int newest(Reads reads, String code) {
        Integer newest = reads.sql()
                .select(DSL.max(SOP.EDITION))
                .from(SOP)
                .where(SOP.CODE.eq(code))
                .fetchOne(row -> row.value1());
        return newest == null ? 0 : newest;
    }

    private static Condition open() {
        return SOP_DRAFT.STATE.in(Shape.code(SopDraftState.DRAFT), Shape.code(SopDraftState.IN_REVIEW));
    }
}
