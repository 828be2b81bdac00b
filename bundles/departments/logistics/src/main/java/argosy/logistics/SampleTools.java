package argosy.logistics;

import static argosy.logistics.db.Tables.TOOL;
import static argosy.logistics.db.Tables.TOOL_LOAN;
import static argosy.logistics.tools.Tool.TOOLS;
import static argosy.logistics.tools.ToolLoan.TOOL_LOANS;

import argosy.department.Database;
import argosy.logistics.care.CareLimit;
import argosy.logistics.care.CareRecords;
import argosy.logistics.care.CareWork;
import argosy.logistics.care.NewCareRecord;
import argosy.logistics.tools.Condition;
import argosy.logistics.tools.Tool;
import argosy.logistics.tools.Tools;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The tools of the sample company and who has them, the climate of its zones and the work done for the goods. */
final class SampleTools {

    private final Database database;
    private final Tools tools;
    private final CareRecords records;

    SampleTools(Database database, Tools tools, CareRecords records) {
        this.database = database;
        this.tools = tools;
        this.records = records;
    }

    void load() {
        tools();
        care();
    }

    private void tools() {
        LocalDate spring = today().plusMonths(4);
        database.write(
                LogisticsSample.KEEPER,
                tx -> tx.insertAll(
                        TOOLS,
                        List.of(
                                tool("PDA-01", "手持扫描枪 1 号", "扫描枪", null),
                                tool("PDA-02", "手持扫描枪 2 号", "扫描枪", null),
                                tool("PDA-03", "手持扫描枪 3 号", "扫描枪", null),
                                tool("PDA-04", "手持扫描枪 4 号", "扫描枪", null),
                                tool("DN-01", "手动地牛 2 吨", "搬运车", spring),
                                tool("DN-02", "电动地牛 1.5 吨", "搬运车", today().minusDays(3)),
                                tool("TZ-01", "登高梯 2.5 米", "登高", spring),
                                tool("DC-01", "电子秤 60 公斤", "计量", spring),
                                tool("FX-01", "封箱机", "打包", null))));
        lend("PDA-01", "zhaomin", 0);
        lend("DN-01", "sunqiang", 2);
        lend("PDA-02", "zhaomin", 0);
        database.write(LogisticsSample.KEEPER, tx -> tools.takeBack(tx, loan("PDA-02"), Condition.GOOD, null));
        lend("TZ-01", "wanglei", 1);
        database.write(LogisticsSample.KEEPER, tx -> tools.takeBack(tx, loan("TZ-01"), Condition.DAMAGED, "踏板开裂，停用送修"));
        lend("PDA-03", "sunqiang", 0);
        database.write(LogisticsSample.KEEPER, tx -> tools.lose(tx, loan("PDA-03"), "配送途中遗失，已联系沿线门店"));
        database.write(LogisticsSample.HEAD, tx -> tools.retire(tx, tool("FX-01")));
    }

    private void care() {
        database.write(
                LogisticsSample.HEAD,
                tx -> tx.insertAll(
                        CareLimit.CARE_LIMITS,
                        List.of(
                                new CareLimit("HZ", "A", degrees("5.0"), degrees("28.0"), null, degrees("65.0")),
                                new CareLimit("HZ", "B", degrees("0.0"), degrees("35.0"), null, degrees("75.0")))));
        read("HZ", "A", "21.5", "52.0", null);
        read("HZ", "A", "29.3", "61.0", "空调停机检修");
        read("HZ", "B", "20.8", "79.5", "连续阴雨");
        read("GZ", "A", "24.0", "70.0", null);
        database.write(
                LogisticsSample.KEEPER,
                tx -> tx.insertAll(
                        CareWork.CARE_WORKS,
                        List.of(
                                work("A", CareWork.Kind.CLEANING, "货架除尘、地面清扫", 7),
                                work("B", CareWork.Kind.DRYING, "除湿机连续运行 12 小时", 2),
                                work(null, CareWork.Kind.PEST_CONTROL, "全仓投放防鼠饵站", 30))));
    }

    private void read(String warehouse, String zone, String temperature, String humidity, String note) {
        NewCareRecord reading =
                new NewCareRecord(warehouse, zone, null, null, degrees(temperature), degrees(humidity), note);
        database.write(LogisticsSample.KEEPER, tx -> records.keep(tx, reading));
    }

    private void lend(String tool, String person, int days) {
        database.write(
                LogisticsSample.KEEPER, tx -> tools.issue(tx, tool(tool), person, today().plusDays(days + 1L), null));
    }

    private long tool(String code) {
        return database.first(TOOLS, TOOL.CODE.eq(code)).orElseThrow().id();
    }

    private long loan(String tool) {
        return database.first(TOOL_LOANS, TOOL_LOAN.TOOL.eq(tool)).orElseThrow().id();
    }

    private static Tool tool(String code, String name, String kind, LocalDate inspection) {
        return new Tool(code, name, kind, "HZ", "工具间", Condition.GOOD, inspection, null, null);
    }

    private static CareWork work(String zone, CareWork.Kind kind, String what, int days) {
        return new CareWork("HZ", zone, null, kind, what, today(), today().plusDays(days));
    }

    private static BigDecimal degrees(String text) {
        return new BigDecimal(text);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
