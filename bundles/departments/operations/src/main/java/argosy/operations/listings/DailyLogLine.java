package argosy.operations.listings;

import argosy.department.Label;
import java.time.Instant;

/** One line of an editor's daily log (当天日记表). @param colleagues who confirmed the log of that day */
@Label(en = "Daily log line", zh = "日记表明细")
public record DailyLogLine(
        @Label(en = "Editor", zh = "编辑", example = "fanglei")
        String editor,

        @Label(en = "Done at", zh = "操作时间", example = "2026-11-22T08:00:00Z")
        Instant doneAt,

        @Label(en = "Action", zh = "动作", example = "go_live")
        EditAction action,

        @Label(en = "Listing", zh = "上架单号", example = "SJ-20261122-0001")
        String listing,

        @Label(en = "Shop", zh = "店铺编码", example = "TM-ZSXP")
        String shop,

        @Label(en = "Title", zh = "标题", example = "LED 吸顶灯") String title,

        @Label(en = "Change", zh = "更新单号", example = "GX-20261122-0001")
        String change,

        @Label(en = "State", zh = "复核结果", example = "correct")
        EditState state,

        @Label(en = "Checked by", zh = "复核人", example = "hewenbo")
        String checkedBy,

        @Label(en = "Finding", zh = "差错说明", example = "退改天数写错")
        String finding,

        @Label(en = "Confirmed by colleagues", zh = "同事确认", example = "hewenbo、linyating")
        String colleagues) {}
