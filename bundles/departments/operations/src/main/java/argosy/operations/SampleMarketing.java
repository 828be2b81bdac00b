package argosy.operations;

import static argosy.operations.campaigns.Campaign.CAMPAIGNS;
import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.db.Tables.SALES_TARGET;
import static argosy.operations.promotion.Placement.PLACEMENTS;
import static argosy.operations.promotion.PromotionPlan.PROMOTION_PLANS;
import static argosy.operations.targets.SalesTarget.SALES_TARGETS;

import argosy.department.Database;
import argosy.department.Decision;
import argosy.department.Stored;
import argosy.operations.campaigns.Campaign;
import argosy.operations.campaigns.CampaignKind;
import argosy.operations.campaigns.CampaignState;
import argosy.operations.campaigns.Campaigns;
import argosy.operations.campaigns.SignUp;
import argosy.operations.promotion.Channel;
import argosy.operations.promotion.NewEvaluation;
import argosy.operations.promotion.Placement;
import argosy.operations.promotion.PlacementFigure;
import argosy.operations.promotion.PlanState;
import argosy.operations.promotion.PromotionEvaluation;
import argosy.operations.promotion.PromotionPlan;
import argosy.operations.promotion.PromotionPlans;
import argosy.operations.shops.Platform;
import argosy.operations.targets.Period;
import argosy.operations.targets.PeriodKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Plans, placements, campaigns and sign-ups of the sample company around the great festivals, in every state. */
final class SampleMarketing {

    private final Database database;
    private final Marketing marketing;
    private final LocalDate today;
    private final Random random = new Random(618);
    private final String products;

    SampleMarketing(Database database, Marketing marketing, LocalDate today) {
        this.database = database;
        this.marketing = marketing;
        this.today = today;
        this.products = String.join(
                ", ",
                database.sql()
                        .select(PRODUCT.CODE)
                        .from(PRODUCT)
                        .where(PRODUCT.STATE.eq("active"))
                        .orderBy(PRODUCT.CODE)
                        .limit(4)
                        .fetch(PRODUCT.CODE));
    }

    void load() {
        String plan = plans();
        String executing = campaigns();
        placements(plan, executing);
        signUps();
    }

    private String plans() {
        Period quarter = Period.containing(PeriodKind.QUARTER, today);
        Stored<PromotionPlan> current = plan(quarter, "新客占比提到 45%，投产比不低于 4", "180000.00");
        approve(current);
        Stored<PromotionPlan> waiting = plan(quarter.next(), "年货节拉新 2 万人", "150000.00");
        database.write(OperationsSample.PROMOTER, tx -> marketing.plans.submit(tx, waiting.id()));
        Stored<PromotionPlan> closed = plan(
                Period.containing(PeriodKind.QUARTER, quarter.from().minusDays(1)), "暑期清凉季，投产比不低于 3.5", "90000.00");
        approve(closed);
        database.write(OperationsSample.SUPERVISOR, tx -> marketing.plans.close(tx, closed.id()));
        plan(quarter.next().next(), "春季上新与会员日", "80000.00");
        return current.value().number();
    }

    private void approve(Stored<PromotionPlan> plan) {
        SampleTargets.approved(database, PROMOTION_PLANS, plan.id(), PlanState.SUBMITTED, PromotionPlans::decided);
    }

    /** Plans for the shop, after a target of the shop that is made where there is none. */
    private Stored<PromotionPlan> plan(Period quarter, String goals, String budget) {
        return database.write(OperationsSample.PROMOTER, tx -> {
            String target = tx.first(
                            SALES_TARGETS,
                            SALES_TARGET
                                    .PERIOD
                                    .eq(quarter.toString())
                                    .and(SALES_TARGET.SHOP.eq(SampleShops.TMALL))
                                    .and(SALES_TARGET.PERSON.eq(""))
                                    .and(SALES_TARGET.TEAM.eq("")))
                    .orElseGet(() -> marketing.targets.draft(tx, SampleTargets.shop(quarter, "1500000.00")))
                    .value()
                    .number();
            return marketing.plans.draft(
                    tx,
                    new PromotionPlan(
                            null,
                            SampleShops.TMALL,
                            quarter.toString(),
                            target,
                            goals,
                            "首月蓄水测款，次月集中爆发，末月老客返场",
                            "第 1–3 周关键词测试；第 4–8 周加大直通车与钻展；第 9–13 周复购券与直播返场",
                            new BigDecimal(budget),
                            null,
                            null,
                            null,
                            null,
                            null));
        });
    }

    private String campaigns() {
        int year = today.getYear();
        long mid = approved(
                "618 年中狂欢", CampaignKind.FESTIVAL, LocalDate.of(year, 6, 1), LocalDate.of(year, 6, 18), "80000.00");
        finish(mid);
        database.write(
                OperationsSample.PLANNER,
                tx -> marketing.campaigns.report(tx, mid, "成交 118 万元，完成目标 107%；预售转化高于去年，赠品成本超 3%，下次改为满赠"));
        finish(approved(
                "双11 家居焕新", CampaignKind.FESTIVAL, LocalDate.of(year, 11, 1), LocalDate.of(year, 11, 11), "120000.00"));
        long now = approved("暖冬灯光节", CampaignKind.SEASON, today.minusDays(4), today.plusDays(10), "40000.00");
        database.write(OperationsSample.PLANNER, tx -> marketing.campaigns.execute(tx, now));
        approved("双12 年终盛典", CampaignKind.FESTIVAL, LocalDate.of(year, 12, 1), LocalDate.of(year, 12, 12), "60000.00");
        long review = propose(
                "年货节 团圆好物",
                CampaignKind.FESTIVAL,
                LocalDate.of(year + 1, 1, 10),
                LocalDate.of(year + 1, 2, 1),
                "90000.00");
        database.write(OperationsSample.PLANNER, tx -> marketing.campaigns.submit(tx, review));
        propose("立春焕新周", CampaignKind.SEASON, LocalDate.of(year + 1, 2, 4), LocalDate.of(year + 1, 2, 10), "20000.00");
        long rejected = propose("明星直播同款", CampaignKind.EVENT, today.plusDays(20), today.plusDays(22), "150000.00");
        SampleTargets.decided(
                database, CAMPAIGNS, rejected, CampaignState.IN_REVIEW, Campaigns::decided, Decision.Outcome.REJECTED);
        long cancelled = approved("店庆十周年", CampaignKind.EVENT, today.plusDays(30), today.plusDays(33), "30000.00");
        database.write(OperationsSample.PLANNER, tx -> marketing.campaigns.cancel(tx, cancelled, "并入双12 年终盛典"));
        return database.get(CAMPAIGNS, now).value().number();
    }

    private void finish(long campaign) {
        database.write(OperationsSample.PLANNER, tx -> {
            marketing.campaigns.execute(tx, campaign);
            return marketing.campaigns.end(tx, campaign);
        });
    }

    private long approved(String theme, CampaignKind kind, LocalDate from, LocalDate to, String budget) {
        long id = propose(theme, kind, from, to, budget);
        SampleTargets.approved(database, CAMPAIGNS, id, CampaignState.IN_REVIEW, Campaigns::decided);
        return id;
    }

    private long propose(String theme, CampaignKind kind, LocalDate from, LocalDate to, String budget) {
        return database.write(
                        OperationsSample.PLANNER,
                        tx -> marketing.campaigns.propose(
                                tx,
                                new Campaign(
                                        null,
                                        theme,
                                        "25–40 岁家庭用户，品质家居",
                                        kind,
                                        SampleShops.TMALL,
                                        "tmall",
                                        from,
                                        to,
                                        new BigDecimal(budget),
                                        products,
                                        theme + "：主推灯具与收纳，满 300 减 40，会员折上 95 折",
                                        "前 10 天预热收藏加购，前 3 天短信触达，活动期每日两场直播，结束次日复盘",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)))
                .id();
    }

    private void placements(String plan, String campaign) {
        long evaluated = running("双11 台灯直通车", Channel.ZHITONGCHE, plan, null, 21, 11, "18000.00", 11);
        end(evaluated);
        database.write(
                OperationsSample.PROMOTER,
                tx -> marketing.placements.evaluate(
                        tx,
                        evaluated,
                        new NewEvaluation("投产比高于计划；22 点后点击花费偏高", "22 点后出价降低 30%", "guoxiaoyu", today.plusDays(1))));
        long done = running("双11 首屏钻展", Channel.ZUANZHAN, plan, null, 21, 11, "15000.00", 11);
        end(done);
        database.write(
                OperationsSample.PROMOTER,
                tx -> marketing.placements.evaluate(
                        tx,
                        done,
                        new NewEvaluation("新客占比 52%，转化低于均值", "更换首屏创意，突出护眼", "guoxiaoyu", today.minusDays(1))));
        Stored<PromotionEvaluation> evaluation = database.select(
                        PromotionEvaluation.EVALUATIONS, org.jooq.impl.DSL.noCondition(), 10)
                .get(1);
        database.write(
                OperationsSample.PROMOTER,
                tx -> marketing.evaluations.done(tx, evaluation.id(), "新创意点击率由 2.1% 提到 2.9%"));
        database.write(OperationsSample.SUPERVISOR, tx -> marketing.evaluations.verify(tx, evaluation.id()));
        end(running("收纳箱聚划算", Channel.JUHUASUAN, plan, null, 12, 3, "9000.00", 9));
        running("暖冬灯光节 搜索", Channel.KEYWORD_SEARCH, null, campaign, 4, -10, "12000.00", 4);
        running("暖冬灯光节 SEM", Channel.SEM, null, campaign, 3, -7, "2500.00", 3);
        running("商品标题与详情页 SEO", Channel.SEO, plan, null, 20, -20, "0.00", 0);
        long article = planned("护眼灯选购指南（媒体软文）", Channel.MEDIA_ARTICLE, plan, null, -5, -12, "3000.00");
        database.note(OperationsSample.PROMOTER, PLACEMENTS, article, "待店铺主管审核发布");
        planned("年货节 广告联盟", Channel.AD_ALLIANCE, null, null, -40, -60, "8000.00");
    }

    private void end(long placement) {
        database.write(OperationsSample.PROMOTER, tx -> marketing.placements.end(tx, placement));
    }

    private long planned(
            String title, Channel channel, String plan, String campaign, int since, int until, String budget) {
        boolean article = channel.editorial();
        return database.write(
                        OperationsSample.PROMOTER,
                        tx -> marketing.placements.plan(
                                tx,
                                new Placement(
                                        null,
                                        title,
                                        channel,
                                        SampleShops.TMALL,
                                        plan,
                                        campaign,
                                        null,
                                        products.isEmpty() ? null : products.split(", ")[0],
                                        null,
                                        today.minusDays(since),
                                        today.minusDays(until),
                                        new BigDecimal(budget),
                                        article,
                                        article ? "舟山小铺" : null,
                                        article ? "国家灯具质检中心检测报告 2026-0311" : null,
                                        "https://zsxp.tmall.com",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)))
                .id();
    }

    private long running(
            String title,
            Channel channel,
            String plan,
            String campaign,
            int since,
            int until,
            String budget,
            int days) {
        long id = planned(title, channel, plan, campaign, since, until, budget);
        String number = database.write(OperationsSample.PROMOTER, tx -> marketing.placements.start(tx, id))
                .value()
                .number();
        for (int day = 0; day < days; day++) {
            LocalDate onDay = today.minusDays(since - day);
            long clicks = 800 + random.nextInt(1200);
            long orders = clicks * (3 + random.nextInt(3)) / 100;
            PlacementFigure figure = new PlacementFigure(
                    number,
                    onDay,
                    BigDecimal.valueOf(clicks * (62 + random.nextInt(30)), 2),
                    channel == Channel.KEYWORD_SEARCH ? null : clicks * (30 + random.nextInt(12)),
                    clicks,
                    orders,
                    BigDecimal.valueOf(orders * (8900 + random.nextInt(3000)), 2),
                    null);
            database.write(OperationsSample.PROMOTER, tx -> marketing.figures.enter(tx, figure));
        }
        return id;
    }

    private void signUps() {
        if (products.isEmpty()) {
            return;
        }
        signUp("聚划算百亿补贴", 3, 12);
        step(signUp("天猫双12 主会场", 2, 9), "prepare");
        step(signUp("淘宝年货节 分会场", 6, 49), "prepare", "submit");
        step(signUp("天猫元旦跨年场", 5, 39), "prepare", "submit", "accept");
        step(signUp("天猫小黑盒新品", 5, 15), "prepare", "submit", "refuse");
        step(signUp("暖冬家装节", 1, -3), "prepare", "submit", "accept", "start");
        step(signUp("双11 返场", 1, -6), "prepare", "submit", "accept", "start", "end");
    }

    private long signUp(String activity, int deadlineInDays, int runsInDays) {
        Instant now = Instant.now();
        return database.write(
                        OperationsSample.PROMOTER,
                        tx -> marketing.signUps.plan(
                                tx,
                                new SignUp(
                                        null,
                                        Platform.TMALL,
                                        activity,
                                        SampleShops.TMALL,
                                        null,
                                        "近 30 天 DSR 不低于 4.7；商品近 30 天销量不低于 100 件；主图白底",
                                        now.minus(Duration.ofDays(10)),
                                        now.plus(Duration.ofDays(deadlineInDays)),
                                        today.plusDays(runsInDays),
                                        today.plusDays(runsInDays + 4L),
                                        products,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)))
                .id();
    }

    private void step(long signUp, String... steps) {
        for (String step : List.of(steps)) {
            database.write(OperationsSample.PROMOTER, tx -> switch (step) {
                case "prepare" -> marketing.signUps.prepare(tx, signUp);
                case "submit" -> marketing.signUps.submit(tx, signUp);
                case "accept" -> marketing.signUps.accept(tx, signUp, "报名成功，请锁定库存");
                case "refuse" -> marketing.signUps.refuse(tx, signUp, "近 30 天销量未达标");
                case "start" -> marketing.signUps.start(tx, signUp);
                default -> marketing.signUps.end(tx, signUp);
            });
        }
    }
}
