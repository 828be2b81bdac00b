package argosy.operations;

import static argosy.operations.db.Tables.PRODUCT;
import static argosy.operations.live.LiveSession.LIVE_SESSIONS;
import static argosy.operations.products.Product.PRODUCTS;

import argosy.department.Database;
import argosy.department.Shape;
import argosy.department.Stored;
import argosy.operations.live.LineupRole;
import argosy.operations.live.LiveFigure;
import argosy.operations.live.LiveFigures;
import argosy.operations.live.LiveLineup;
import argosy.operations.live.LiveLineups;
import argosy.operations.live.LiveProductFigure;
import argosy.operations.live.LiveSession;
import argosy.operations.live.LiveSessions;
import argosy.operations.live.MethodCard;
import argosy.operations.live.MethodCards;
import argosy.operations.live.NewPlace;
import argosy.operations.live.Replacement;
import argosy.operations.products.Product;
import argosy.operations.products.ProductState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The live room of the sample company: evenings of the last weeks with their figures, and what is planned next. It shows
 * products that are on sale, so there is none without them.
 */
final class SampleLive {

    private static final List<String> BEFORE = List.of("SCRIPT", "LINEUP", "GOODS", "ANCHOR", "MATERIALS", "TECHNICAL");
    private static final List<String> GAMEPLAYS = List.of("福袋", "秒杀", "福袋+连麦");
    private static final List<LineupRole> ROLES =
            List.of(LineupRole.MAIN, LineupRole.TRAFFIC, LineupRole.PROFIT, LineupRole.WELFARE, LineupRole.NEW_PRODUCT);
    private static final List<String> PRICES = List.of("129.00", "39.90", "399.00", "59.90", "169.00", "45.90");

    private record Article(String product, String name, String price) {}

    private final Database database;
    private final LiveSessions sessions;
    private final LiveLineups lineups;
    private final LocalDate today;
    private final List<Article> articles = new ArrayList<>();

    SampleLive(Database database, LiveSessions sessions, LiveLineups lineups) {
        this.database = database;
        this.sessions = sessions;
        this.lineups = lineups;
        this.today = database.today();
    }

    void load() {
        choose();
        if (articles.size() < PRICES.size()) {
            return;
        }
        List<String> reviewed = new ArrayList<>();
        for (int daysAgo = 28; daysAgo >= 3; daysAgo -= 3) {
            reviewed.add(evening(daysAgo, true));
        }
        evening(1, false);
        next();
        cards(reviewed);
        database.write(OperationsSample.SUPERVISOR, lineups::remind);
    }

    /** The first products that are on sale; the last of them is kept to replace another. */
    private void choose() {
        for (Stored<Product> product : database.select(
                PRODUCTS,
                PRODUCT.STATE.eq(Shape.code(ProductState.ACTIVE)).and(PRODUCT.BLOCKED_REASON.isNull()),
                PRICES.size())) {
            articles.add(new Article(product.value().code(), product.value().name(), PRICES.get(articles.size())));
        }
    }

    /** An evening that is over: 20:00 to 23:00. */
    private String evening(int daysAgo, boolean reviewed) {
        LocalDate day = today.minusDays(daysAgo);
        Stored<LiveSession> session = plan("灯具家居专场 " + day, "ZBJ-1", anchor(daysAgo), "宁宁", day, 20, 23, daysAgo / 3);
        long id = session.id();
        lineUp(session.value().number(), true);
        ready(id);
        database.write(OperationsSample.PLANNER, tx -> {
            sessions.start(tx, id);
            sessions.end(tx, id);
            sessions.tick(tx, id, "FIGURES", true, null);
            if (reviewed) {
                sessions.review(tx, id, "福袋整点承接主推款有效，引流款讲解压缩到 4 分钟，下场继续。");
            }
            Stored<LiveSession> over = tx.get(LIVE_SESSIONS, id);
            LiveSession aired = over.value();
            aired = with(aired, "startedAt", at(day, 20).plusSeconds(90));
            aired = with(aired, "endedAt", at(day, 23).plusSeconds(240));
            if (reviewed) {
                aired = with(aired, "reviewedAt", at(day.plusDays(1), 11));
            }
            tx.update(LIVE_SESSIONS, over, aired);
            return null;
        });
        figures(session.value().number(), 30 - daysAgo, daysAgo > 1);
        return session.value().number();
    }

    /** What is on air now and what comes. */
    private void next() {
        Stored<LiveSession> live = plan("午间福利场", "ZBJ-2", "阿杰", null, today, 11, 14, 1);
        lineUp(live.value().number(), true);
        ready(live.id());
        database.write(OperationsSample.PLANNER, tx -> sessions.start(tx, live.id()));

        Stored<LiveSession> tonight = plan("冬季护眼专场", "ZBJ-1", "小满", "宁宁", today, 20, 23, 0);
        lineUp(tonight.value().number(), true);
        ready(tonight.id());

        Stored<LiveSession> tomorrow = plan("收纳上新场", "ZBJ-1", "阿杰", "宁宁", today.plusDays(1), 20, 23, 1);
        Article other = articles.get(ROLES.size());
        List<Long> items = lineUp(tomorrow.value().number(), false);
        database.write(OperationsSample.PLANNER, tx -> {
            sessions.prepare(tx, tomorrow.id());
            sessions.tick(tx, tomorrow.id(), "SCRIPT", true, "第二版已发主播");
            lineups.adjust(tx, items.get(0), new NewPlace(null, new BigDecimal("119.00"), 10, null, "近三场点击下单率高，延长讲解"));
            lineups.replace(
                    tx,
                    items.get(3),
                    new Replacement(
                            other.product(), null, other.name(), new BigDecimal(other.price()), "原商品库存不足 20 件"));
            lineups.withdraw(tx, items.get(4), "新品样品未到");
            return null;
        });
        plan("周末家居大场", "ZBJ-1", "小满", "宁宁", today.plusDays(3), 19, 24, 2);
        Stored<LiveSession> cancelled = plan("品牌联播场", "ZBJ-2", "小雪", null, today.plusDays(2), 14, 17, 2);
        database.write(OperationsSample.PLANNER, tx -> sessions.cancel(tx, cancelled.id(), "品牌方档期变更"));
    }

    private void cards(List<String> reviewed) {
        String evidence = "近九场对比：停留由 52 秒升至 78 秒，GPM 由 1320 元升至 2110 元";
        card("整点福袋承接主推款", "开播 30 分钟后在线人数回落", "整点发福袋，倒计时内讲主推款三个卖点，开奖后立刻上链接", evidence, reviewed, "福袋,留人", "publish");
        card(
                "引流款压缩到四分钟",
                "引流款点击高、转化低",
                "引流款只讲价格与用法，四分钟内转到主推款",
                "主推款讲解时长增加 30%，客单价由 96 元升至 118 元",
                reviewed,
                "引流,节奏",
                null);
        card("连麦抽奖", "周年庆", "与粉丝连麦抽奖", "转粉率 3.1%", reviewed, "连麦", "retire");
    }

    private void card(
            String title,
            String situation,
            String method,
            String evidence,
            List<String> from,
            String tags,
            String step) {
        database.write(OperationsSample.PLANNER, tx -> {
            long id = MethodCards.draft(
                            tx,
                            new MethodCard(
                                    null,
                                    title,
                                    situation,
                                    method,
                                    evidence,
                                    String.join(",", from.subList(0, 3)),
                                    tags,
                                    null,
                                    null,
                                    null,
                                    null))
                    .id();
            if (step != null) {
                MethodCards.publish(tx, id);
            }
            return "retire".equals(step) ? MethodCards.retire(tx, id, "平台下线连麦抽奖") : null;
        });
    }

    private Stored<LiveSession> plan(
            String title,
            String room,
            String anchor,
            String assistant,
            LocalDate day,
            int from,
            int until,
            int gameplay) {
        LiveSession plan = new LiveSession(
                null,
                title,
                SampleShops.DOUYIN,
                null,
                room,
                at(day, from),
                at(day, until),
                anchor,
                assistant,
                null,
                "songjiayi",
                GAMEPLAYS.get(gameplay % GAMEPLAYS.size()),
                "开场福袋 → 引流款 4 分钟 → 主推款 10 分钟 → 利润款 8 分钟，循环三轮",
                "背景板、价格贴片、样品 12 件",
                "双机位、暖光、上行 50M",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return database.write(OperationsSample.PLANNER, tx -> sessions.plan(tx, plan));
    }

    private List<Long> lineUp(String session, boolean checked) {
        return database.write(OperationsSample.PLANNER, tx -> {
            List<Long> ids = new ArrayList<>();
            for (LineupRole role : ROLES) {
                int place = ids.size() + 1;
                Article article = articles.get(place - 1);
                long id = lineups.add(
                                tx,
                                new LiveLineup(
                                        session,
                                        place,
                                        article.product(),
                                        null,
                                        article.name(),
                                        role,
                                        new BigDecimal(article.price()),
                                        place == 1 ? 10 : 6,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))
                        .id();
                if (checked) {
                    lineups.checkStock(tx, id, 80L * place);
                }
                ids.add(id);
            }
            return ids;
        });
    }

    private void ready(long id) {
        database.write(OperationsSample.PLANNER, tx -> {
            sessions.prepare(tx, id);
            BEFORE.forEach(item -> sessions.tick(tx, id, item, true, null));
            return sessions.ready(tx, id);
        });
    }

    /** Figures that grow from evening to evening; the newest knows nothing of refunds yet. */
    private void figures(String session, int growth, boolean refundsKnown) {
        database.write(OperationsSample.PLANNER, tx -> {
            long viewers = 14_000 + growth * 310L;
            long orders = 190 + growth * 7L;
            BigDecimal gmv = new BigDecimal("118.40").multiply(BigDecimal.valueOf(orders));
            LiveFigures.keep(
                    tx,
                    new LiveFigure(
                            session,
                            LiveFigure.TOTAL,
                            viewers * 8,
                            viewers,
                            viewers / 26,
                            new BigDecimal("52.5").add(BigDecimal.valueOf(growth)),
                            viewers / 6,
                            orders,
                            orders - 11,
                            gmv,
                            refundsKnown
                                    ? gmv.multiply(new BigDecimal("0.08")).setScale(2, java.math.RoundingMode.HALF_UP)
                                    : null,
                            4L,
                            viewers / 45,
                            viewers / 14,
                            new BigDecimal("5200.00").add(BigDecimal.valueOf(growth * 60L)),
                            refundsKnown ? "平台后台导出" : "退款尚未结束"));
            for (String slice : List.of("20:00", "21:00", "22:00")) {
                LiveFigures.keep(
                        tx,
                        new LiveFigure(
                                session,
                                slice,
                                null,
                                viewers / 3,
                                viewers / 30,
                                null,
                                viewers / 18,
                                orders / 3,
                                null,
                                null,
                                null,
                                null,
                                viewers / 140,
                                null,
                                null,
                                null));
            }
            int share = 3;
            for (Article article : articles.subList(0, ROLES.size())) {
                long sold = orders / (share * 2L);
                LiveFigures.keep(
                        tx,
                        new LiveProductFigure(
                                session,
                                article.product(),
                                null,
                                30 - share * 2,
                                viewers / share,
                                viewers / (share * 9L),
                                sold,
                                sold + share,
                                new BigDecimal(article.price()).multiply(BigDecimal.valueOf(sold))));
                share++;
            }
            return null;
        });
    }

    private Instant at(LocalDate day, int hour) {
        return hour == 24
                ? day.plusDays(1).atStartOfDay(database.zone()).toInstant()
                : day.atTime(LocalTime.of(hour, 0)).atZone(database.zone()).toInstant();
    }

    private static String anchor(int daysAgo) {
        return daysAgo % 2 == 0 ? "小满" : "阿杰";
    }

    private static LiveSession with(LiveSession session, String component, Object content) {
        return LIVE_SESSIONS.shape().with(session, component, content);
    }
}
