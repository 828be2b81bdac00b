package argosy.itcentre.tickets;

import static argosy.itcentre.db.Tables.TICKET;

import argosy.department.Label;
import argosy.department.ReadOnly;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Somebody needs technical help. Who asks is {@code createdBy}.
 *
 * @param engineer username of who has taken it, or null
 * @param due when it should be solved at the latest
 * @param overdue whether it was still open then
 * @param solution what helped: the next engineer finds it by searching
 */
@Label(en = "Ticket", zh = "支持工单")
public record Ticket(
        @ReadOnly @Label(en = "Number", zh = "工单号", example = "IT-20261122-0001")
        String number,

        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "标题", example = "打单机不出纸", also = "主题")
        String title,

        @NotNull @Label(en = "Kind", zh = "类别", example = "hardware")
        Kind kind,

        @Size(max = 4000) @Label(en = "Description", zh = "问题描述", example = "三号打包台，换纸后仍报缺纸")
        String description,

        @ReadOnly @Label(en = "State", zh = "状态", example = "asked")
        TicketState state,

        @ReadOnly @Label(en = "Engineer", zh = "处理人", example = "zhaolei")
        String engineer,

        @ReadOnly @Label(en = "Due", zh = "处理期限", example = "2026-11-24T02:00:00Z")
        Instant due,

        @ReadOnly @Label(en = "Overdue", zh = "已超期", example = "false")
        boolean overdue,

        @ReadOnly @Label(en = "Solution", zh = "解决办法", example = "传感器积灰，清洁后恢复")
        String solution) {

    /** What the help is about. */
    public enum Kind {
        @Label(en = "Hardware", zh = "硬件设备")
        HARDWARE,
        @Label(en = "Software", zh = "软件系统")
        SOFTWARE,
        @Label(en = "Network", zh = "网络")
        NETWORK,
        @Label(en = "Account", zh = "账号权限")
        ACCOUNT
    }

    public static final Register<Ticket> TICKETS = Register.of(
                    "tickets", Text.of("Support tickets", "支持工单"), Ticket.class, TICKET)
            .search("number", "title", "description", "solution")
            .filter("state", "kind", "engineer", "overdue")
            .sort("number", "due")
            .workflow(TicketState.WORKFLOW, "state");

    /** What somebody asks; everything else is set by the help desk. */
    public static Ticket of(String title, Kind kind, String description) {
        return new Ticket(null, title, kind, description, TicketState.ASKED, null, null, false, null);
    }

    Ticket numbered(String given, Instant latest) {
        return new Ticket(given, title, kind, description, TicketState.ASKED, null, latest, false, null);
    }

    Ticket takenBy(String who) {
        return new Ticket(number, title, kind, description, TicketState.TAKEN, who, due, overdue, null);
    }

    Ticket solved(String how) {
        return new Ticket(number, title, kind, description, TicketState.SOLVED, engineer, due, overdue, how);
    }

    Ticket withdrawn() {
        return new Ticket(number, title, kind, description, TicketState.WITHDRAWN, engineer, due, overdue, null);
    }

    Ticket late() {
        return new Ticket(number, title, kind, description, state, engineer, due, true, null);
    }
}
