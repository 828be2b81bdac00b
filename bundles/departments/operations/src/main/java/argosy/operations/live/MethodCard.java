package argosy.operations.live;

import static argosy.operations.db.Tables.METHOD_CARD;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A method that proved itself in sessions, to be used again (OPS-37); material is attached.
 *
 * @param evidence the figures that show it works
 * @param sessions numbers of the sessions it was learnt in, with commas between;
 *     {@code ?sessions.contains=ZB-20261122-0001} finds the cards of one
 * @param tags with commas between
 */
@Label(en = "Method card", zh = "方法卡")
public record MethodCard(
        @ReadOnly @Label(en = "Number", zh = "编号", example = "FF-20261122-0001")
        String number,

        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "标题", example = "整点福袋承接主推款")
        String title,

        @NotBlank @Size(max = 2000) @Label(en = "Situation", zh = "适用场景", example = "开播 30 分钟后在线回落")
        String situation,

        @NotBlank @Size(max = 4000) @Label(en = "Method", zh = "方法", example = "整点发福袋，倒计时内讲主推款卖点")
        String method,

        @Size(max = 2000) @Label(en = "Evidence", zh = "数据依据", example = "停留由 52 秒升至 78 秒，GPM 由 1320 升至 2110")
        String evidence,

        @Size(max = 500) @Label(en = "Sessions", zh = "关联场次", example = "ZB-20261122-0001,ZB-20261121-0001")
        String sessions,

        @Size(max = 300) @Label(en = "Tags", zh = "标签", example = "福袋,留人")
        String tags,

        @ReadOnly @Label(en = "State", zh = "状态", example = "published")
        CardState state,

        @ReadOnly @Label(en = "Published by", zh = "发布人", example = "linyating")
        String publishedBy,

        @ReadOnly @Label(en = "Published at", zh = "发布时间", example = "2026-11-23T02:00:00Z")
        Instant publishedAt,

        @ReadOnly @Label(en = "Retired because", zh = "停用原因", example = "平台下线福袋功能")
        String retiredBecause) {

    public static final Register<MethodCard> METHOD_CARDS = Register.of(
                    "method-cards", Text.of("Method cards", "方法卡"), MethodCard.class, METHOD_CARD)
            .search("number", "title", "situation", "method", "tags")
            .filter("state", "sessions", "tags")
            .sort("number", "title")
            .workflow(CardState.WORKFLOW, "state");

    public MethodCard {
        sessions = listed(sessions);
        tags = listed(tags);
        state = state == null ? CardState.DRAFT : state;
    }

    /** The numbers of its sessions. */
    List<String> sessionNumbers() {
        return sessions == null ? List.of() : List.of(sessions.split(","));
    }

    MethodCard set(String component, Object content) {
        return METHOD_CARDS.shape().with(this, component, content);
    }

    /** One comma between, no blanks, nothing twice. */
    private static String listed(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<String> parts = Stream.of(text.split("[,，、;；\\s]+"))
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        return parts.isEmpty() ? null : String.join(",", parts);
    }
}
