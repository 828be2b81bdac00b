package argosy.logistics.appraisal;

import static argosy.logistics.appraisal.CarrierScore.SCORES;

import argosy.department.Answers;
import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.MediaTypes;
import argosy.department.Permission;
import argosy.department.Problem;
import argosy.department.Report;
import argosy.department.Step;
import argosy.department.Stored;
import argosy.department.Window;
import argosy.logistics.appraisal.CarrierScores.Computed;
import argosy.logistics.carriers.CarrierStanding;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code /api/logistics/carrier-scores}: what carriers' work is worth, reviewed by a person and then applied (LOG-19). */
@Path("carrier-scores")
public final class CarrierScoresResource extends CollectionResource<CarrierScore> {

    private final CarrierScores scores;
    private final ScoreReports reports;

    public CarrierScoresResource(Database database, CarrierScores scores) {
        super(database, SCORES);
        this.scores = scores;
        this.reports = new ScoreReports(database);
    }

    /**
     * What is to be scored: a month, or the days from one to another, both included.
     *
     * @param carrier code, or null for all carriers
     */
    @Label(en = "Days to score", zh = "考核期")
    public record Scope(
            @Size(max = 7) @Label(en = "Month", zh = "月份", example = "2026-10")
            String month,

            @Label(en = "From", zh = "开始日期", example = "2026-10-01")
            LocalDate from,

            @Label(en = "To", zh = "结束日期", example = "2026-10-31")
            LocalDate to,

            @Size(max = 32) @Label(en = "Carrier", zh = "物流公司", example = "SF")
            String carrier) {}

    /** Scores the carriers; replaces what nobody has confirmed yet and leaves the rest. */
    @Step("compute")
    @Answers(Computed.class)
    @Label(en = "Compute", zh = "计算得分")
    public Computed compute(@NotNull @Valid Scope scope, @Context Caller caller) {
        Window window = window(scope);
        String carrier = scope.carrier() == null || scope.carrier().isBlank()
                ? null
                : scope.carrier().strip();
        return database.write(caller, tx -> scores.compute(tx, window, carrier));
    }

    /**
     * What the reviewer decides.
     *
     * @param standing null for what is proposed
     * @param reason needed when the standing is not what is proposed
     */
    @Label(en = "Confirmation", zh = "确认")
    public record Confirmation(
            @Label(en = "Standing", zh = "评级", example = "good")
            CarrierStanding standing,

            @Size(max = 500) @Label(en = "Reason", zh = "原因", example = "台风停运，不计入预警")
            String reason) {}

    @Step("{id}/confirm")
    @Label(en = "Confirm", zh = "确认")
    public Response confirm(@PathParam("id") long id, @Valid Confirmation given, @Context Caller caller) {
        CarrierStanding standing = given == null ? null : given.standing();
        String reason = given == null ? null : given.reason();
        return done(caller, tx -> scores.confirm(tx, id, standing, reason));
    }

    @Step("{id}/apply")
    @Label(en = "Apply to the carrier", zh = "执行评级")
    public Response apply(@PathParam("id") long id, @Context Caller caller) {
        return done(caller, tx -> scores.apply(tx, id));
    }

    /** All carriers side by side: {@code ?month=2026-10}, or {@code ?from=2026-10-01&to=2026-10-31} (LOG-19). */
    @GET
    @Path("review")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
    @Permission("carrier-scores:read")
    @Label(en = "Review of the carriers", zh = "物流公司综合评审")
    public Report<ScoreReview> review(
            @QueryParam("month") String month, @QueryParam("from") String from, @QueryParam("to") String to) {
        boolean days = from != null || to != null;
        return reports.review(days ? Window.of(from, to, database) : Window.ofMonth(month, database));
    }

    /** Carriers over the months: {@code ?from=2026-01-01&to=2026-12-31&carrier=SF}, the last twelve when none is given. */
    @GET
    @Path("trend")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV_ON_REQUEST, MediaTypes.XLSX_ON_REQUEST})
    @Permission("carrier-scores:read")
    @Label(en = "Trend of scores", zh = "评分趋势")
    public Report<ScoreTrend> trend(
            @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("carrier") String carrier) {
        Window month = Window.ofMonth(null, database);
        Window window = from == null && to == null
                ? new Window(month.from().minusMonths(11), month.to(), database.zone())
                : Window.of(from, to, database);
        return reports.trend(window, carrier);
    }

    /** Shows the parts with their figures, and the formula with the numbers put in. */
    @Override
    protected Stored<CarrierScore> detailed(Stored<CarrierScore> score) {
        List<PartScore> parts = ScoreParts.of(database, List.of(score.id())).getOrDefault(score.id(), List.of());
        return score.with("parts", parts).with("formula", Formula.of(score.value(), parts));
    }

    /** Nobody confirms what they computed themselves, and without a standing there is nothing to apply. */
    @Override
    protected Set<String> barred(Stored<CarrierScore> score, Caller caller) {
        Set<String> barred = new HashSet<>();
        if (CarrierScores.own(score.value(), caller)) {
            barred.add("confirm");
        }
        if (score.value().standing() == null) {
            barred.add("apply");
        }
        return barred;
    }

    private Window window(Scope scope) {
        boolean days = scope.from() != null || scope.to() != null;
        if (scope.month() != null && days) {
            throw Problem.invalid("month", "Name a month, or the days from and to; not both.", "请填写月份，或起止日期，二者择一。");
        }
        if (scope.month() != null) {
            return Window.ofMonth(scope.month(), database);
        }
        if (scope.from() == null || scope.to() == null) {
            throw Problem.invalid(
                    scope.from() == null ? "from" : "to", "Name a month, or the days from and to.", "请填写月份，或完整的起止日期。");
        }
        return Window.of(scope.from().toString(), scope.to().toString(), database);
    }
}
