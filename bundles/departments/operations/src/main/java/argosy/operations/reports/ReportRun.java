package argosy.operations.reports;

import static argosy.operations.db.Tables.REPORT_RUN;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import java.time.LocalDate;

/**
 * A report as it was made for its readers (OPS-46, PLT-31); the file is opened at {@code {id}/file}.
 *
 * @param formula how the figures come about
 * @param shop the one shop it tells of, or null for all
 * @param reportRows rows of the file
 * @param readers who may open it, each between semicolons: {@code ;linyating;role:finance;}
 */
@Label(en = "Report run", zh = "定期报表结果")
public record ReportRun(
        @Label(en = "Subscription", zh = "定期报表", example = "每日销售日报")
        String subscription,

        @Label(en = "Report", zh = "报表", example = "sales") ReportKind report,

        @Label(en = "Title", zh = "标题", example = "销售报表 2026-11-21")
        String title,

        @Label(en = "Formula", zh = "口径", example = "按下单日期计入……")
        String formula,

        @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Label(en = "From", zh = "起", example = "2026-11-21")
        LocalDate fromDay,

        @Label(en = "To", zh = "止", example = "2026-11-21") LocalDate toDay,
        @Label(en = "Rows", zh = "行数", example = "8") int reportRows,

        @Label(en = "Readers", zh = "可阅读人", example = ";linyating;role:finance;")
        String readers) {

    public static final Register<ReportRun> REPORT_RUNS = Register.of(
                    "report-runs", Text.of("Report runs", "定期报表结果"), ReportRun.class, REPORT_RUN)
            .search("title")
            .filter("subscription", "report")
            .sort("toDay")
            .defaultSort("-toDay");
}
