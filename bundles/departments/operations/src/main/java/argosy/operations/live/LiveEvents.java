package argosy.operations.live;

import argosy.department.EventType;
import argosy.department.Label;
import argosy.department.Shape;
import argosy.department.Text;
import java.time.Instant;

/** What live sessions tell other departments, and what they hear of anchors (OPS-34, FLOW-06). */
public final class LiveEvents {

    /** @param state of the session: {@code planned}, {@code preparing}, {@code ready}, or {@code cancelled} when it is off */
    @Label(en = "Live session scheduled", zh = "直播排期")
    public record Scheduled(
            String number,
            String state,
            String title,
            String shop,
            String platform,
            String room,
            Instant plannedStart,
            Instant plannedEnd,
            String anchor,
            String assistant,
            String gameplay,
            String technicalNeeds,
            String materials,
            String campaign) {

        static Scheduled of(LiveSession session) {
            return new Scheduled(
                    session.number(),
                    Shape.code(session.state()),
                    session.title(),
                    session.shop(),
                    Shape.code(session.platform()),
                    session.room(),
                    session.plannedStart(),
                    session.plannedEnd(),
                    session.anchor(),
                    session.assistant(),
                    session.gameplay(),
                    session.technicalNeeds(),
                    session.materials(),
                    session.campaign());
        }
    }

    /** What was streamed; figures follow when they are known. */
    @Label(en = "Live session ended", zh = "直播结束")
    public record Ended(
            String number,
            String shop,
            String platform,
            String room,
            String anchor,
            String assistant,
            String gameplay,
            String campaign,
            Instant startedAt,
            Instant endedAt) {

        static Ended of(LiveSession session) {
            return new Ended(
                    session.number(),
                    session.shop(),
                    Shape.code(session.platform()),
                    session.room(),
                    session.anchor(),
                    session.assistant(),
                    session.gameplay(),
                    session.campaign(),
                    session.startedAt(),
                    session.endedAt());
        }
    }

    /** A session was planned, moved, manned otherwise or called off; the subject is its number. */
    public static final EventType<Scheduled> SCHEDULED =
            EventType.of("live.scheduled", Scheduled.class, Text.of("A live session was scheduled", "直播场次已排期"));

    /** A session ended; the subject is its number. */
    public static final EventType<Ended> ENDED =
            EventType.of("live.ended", Ended.class, Text.of("A live session ended", "直播场次已结束"));

    /** An anchor cannot stream from an instant until another, that one no longer included; null is open. */
    public record AnchorUnavailable(String anchor, Instant from, Instant until, String reason) {}

    /** An anchor streams for us no longer. */
    public record AnchorLeft(String anchor, String reason) {}

    /** An anchor has another grade. */
    public record AnchorGraded(String anchor, String grade) {}

    private LiveEvents() {}
}
