package argosy.logistics.month;

import static argosy.logistics.db.Tables.SOP;
import static argosy.logistics.standards.Sop.SOPS;

import argosy.logistics.month.Dangers.Danger;
import argosy.logistics.month.Rulebook.Edition;
import argosy.logistics.month.Rulebook.Walk;
import argosy.logistics.safety.Hazards;
import argosy.logistics.safety.NewHazard;
import argosy.logistics.standards.CheckedItem;
import argosy.logistics.standards.FloorChecks;
import argosy.logistics.standards.NewFloorCheck;
import argosy.logistics.standards.SopDraft;
import argosy.logistics.standards.SopDrafts;
import argosy.logistics.standards.Sops;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the house in order by the rules of the department: dangers are removed, standards are written, read and checked. */
final class House {

    private final Company company;
    private final Hazards hazards = new Hazards();
    private final Sops sops = new Sops();
    private final SopDrafts drafts = new SopDrafts(sops);
    private final FloorChecks checks = new FloorChecks();

    House(Company company) {
        this.company = company;
    }

    void enter(Agenda agenda, Danger danger) {
        String warehouse = danger.warehouse();
        AtomicLong id = new AtomicLong();
        agenda.add(danger.found(), warehouse, () -> id.set(found(danger)));
        agenda.addIfEver(
                danger.dismissed(),
                warehouse,
                () -> company.does("head", tx -> hazards.dismiss(tx, id.longValue(), "重复上报")));
        agenda.addIfEver(
                danger.assigned(),
                warehouse,
                () -> company.does("head", tx -> hazards.assign(tx, id.longValue(), "keeper", danger.due())));
        agenda.addIfEver(danger.fixed(), warehouse, () -> fix(id.longValue()));
        agenda.addIfEver(
                danger.sentBack(),
                warehouse,
                () -> company.does("inspector", tx -> hazards.reject(tx, id.longValue(), "仍未清理", danger.newDue())));
        agenda.addIfEver(danger.again(), warehouse, () -> fix(id.longValue()));
        agenda.addIfEver(
                danger.verified(),
                warehouse,
                () -> company.does("inspector", tx -> hazards.verify(tx, id.longValue(), "已清理")));
    }

    private long found(Danger danger) {
        NewHazard seen = new NewHazard(danger.kind(), danger.severity(), danger.warehouse(), "A 区东门", "通道堆放纸箱");
        return company.as("picker", tx -> hazards.report(tx, seen)).id();
    }

    /** With a photo of that moment. */
    private void fix(long id) {
        company.does("keeper", tx -> hazards.fix(tx, id, "已移走并划线", tx.now()));
    }

    void enter(Agenda agenda, Edition edition) {
        String everywhere = Article.WAREHOUSES.get(0);
        AtomicLong id = new AtomicLong();
        agenda.add(edition.from(), everywhere, () -> id.set(release(edition)));
        edition.read()
                .forEach((person, at) -> agenda.add(
                        at, everywhere, () -> company.does(person, tx -> sops.acknowledge(tx, id.longValue()))));
        if (edition.withdrawn()) {
            agenda.add(
                    edition.until(),
                    everywhere,
                    () -> company.does("head", tx -> sops.withdraw(tx, id.longValue(), "已用系统代替")));
        }
    }

    /** Written by one, approved by another; people are asked to read it. */
    private long release(Edition edition) {
        long draft = edition.edition() == 1 ? written(edition) : revised(edition);
        company.does("keeper", tx -> drafts.submit(tx, draft));
        company.does("head", tx -> drafts.approve(tx, draft));
        long sop = sop(edition.code(), edition.edition());
        if (!edition.asked().isEmpty()) {
            company.does("head", tx -> sops.assign(tx, sop, edition.asked(), Month.LAST));
        }
        return sop;
    }

    private long written(Edition edition) {
        SopDraft draft = new SopDraft(
                edition.code(), edition.title(), null, "1. 逐件扫码", null, null, null, null, null, null, null);
        return company.as("keeper", tx -> drafts.write(tx, draft)).id();
    }

    private long revised(Edition edition) {
        long before = sop(edition.code(), edition.edition() - 1);
        return company.as("keeper", tx -> sops.revise(tx, before)).id();
    }

    private long sop(String code, int edition) {
        return company.database()
                .first(SOPS, SOP.CODE.eq(code).and(SOP.EDITION.eq(edition)))
                .orElseThrow()
                .id();
    }

    void enter(Agenda agenda, Walk walk) {
        List<CheckedItem> items = new ArrayList<>();
        for (int no = 1; no <= walk.passed() + walk.failed(); no++) {
            boolean passed = no <= walk.passed();
            items.add(new CheckedItem("检查项 " + no, passed, passed ? null : "未按标准执行"));
        }
        NewFloorCheck found = new NewFloorCheck(walk.day(), walk.warehouse(), "A 区拣货通道", walk.code(), null, items);
        agenda.add(walk.at(), walk.warehouse(), () -> company.does("inspector", tx -> checks.keep(tx, found)));
    }
}
