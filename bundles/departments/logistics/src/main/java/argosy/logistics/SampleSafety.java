package argosy.logistics;

import static argosy.logistics.db.Tables.HAZARD;
import static argosy.logistics.safety.Hazard.HAZARDS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.logistics.safety.Hazard;
import argosy.logistics.safety.HazardKind;
import argosy.logistics.safety.Hazards;
import argosy.logistics.safety.NewHazard;
import argosy.logistics.safety.NewSafetyCheck;
import argosy.logistics.safety.Round;
import argosy.logistics.safety.SafetyChecks;
import argosy.logistics.safety.SafetyItem;
import argosy.logistics.safety.SafetyLine;
import argosy.logistics.safety.Shift;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The safety rounds of the sample company, and hazards in every state. */
final class SampleSafety {

    private static final Caller HEAD = LogisticsSample.HEAD;
    private static final Caller KEEPER = LogisticsSample.KEEPER;

    /** The smallest picture there is, in place of a photo. */
    private static final byte[] PHOTO = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private final Database database;
    private final SafetyChecks checks;
    private final Hazards hazards;

    SampleSafety(Database database, SafetyChecks checks, Hazards hazards) {
        this.database = database;
        this.checks = checks;
        this.hazards = hazards;
    }

    void load() {
        List<SafetyItem> items = items();
        database.write(HEAD, tx -> tx.insertAll(SafetyItem.SAFETY_ITEMS, items));
        long morning = start("HZ", Shift.DAY);
        answer(morning, items.size() - 2, 1);
        database.write(KEEPER, tx -> checks.complete(tx, morning));
        long evening = start("HZ", Shift.EVENING);
        answer(evening, 4, 2);
        hazards();
    }

    private void hazards() {
        List<Long> found = database.select(HAZARDS, HAZARD.SAFETY_CHECK.isNotNull(), 10).stream()
                .map(hazard -> hazard.id())
                .toList();
        assign(found.get(0), "zhaomin", 2);
        long fixed = report(LogisticsSample.PICKER, HazardKind.PASSAGE, Hazard.Severity.HIGH, "B 区主通道", "消防通道堆放退货箱");
        assign(fixed, "zhaomin", 1);
        fix(LogisticsSample.PICKER, fixed, "退货箱全部移至退货区");
        long back = report(LogisticsSample.COURIER, HazardKind.DAMP, Hazard.Severity.MEDIUM, "月台 2 号门", "门顶漏雨，地面积水");
        assign(back, "sunqiang", 3);
        fix(LogisticsSample.COURIER, back, "门顶打胶");
        database.write(KEEPER, tx -> hazards.reject(tx, back, "雨天仍有渗水，请加装挡水条", null));
        long verified =
                report(LogisticsSample.PICKER, HazardKind.ELECTRICITY, Hazard.Severity.HIGH, "打包台 3 号", "插线板外壳破损");
        assign(verified, "zhaomin", 1);
        fix(LogisticsSample.PICKER, verified, "更换插线板并固定在台下");
        database.write(KEEPER, tx -> hazards.verify(tx, verified, "已更换，接地正常"));
        long twice = report(LogisticsSample.DISPATCHER, HazardKind.PASSAGE, Hazard.Severity.HIGH, "B 区主通道", "通道被退货箱堵住");
        database.write(HEAD, tx -> hazards.dismiss(tx, twice, "与前一张重复"));
    }

    private long start(String warehouse, Shift shift) {
        NewSafetyCheck round = new NewSafetyCheck(warehouse, null, shift, null);
        return database.write(KEEPER, tx -> checks.start(tx, round)).id();
    }

    /** The first lines are in order, those after them are not; the rest does not apply when the round is whole. */
    private void answer(long check, int ok, int notOk) {
        List<Round.Line> lines = new ArrayList<>();
        for (int i = 1; i <= ok; i++) {
            lines.add(new Round.Line(i, SafetyLine.Answer.OK, null, null, null));
        }
        for (int i = ok + 1; i <= ok + notOk; i++) {
            lines.add(new Round.Line(
                    i, SafetyLine.Answer.NOT_OK, "巡检发现不符合要求，现场已设警示", "A 区 " + i + " 号立柱旁", Hazard.Severity.MEDIUM));
        }
        if (notOk == 1) {
            lines.add(new Round.Line(ok + 2, SafetyLine.Answer.NOT_APPLICABLE, "本仓无此设备", null, null));
        }
        database.write(KEEPER, tx -> checks.answer(tx, check, new Round(lines)));
    }

    private long report(Caller by, HazardKind kind, Hazard.Severity severity, String place, String what) {
        return database.write(by, tx -> hazards.report(tx, new NewHazard(kind, severity, "HZ", place, what)))
                .id();
    }

    private void assign(long hazard, String person, int days) {
        LocalDate due = LocalDate.now(ZoneOffset.UTC).plusDays(days);
        database.write(KEEPER, tx -> hazards.assign(tx, hazard, person, due));
    }

    private void fix(Caller by, long hazard, String how) {
        Instant photo = database.attach(by, HAZARDS, hazard, "整改后.png", "image/png", new ByteArrayInputStream(PHOTO))
                .at();
        database.write(by, tx -> hazards.fix(tx, hazard, how, photo));
    }

    private static List<SafetyItem> items() {
        List<SafetyItem> items = new ArrayList<>();
        add(items, "FIRE-01", HazardKind.FIRE, "灭火器压力正常、无遮挡");
        add(items, "FIRE-02", HazardKind.FIRE, "消火栓完好、门前 1.5 米无堆物");
        add(items, "FIRE-03", HazardKind.FIRE, "库内无明火、无吸烟痕迹");
        add(items, "PASS-01", HazardKind.PASSAGE, "消防通道与安全出口畅通");
        add(items, "PASS-02", HazardKind.PASSAGE, "应急灯、疏散指示灯常亮");
        add(items, "ELEC-01", HazardKind.ELECTRICITY, "配电箱关闭、无私拉电线");
        add(items, "ELEC-02", HazardKind.ELECTRICITY, "叉车充电区通风、无杂物");
        add(items, "DAMP-01", HazardKind.DAMP, "屋面、墙面、窗户无渗漏");
        add(items, "DAMP-02", HazardKind.DAMP, "货物离地离墙，除湿机正常");
        add(items, "THEFT-01", HazardKind.THEFT, "门窗锁具完好、监控在线");
        add(items, "STACK-01", HazardKind.STACKING, "货架无变形、堆码不超高");
        add(items, "EQUIP-01", HazardKind.EQUIPMENT, "叉车、地牛、传送带状态良好");
        return items;
    }

    private static void add(List<SafetyItem> items, String code, HazardKind kind, String question) {
        items.add(new SafetyItem(code, kind, question, null, (items.size() + 1) * 10, null));
    }
}
