package argosy.operations.listings;

import static argosy.operations.db.Tables.LISTING;
import static argosy.operations.db.Tables.LISTING_EDIT;
import static argosy.operations.db.Tables.LOG_CONFIRMATION;
import static argosy.operations.listings.ListingEdit.LISTING_EDITS;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.MediaTypes;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Text;
import argosy.department.Window;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;

/** {@code /api/operations/daily-logs}: what editors put online and changed on a day, with its checks (OPS-12, DL-18). */
@Path("daily-logs")
@Label(en = "Daily logs", zh = "当天日记表")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
public final class DailyLogsResource {

    private static final int MOST = 10_000;

    private final Database database;

    public DailyLogsResource(Database database) {
        this.database = database;
    }

    /**
     * The log of a day, today when none is given: {@code ?date=2026-11-22&editor=fanglei}. Who may read their own only sees
     * their own.
     */
    @GET
    @Permission("daily-logs:read")
    @Label(en = "Daily log", zh = "当天日记表")
    public Report<DailyLogLine> log(
            @QueryParam("date") String date, @QueryParam("editor") String editor, @Context Caller caller) {
        Window day = Window.ofDay(date, database);
        String whose = editor == null || editor.isBlank() ? null : editor.strip();
        Reach reach = caller.reach("operations:daily-logs:read")
                .orElseThrow(() -> Problem.forbidden("operations:daily-logs:read"));
        List<ListingEdit> edits = database
                .select(
                        LISTING_EDITS,
                        LISTING_EDIT
                                .DONE_AT
                                .ge(day.start())
                                .and(LISTING_EDIT.DONE_AT.lt(day.end()))
                                .and(whose == null ? DSL.noCondition() : LISTING_EDIT.EDITOR.eq(whose)),
                        MOST)
                .stream()
                .filter(edit -> reach.covers(caller, edit.value().editor(), edit.unit()))
                .map(Stored::value)
                .toList();
        Map<String, String> titles = titles(edits);
        Map<String, String> colleagues = colleagues(day);
        return new Report<>(
                "daily-logs",
                Text.of("Daily log of " + day.from(), day.from() + " 当天日记表"),
                Text.of(
                        "Every go-live and every applied change of the day (00:00 to 24:00 in the company's time zone),"
                                + " with the last result of its check.",
                        "当日（公司时区 0 点至 24 点）每次上架与每次已执行的更新，及其最近一次复核结果。"),
                day,
                Shape.of(DailyLogLine.class),
                edits.stream()
                        .map(edit -> new DailyLogLine(
                                edit.editor(),
                                edit.doneAt(),
                                edit.action(),
                                edit.listing(),
                                edit.shop(),
                                titles.get(edit.listing()),
                                edit.change(),
                                edit.state(),
                                edit.checkedBy(),
                                edit.finding(),
                                colleagues.getOrDefault(edit.editor(), "")))
                        .toList());
    }

    private Map<String, String> titles(List<ListingEdit> edits) {
        List<String> numbers =
                edits.stream().map(ListingEdit::listing).distinct().toList();
        Map<String, String> titles = new HashMap<>();
        for (int from = 0; from < numbers.size(); from += 100) {
            database.sql()
                    .select(LISTING.NUMBER, LISTING.TITLE)
                    .from(LISTING)
                    .where(LISTING.NUMBER.in(numbers.subList(from, Math.min(numbers.size(), from + 100))))
                    .forEach(row -> titles.put(row.value1(), row.value2()));
        }
        return titles;
    }

    private Map<String, String> colleagues(Window day) {
        Map<String, String> colleagues = new HashMap<>();
        database.sql()
                .select(LOG_CONFIRMATION.EDITOR, LOG_CONFIRMATION.COLLEAGUE)
                .from(LOG_CONFIRMATION)
                .where(LOG_CONFIRMATION.ON_DAY.eq(day.from()))
                .orderBy(LOG_CONFIRMATION.ID)
                .limit(MOST)
                .forEach(row -> colleagues.merge(row.value1(), row.value2(), (a, b) -> a + "、" + b));
        return colleagues;
    }
}
