package argosy.itcentre;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Reach;
import argosy.department.RequestMark;
import argosy.itcentre.tickets.HelpDesk;
import argosy.itcentre.tickets.Ticket;
import argosy.itcentre.tickets.Ticket.Kind;
import java.util.Map;

/** A morning at the help desk of the sample company, for {@code --demo}. */
final class Sample {

    private static final Caller KEEPER = person("chenjing", "陈静", "wlb");
    private static final Caller SERVICE = person("luomeng", "罗梦", "kfb");
    private static final Caller ENGINEER = person("zhaolei", "赵磊", "xxb");

    private final Database database;
    private final HelpDesk desk;

    Sample(Database database, HelpDesk desk) {
        this.database = database;
        this.desk = desk;
    }

    void load() {
        long printer = ask(KEEPER, "打单机不出纸", Kind.HARDWARE, "三号打包台，换纸后仍报缺纸");
        long network = ask(KEEPER, "扫码枪在三号库区掉线", Kind.NETWORK, "每次走到 C 排就断开");
        ask(SERVICE, "新同事需要客服账号", Kind.ACCOUNT, "周一入职，罗梦带教");
        database.write(ENGINEER, tx -> desk.take(tx, printer));
        database.write(ENGINEER, tx -> desk.solve(tx, printer, "传感器积灰，清洁后恢复"));
        database.write(ENGINEER, tx -> desk.take(tx, network));
    }

    private long ask(Caller by, String title, Kind kind, String description) {
        return database.write(by, tx -> desk.ask(tx, Ticket.of(title, kind, description)))
                .id();
    }

    private static Caller person(String username, String name, String unit) {
        return new Caller(username, name, unit, null, Map.of("*", Reach.COMPANY), RequestMark.NONE);
    }
}
