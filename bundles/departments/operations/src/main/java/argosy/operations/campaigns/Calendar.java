package argosy.operations.campaigns;

import static argosy.operations.campaigns.Campaign.CAMPAIGNS;
import static argosy.operations.campaigns.SignUp.SIGN_UPS;
import static argosy.operations.db.Tables.CAMPAIGN;
import static argosy.operations.db.Tables.SIGN_UP;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Problem;
import argosy.department.Reach;
import argosy.department.Reads;
import argosy.department.Register;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.department.Window;
import argosy.operations.targets.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** What lies in some days (OPS-29): campaigns that are not rejected or cancelled, and sign-ups that were not refused. */
@Label(en = "Campaign calendar", zh = "活动日历")
public record Calendar(
        @Label(en = "From", zh = "起", example = "2026-11-01")
        LocalDate from,

        @Label(en = "To", zh = "止", example = "2026-11-30") LocalDate to,
        @Label(en = "Entries", zh = "日程") List<Entry> entries) {

    private static final int MOST = 1000;

    /** What an entry is. */
    public enum EntryKind {
        @Label(en = "Campaign", zh = "活动")
        CAMPAIGN,
        @Label(en = "Sign-up", zh = "活动报名")
        SIGN_UP
    }

    /**
     * @param from first day, {@code to} last day
     * @param state code of the campaign's or sign-up's state
     */
    @Label(en = "Calendar entry", zh = "日程项")
    public record Entry(
            @Label(en = "Kind", zh = "类型", example = "campaign")
            EntryKind kind,

            @Label(en = "Record", zh = "记录", example = "4503599627370500")
            long id,

            @Label(en = "Number", zh = "编号", example = "HD-20261001-0001")
            String number,

            @Label(en = "Title", zh = "名称", example = "双11 露营狂欢")
            String title,

            @Label(en = "Shop", zh = "店铺", example = "TM-ZSXP")
            String shop,

            @Label(en = "From", zh = "起", example = "2026-11-01")
            LocalDate from,

            @Label(en = "To", zh = "止", example = "2026-11-11")
            LocalDate to,

            @Label(en = "State", zh = "状态", example = "approved")
            String state,

            @Label(en = "Responsible", zh = "负责人", example = "songjiayi")
            String responsible) {}

    /** The days asked for: a period, or from and to; this month when nothing is given. 400 {@code bad-period}. */
    static Window window(String period, String from, String to, Reads company) {
        if (period != null && !period.isBlank()) {
            if (!Period.is(period.strip())) {
                throw Problem.badRequest(
                        "bad-period",
                        "period must be a year, quarter or month such as 2026, 2026-Q4 or 2026-11.",
                        "period 须为年、季度或月份，例如 2026、2026-Q4 或 2026-11。");
            }
            return Period.of(period.strip()).window(company.zone());
        }
        return from == null && to == null ? Window.ofMonth(null, company) : Window.of(from, to, company);
    }

    static Calendar of(Database database, Window window, String shop, Reach reach, Caller caller) {
        List<Entry> entries = new ArrayList<>();
        Condition campaigns = CAMPAIGN.STARTS_ON
                .le(window.to())
                .and(CAMPAIGN.ENDS_ON.ge(window.from()))
                .and(CAMPAIGN.STATE.notIn("rejected", "cancelled"))
                .and(shop(CAMPAIGN.SHOP, shop))
                .and(within(CAMPAIGNS, reach, caller));
        for (Stored<Campaign> found : database.select(CAMPAIGNS, campaigns, MOST)) {
            Campaign campaign = found.value();
            entries.add(new Entry(
                    EntryKind.CAMPAIGN,
                    found.id(),
                    campaign.number(),
                    campaign.theme(),
                    campaign.shop(),
                    campaign.startsOn(),
                    campaign.endsOn(),
                    Shape.code(campaign.state()),
                    campaign.responsible()));
        }
        caller.reach("operations:sign-ups:read")
                .ifPresent(signUps -> entries.addAll(signUps(
                        database,
                        SIGN_UP.RUNS_FROM
                                .le(window.to())
                                .and(SIGN_UP.RUNS_TO.ge(window.from()))
                                .and(SIGN_UP.STATE.ne("refused"))
                                .and(shop(SIGN_UP.SHOP, shop))
                                .and(within(SIGN_UPS, signUps, caller)))));
        entries.sort(Comparator.comparing(Entry::from).thenComparing(Entry::number));
        return new Calendar(window.from(), window.to(), entries);
    }

    private static List<Entry> signUps(Database database, Condition wanted) {
        return database.select(SIGN_UPS, wanted, MOST).stream()
                .map(found -> new Entry(
                        EntryKind.SIGN_UP,
                        found.id(),
                        found.value().number(),
                        found.value().activity(),
                        found.value().shop(),
                        found.value().runsFrom(),
                        found.value().runsTo(),
                        Shape.code(found.value().state()),
                        found.value().responsible()))
                .toList();
    }

    private static Condition shop(Field<String> column, String shop) {
        return shop == null || shop.isBlank() ? org.jooq.impl.DSL.noCondition() : column.in("", shop.strip());
    }

    /** What the caller may see of a register. */
    private static Condition within(Register<?> register, Reach reach, Caller caller) {
        Condition own = register.<String>column(register.owner()).eq(caller.username());
        if (caller.onBehalfOf() != null) {
            own = own.or(register.<String>column(register.owner()).eq(caller.onBehalfOf()));
        }
        return switch (reach.kind()) {
            case COMPANY -> org.jooq.impl.DSL.noCondition();
            case UNITS -> own.or(register.<String>column("unit").in(reach.units()));
            case OWN -> own;
        };
    }
}
