package argosy.itests.harbour;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import org.jooq.impl.SQLDataType;

/**
 * A line of the logbook; nothing keeps the same line from being written twice but the platform.
 *
 * @param subject code of the berth that was opened, or {@code tide}
 * @param mark id of the event that told of it, or the second in which the tide was read
 */
@Label(en = "Logbook entry", zh = "航海日志")
public record Entry(
        @Label(en = "Subject", zh = "对象", example = "B-01") String subject,
        @Label(en = "Mark", zh = "标记", example = "1024") String mark) {

    static final Register<Entry> LOGBOOK = Register.of(
                    "logbook",
                    Text.of("Logbook", "航海日志"),
                    Entry.class,
                    new Columns("logbook")
                            .own("subject", SQLDataType.VARCHAR(64).nullable(false))
                            .own("mark", SQLDataType.VARCHAR(64).nullable(false)))
            .search("subject")
            .withoutHistory();
}
