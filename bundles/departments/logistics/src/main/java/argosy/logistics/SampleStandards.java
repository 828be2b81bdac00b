package argosy.logistics;

import static argosy.logistics.db.Tables.SOP;
import static argosy.logistics.standards.Sop.SOPS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.logistics.improvements.Improvement;
import argosy.logistics.improvements.Improvements;
import argosy.logistics.improvements.NewImprovement;
import argosy.logistics.standards.CheckedItem;
import argosy.logistics.standards.FloorCheck;
import argosy.logistics.standards.FloorChecks;
import argosy.logistics.standards.FloorNote;
import argosy.logistics.standards.FloorNotes;
import argosy.logistics.standards.Measure;
import argosy.logistics.standards.NewFloorCheck;
import argosy.logistics.standards.NewFloorNote;
import argosy.logistics.standards.SopDraft;
import argosy.logistics.standards.SopDrafts;
import argosy.logistics.standards.Sops;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The standards of the sample company, who has read them, what was seen on the floor and what people propose. */
final class SampleStandards {

    private static final Caller HEAD = LogisticsSample.HEAD;
    private static final Caller KEEPER = LogisticsSample.KEEPER;

    private final Database database;
    private final Sops sops;
    private final SopDrafts drafts;
    private final FloorChecks checks;
    private final FloorNotes notes;
    private final Improvements improvements;

    SampleStandards(
            Database database,
            Sops sops,
            SopDrafts drafts,
            FloorChecks checks,
            FloorNotes notes,
            Improvements improvements) {
        this.database = database;
        this.sops = sops;
        this.drafts = drafts;
        this.checks = checks;
        this.notes = notes;
        this.improvements = improvements;
    }

    void load() {
        standards();
        floor();
        proposals();
    }

    private void standards() {
        release("SOP-RECEIVE", "收货作业标准", "仓管员", "1. 核对送货单与预告单。\n2. 逐箱清点，破损拍照。\n3. 质检合格后入待上架区。");
        release("SOP-PUTAWAY", "上架作业标准", "仓管员", "1. 先扫货后扫位。\n2. 重物放下层。\n3. 同品同批集中存放。");
        long pick = release("SOP-PICK", "拣货作业标准", "分拣打包", "1. 按动线顺序拣货。\n2. 逐件扫码。\n3. 缺货立即上报，不自行换货。");
        release("SOP-PACK", "打包作业标准", "分拣打包", "1. 易碎品双层气泡膜。\n2. 箱内空隙填满。\n3. 面单平整贴于最大面。");
        release("SOP-CHECK", "验货作业标准", "审单发货员", "1. 品牌、规格、数量三核对。\n2. 不符即停，登记差异。\n3. 验毕电子签单。");
        release("SOP-HANDOVER", "交接作业标准", "审单发货员、配送员", "1. 按承运商分区码放。\n2. 件数与交接单一致后签字。");
        release("SOP-COUNT", "盘点作业标准", "仓管员", "1. 盲盘，不看账面数。\n2. 有差异须换人复盘。\n3. 原因、责任、处理三项齐全。");
        release("SOP-RETURNS", "退货作业标准", "仓管员", "1. 先登记后拆包。\n2. 拍照留证。\n3. 良品回库，残品入残损区。");
        long safety = release("SOP-SAFETY", "仓库安全标准", null, "1. 通道常清。\n2. 离岗断电。\n3. 每日巡检并登记隐患。");
        database.write(HEAD, tx -> sops.assign(tx, pick, List.of("zhaomin", "wanglei"), today().plusDays(7)));
        database.write(LogisticsSample.PICKER, tx -> sops.acknowledge(tx, pick));
        database.write(
                HEAD,
                tx -> sops.assign(
                        tx, safety, List.of("chenjing", "zhaomin", "wanglei", "sunqiang"), today().plusDays(3)));
        database.write(KEEPER, tx -> sops.acknowledge(tx, safety));
        database.write(LogisticsSample.COURIER, tx -> sops.acknowledge(tx, safety));
        long second = database.write(KEEPER, tx -> sops.revise(tx, pick)).id();
        database.write(KEEPER, tx -> drafts.submit(tx, second));
        database.write(HEAD, tx -> drafts.approve(tx, second));
        long old = release("SOP-FAX", "传真订单处理", "审单发货员", "1. 收到传真后手工录单。");
        database.write(HEAD, tx -> sops.withdraw(tx, old, "已全部改为系统接单"));
        long ahead = write("SOP-COLD", "低温商品存放标准", "仓管员", "1. 入库即测温。\n2. 每两小时登记温湿度。", today().plusMonths(1));
        database.write(KEEPER, tx -> drafts.submit(tx, ahead));
        database.write(HEAD, tx -> drafts.approve(tx, ahead));
        long review = write("SOP-LIVE", "直播样品出入库标准", "仓管员", "1. 出库登记借用人。\n2. 当日归还验收。", null);
        database.write(KEEPER, tx -> drafts.submit(tx, review));
        write("SOP-PEAK", "大促期间临时人员作业标准", null, "1. 上岗前完成半日培训。", null);
    }

    private void floor() {
        FloorCheck pick = check(
                "A 区拣货通道",
                "SOP-PICK",
                item("按动线顺序拣货", true, null),
                item("逐件扫码", false, "两件未扫码直接放入周转箱"),
                item("缺货上报", true, null));
        FloorCheck pack = check(
                "打包台 2 号", "SOP-PACK", item("易碎品包裹", true, null), item("空隙填充", true, null), item("面单粘贴", true, null));
        check("验货台", "SOP-CHECK", item("三核对", true, null), item("电子签单", false, "扫描枪未登录个人账号"));
        database.write(HEAD, tx -> notes.note(tx, pack, breach(null, "夜班打包组", "交班时台面未清理", FloorNote.Severity.MINOR)));
        database.write(
                KEEPER, tx -> notes.note(tx, pick, breach("wanglei", null, "验货后未当场签单", FloorNote.Severity.MINOR)));
        long heard = database.write(
                        KEEPER,
                        tx -> notes.note(tx, pick, breach("zhaomin", null, "两件未扫码", FloorNote.Severity.SERIOUS)))
                .id();
        database.write(LogisticsSample.PICKER, tx -> notes.answer(tx, heard, "扫码枪电量耗尽，已当场报修并补扫。"));
        long closed = database.write(
                        KEEPER,
                        tx -> notes.note(tx, pick, breach("zhaomin", null, "通道内停放拣货车", FloorNote.Severity.MINOR)))
                .id();
        database.write(LogisticsSample.PICKER, tx -> notes.answer(tx, closed, "临时停放约两分钟，今后停到指定区。"));
        database.write(HEAD, tx -> notes.close(tx, closed, Measure.TALK, "已面谈，增设停车标线"));
    }

    private void proposals() {
        propose(LogisticsSample.PICKER, Improvement.Kind.SPACE, "畅销灯泡移到 A 区前排", "HZ-A-01", "每单少走约 15 米");
        long accepted = propose(KEEPER, Improvement.Kind.PROCESS, "退货登记台移到收货口旁", null, "退货入库提前半天");
        database.write(HEAD, tx -> improvements.accept(tx, accepted, "12 月淡季实施"));
        long done = propose(LogisticsSample.DISPATCHER, Improvement.Kind.COST, "小件改用 3 号纸箱", null, "每单包材省 0.3 元");
        database.write(HEAD, tx -> improvements.accept(tx, done, "先在杭州仓试行"));
        database.write(HEAD, tx -> improvements.finish(tx, done, "试行两周，包材费每单下降 0.28 元"));
        long declined =
                propose(LogisticsSample.PICKER, Improvement.Kind.SPACE, "取消 B 区主通道改放货架", "HZ-B-01", "增加 12 个库位");
        database.write(HEAD, tx -> improvements.decline(tx, declined, "主通道是消防通道，不能占用"));
    }

    private long release(String code, String title, String appliesTo, String text) {
        long draft = write(code, title, appliesTo, text, null);
        database.write(KEEPER, tx -> drafts.submit(tx, draft));
        database.write(HEAD, tx -> drafts.approve(tx, draft));
        return database.first(SOPS, SOP.CODE.eq(code)).orElseThrow().id();
    }

    private long write(String code, String title, String appliesTo, String text, LocalDate from) {
        SopDraft draft = new SopDraft(code, title, null, text, appliesTo, null, from, null, null, null, null);
        return database.write(KEEPER, tx -> drafts.write(tx, draft)).id();
    }

    private FloorCheck check(String place, String sop, CheckedItem... items) {
        NewFloorCheck found = new NewFloorCheck(null, "HZ", place, sop, null, List.of(items));
        return database.write(KEEPER, tx -> checks.keep(tx, found)).value();
    }

    private long propose(Caller by, Improvement.Kind kind, String title, String bin, String benefit) {
        NewImprovement idea = new NewImprovement(kind, title, title + "，详见现场草图。", benefit, "HZ", null, bin);
        return database.write(by, tx -> improvements.propose(tx, idea)).id();
    }

    private static NewFloorNote breach(String person, String team, String what, FloorNote.Severity severity) {
        return new NewFloorNote(person, team, what, severity, null);
    }

    private static CheckedItem item(String item, boolean passed, String note) {
        return new CheckedItem(item, passed, note);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
