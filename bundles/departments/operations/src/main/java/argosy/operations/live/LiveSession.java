package argosy.operations.live;

import static argosy.operations.db.Tables.LIVE_SESSION;

import argosy.department.Codes;
import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import argosy.operations.shops.Platform;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A live session (OPS-34). It takes its room, anchor, assistant and controller from the planned start until the planned
 * end, that instant no longer included. In JSON a session by itself carries its
 * {@code checklist} ({@link LiveCheck}), the {@code figures} of the whole session with their {@code rates}.
 *
 * @param number {@code ZB-20261122-0001}
 * @param platform where it is streamed; that of the shop when it is not given
 * @param anchor code or name of the anchor as the anchors' department knows it
 * @param controller who controls prices, links and comments during the session (场控)
 * @param operator who plans it and answers for it; the planner when not given
 * @param gameplay how it sells, for example 福袋 or 秒杀; figures are compared by it
 * @param campaign number of the campaign it belongs to, or null
 * @param startedAt when it really started, {@code endedAt} when it ended
 * @param anchorNeeded why another anchor is needed, or null
 * @param reminder what the line-up still lacks, or null; set by the daily reminder
 * @param review what the review found
 */
@Label(en = "Live session", zh = "直播场次")
public record LiveSession(
        @ReadOnly @Label(en = "Number", zh = "场次号", example = "ZB-20261122-0001")
        String number,

        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "主题", example = "冬季灯具专场")
        String title,

        @NotBlank @Size(max = 64) @Label(en = "Shop", zh = "店铺编码", example = "DY-ZSXP", also = "店铺")
        String shop,

        @Label(en = "Platform", zh = "平台", example = "douyin")
        Platform platform,

        @NotBlank @Size(max = 64) @Pattern(regexp = Codes.PATTERN, message = Codes.MESSAGE) @Label(en = "Room", zh = "直播间", example = "ZBJ-1")
        String room,

        @NotNull @Label(en = "Planned start", zh = "计划开播", example = "2026-11-22T12:00:00Z")
        Instant plannedStart,

        @NotNull @Label(en = "Planned end", zh = "计划下播", example = "2026-11-22T16:00:00Z")
        Instant plannedEnd,

        @NotBlank @Size(max = 64) @Label(en = "Anchor", zh = "主播", example = "xiaoman")
        String anchor,

        @Size(max = 64) @Label(en = "Assistant", zh = "助播", example = "ningning")
        String assistant,

        @Size(max = 64) @Label(en = "Controller", zh = "场控", example = "dengchao")
        String controller,

        @Size(max = 64) @Label(en = "Operator", zh = "直播运营", example = "tangxin")
        String operator,

        @Size(max = 64) @Label(en = "Gameplay", zh = "玩法", example = "福袋+秒杀")
        String gameplay,

        @Size(max = 4000) @Label(en = "Script", zh = "直播脚本", example = "20:00 开场福袋，20:10 引流款……")
        String script,

        @Size(max = 2000) @Label(en = "Materials", zh = "物料", example = "背景板、贴片、样品 12 件")
        String materials,

        @Size(max = 2000) @Label(en = "Technical needs", zh = "技术需求", example = "双机位，暖光，上行 50M")
        String technicalNeeds,

        @Size(max = 64) @Label(en = "Campaign", zh = "活动号", example = "HD-20261111-0001")
        String campaign,

        @ReadOnly @Label(en = "State", zh = "状态", example = "planned")
        LiveState state,

        @ReadOnly @Label(en = "Started at", zh = "实际开播", example = "2026-11-22T12:01:30Z")
        Instant startedAt,

        @ReadOnly @Label(en = "Ended at", zh = "实际下播", example = "2026-11-22T16:05:00Z")
        Instant endedAt,

        @ReadOnly @Label(en = "Another anchor needed", zh = "需换主播", example = "主播请假")
        String anchorNeeded,

        @ReadOnly @Label(en = "Reminder", zh = "排品提醒", example = "尚未排品")
        String reminder,

        @ReadOnly @Label(en = "Review", zh = "复盘结论", example = "福袋留人有效，主推款讲解偏短")
        String review,

        @ReadOnly @Label(en = "Reviewed by", zh = "复盘人", example = "tangxin")
        String reviewedBy,

        @ReadOnly @Label(en = "Reviewed at", zh = "复盘时间", example = "2026-11-23T02:00:00Z")
        Instant reviewedAt) {

    public static final Register<LiveSession> LIVE_SESSIONS = Register.of(
                    "live-sessions", Text.of("Live sessions", "直播场次"), LiveSession.class, LIVE_SESSION)
            .search("number", "title", "anchor", "gameplay")
            .filter(
                    "state",
                    "shop",
                    "platform",
                    "room",
                    "anchor",
                    "operator",
                    "gameplay",
                    "campaign",
                    "anchorNeeded",
                    "reminder")
            .sort("number", "plannedStart")
            .defaultSort("-plannedStart")
            .ownedBy("operator")
            .workflow(LiveState.WORKFLOW, "state");

    public LiveSession {
        title = stripped(title);
        room = stripped(room);
        anchor = stripped(anchor);
        assistant = stripped(assistant);
        controller = stripped(controller);
        operator = stripped(operator);
        gameplay = stripped(gameplay);
        campaign = stripped(campaign);
        state = state == null ? LiveState.PLANNED : state;
    }

    /** Those who must be there: none of them can be in two sessions at once. */
    Stream<String> crew() {
        return Stream.of(anchor, assistant, controller).filter(Objects::nonNull);
    }

    LiveSession set(String component, Object content) {
        return LIVE_SESSIONS.shape().with(this, component, content);
    }

    LiveSession in(LiveState next) {
        return set("state", next);
    }

    static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
