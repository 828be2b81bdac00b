package argosy.operations.live;

import static argosy.operations.live.LiveAdjustment.LIVE_ADJUSTMENTS;
import static argosy.operations.live.LiveSession.LIVE_SESSIONS;
import static argosy.operations.live.Studio.plan;
import static org.assertj.core.api.Assertions.assertThat;

import argosy.department.Stored;
import argosy.operations.reports.Till;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OPS-35")
@Tag("DL-32")
class LiveLineupsTest {

    private final Studio studio = new Studio().with("SP-1", "SP-2", "SP-3", "SP-9");
    private final LiveLineups lineups = studio.lineups;
    private final long session = studio.does(tx -> studio.sessions.plan(tx, plan("R1", "小满", null, "12:00", "13:00")))
            .id();
    private final String number =
            studio.database.get(LIVE_SESSIONS, session).value().number();

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void eachPlaceHoldsOneProduct() {
        studio.does(tx -> lineups.add(tx, item(1, "SP-1", 10)));
        assertThat(studio.refusal(tx -> lineups.add(tx, item(1, "SP-2", 10)))).isEqualTo("place-taken");
        assertThat(studio.refusal(tx -> lineups.add(tx, item(1, "SP-2", 10).set("session", "ZB-0"))))
                .isEqualTo("invalid");
        Stored<LiveLineup> second = studio.does(tx -> lineups.add(tx, item(2, "SP-2", 10)));
        assertThat(studio.refusal(tx -> lineups.adjust(tx, second.id(), place(1, "换到开场"))))
                .isEqualTo("place-taken");
        studio.does(tx -> lineups.withdraw(tx, second.id(), "缺货"));
        studio.does(tx -> lineups.add(tx, item(2, "SP-3", 10)));
        assertThat(studio.refusal(tx -> lineups.adjust(tx, second.id(), place(3, "x"))))
                .isEqualTo("step-not-allowed");
    }

    @Test
    void whatOthersRelyOnIsAdjustedWithAReasonForTheLogOfTheDay() {
        Stored<LiveLineup> first = studio.does(tx -> lineups.add(tx, item(1, "SP-1", 10)));
        studio.does(tx -> lineups.change(tx, first, first.value().set("price", new BigDecimal("99.00"))));
        studio.does(tx -> lineups.checkStock(tx, first.id(), 320));
        studio.readied(session);
        Stored<LiveLineup> ready = studio.database.get(LiveLineup.LIVE_LINEUPS, first.id());
        assertThat(studio.refusal(tx -> lineups.change(tx, ready, ready.value().set("price", BigDecimal.ONE))))
                .isEqualTo("adjust-instead");
        assertThat(studio.refusal(tx ->
                        lineups.adjust(tx, first.id(), new NewPlace(null, new BigDecimal("99.00"), null, null, "x"))))
                .as("nothing changes")
                .isEqualTo("invalid");
        studio.clock.set(Instant.parse("2026-11-22T16:30:00Z"));
        studio.does(
                tx -> lineups.adjust(tx, first.id(), new NewPlace(null, new BigDecimal("89.00"), 6, null, "点击率低于 2%")));
        Stored<LiveLineup> other = studio.does(tx ->
                lineups.replace(tx, first.id(), new Replacement("SP-9", null, "小夜灯", new BigDecimal("39.00"), "库存不足")));
        assertThat(other.value().runningNumber()).isEqualTo(1);
        assertThat(other.value().state()).as("its stock is to be checked").isEqualTo(LineupState.PLANNED);
        assertThat(other.value().stock()).isNull();

        List<LiveAdjustment> log = studio.database.select(LIVE_ADJUSTMENTS, DSL.noCondition(), 10).stream()
                .map(Stored::value)
                .toList();
        assertThat(log)
                .extracting(LiveAdjustment::kind)
                .containsExactly(LiveAdjustment.Kind.ADJUSTED, LiveAdjustment.Kind.REPLACED);
        assertThat(log)
                .extracting(LiveAdjustment::onDay)
                .as("the company's day")
                .containsOnly(LocalDate.of(2026, 11, 23));
        assertThat(log.get(0).was()).contains("99.00");
        assertThat(log.get(0).became()).contains("89.00").contains("6 min");
        assertThat(log.get(1).became()).contains("SP-9");
    }

    @Test
    void theMorningReminderNamesWhatIsMissingUntilItIsDone() {
        assertThat(remind()).isEqualTo(1);
        assertThat(reminder()).contains("尚未排品");
        Stored<LiveLineup> item = studio.does(tx -> lineups.add(tx, item(1, "SP-1", 61)));
        assertThat(remind()).isEqualTo(1);
        assertThat(reminder()).contains("1 个未核库存");
        int version = studio.database.get(LIVE_SESSIONS, session).version();
        assertThat(remind()).isEqualTo(1);
        assertThat(studio.database.get(LIVE_SESSIONS, session).version())
                .as("said once")
                .isEqualTo(version);
        studio.does(tx -> lineups.checkStock(tx, item.id(), 5));
        remind();
        assertThat(reminder()).contains("61 分钟").contains("60 分钟");
        studio.does(tx -> lineups.adjust(tx, item.id(), new NewPlace(null, null, 60, null, "缩短")));
        assertThat(remind()).isZero();
        assertThat(reminder()).isNull();

        studio.does(tx -> studio.sessions.plan(
                tx,
                plan("R7", "小满", null, "12:00", "13:00")
                        .set("plannedStart", Instant.parse("2026-11-23T16:00:00Z"))
                        .set("plannedEnd", Instant.parse("2026-11-23T17:00:00Z"))));
        assertThat(remind()).as("the day after tomorrow is not asked yet").isZero();
    }

    @Test
    void theLineUpOfASessionThatIsOverStays() {
        Stored<LiveSession> aired = studio.aired("R5", "阿杰");
        assertThat(studio.refusal(tx -> lineups.add(
                        tx, item(1, "SP-1", 5).set("session", aired.value().number()))))
                .isEqualTo("session-over");
    }

    @Test
    void onlyWhatMayBeSoldIsShown() {
        studio.does(tx -> {
            Till.product(tx, "SP-OLD", "旧款", "discontinued");
            return null;
        });
        assertThat(studio.refusal(tx -> lineups.add(tx, item(1, "SP-OLD", 5)))).isEqualTo("invalid");
        assertThat(studio.refusal(tx -> lineups.add(tx, item(1, "NONE", 5)))).isEqualTo("invalid");
        assertThat(studio.refusal(tx -> lineups.add(tx, item(1, "SP-1", 5).set("sku", "NONE"))))
                .isEqualTo("invalid");
        Stored<LiveLineup> item = studio.does(tx -> lineups.add(tx, item(1, "SP-1", 5)));
        assertThat(studio.refusal(tx ->
                        lineups.replace(tx, item.id(), new Replacement("SP-OLD", null, "旧款", BigDecimal.ONE, "x"))))
                .isEqualTo("invalid");
    }

    private int remind() {
        return studio.does(lineups::remind);
    }

    private String reminder() {
        return studio.session(number).reminder();
    }

    private LiveLineup item(int place, String product, int minutes) {
        return new LiveLineup(
                number,
                place,
                product,
                null,
                "台灯 " + product,
                LineupRole.MAIN,
                new BigDecimal("129.00"),
                minutes,
                null,
                null,
                null,
                null,
                null);
    }

    private static NewPlace place(int number, String reason) {
        return new NewPlace(number, null, null, null, reason);
    }
}
