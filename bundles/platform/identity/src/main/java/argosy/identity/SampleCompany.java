package argosy.identity;

import argosy.department.Caller;
import argosy.department.Database;
import argosy.department.Transaction;
import argosy.identity.db.Tables;
import argosy.identity.organisation.Delegation;
import argosy.identity.organisation.Grant;
import argosy.identity.organisation.Organisation;
import argosy.identity.organisation.Person;
import argosy.identity.organisation.Post;
import argosy.identity.organisation.Post.Level;
import argosy.identity.organisation.Scope;
import argosy.identity.organisation.Unit;
import argosy.identity.signin.Credentials;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The "small shop" of the source documents (requirements 11.3, preset 3) with its posts, and the further logistics posts
 * that work in a warehouse. Wages of the sources are left out (LEG-22), as are their ages (LEG-04).
 */
final class SampleCompany {

    private static final LocalDate FOUNDED = LocalDate.of(2025, 3, 1);
    private static final String MEMBER = "identity:member";

    private static final List<Unit> UNITS = List.of(
            unit("shop", "舟山小铺电子商务有限公司", null, Unit.Kind.COMPANY, null),
            unit("yyb", "运营部", "shop", Unit.Kind.DEPARTMENT, "operations"),
            unit("sjb", "视觉设计部", "shop", Unit.Kind.DEPARTMENT, "content-design"),
            unit("kfb", "客服部", "shop", Unit.Kind.DEPARTMENT, "customer-service"),
            unit("wlb", "物流部", "shop", Unit.Kind.DEPARTMENT, "logistics"),
            unit("rlb", "人力资源部", "shop", Unit.Kind.DEPARTMENT, "hr"));

    /** A post with the one person who holds it. */
    private record Staffed(Post post, String username, String name) {}

    private static final List<Staffed> STAFF = List.of(
            staffed(
                    "POS-20",
                    "总经理",
                    "shop",
                    null,
                    Level.DIRECTOR,
                    "zhouhaiyang",
                    "周海洋",
                    "identity:auditor",
                    "operations:head"),
            staffed(
                    "POS-21",
                    "店铺运营主管",
                    "yyb",
                    "POS-20",
                    Level.SUPERVISOR,
                    "linyating",
                    "林雅婷",
                    "operations:shop-supervisor"),
            staffed("POS-22", "数据分析师", "yyb", "POS-21", Level.STAFF, "xuzhiyuan", "徐志远", "operations:data-analyst"),
            staffed(
                    "POS-23",
                    "活动策划",
                    "yyb",
                    "POS-21",
                    Level.STAFF,
                    "songjiayi",
                    "宋佳怡",
                    "operations:campaign-planner",
                    "operations:live-operator"),
            staffed("POS-24", "网站策划", "yyb", "POS-21", Level.STAFF, "hewenbo", "何文博", "operations:site-planner"),
            staffed("POS-25", "设计师", "sjb", "POS-20", Level.STAFF, "tangsiqi", "唐思琪"),
            staffed("POS-26", "内容编辑", "sjb", "POS-20", Level.STAFF, "fanglei", "方磊", "operations:online-editor"),
            staffed("POS-27", "新媒体推广", "sjb", "POS-20", Level.STAFF, "guoxiaoyu", "郭晓雨", "operations:promoter"),
            staffed(
                    "POS-28",
                    "售前售后客服",
                    "kfb",
                    "POS-20",
                    Level.STAFF,
                    "luomeng",
                    "罗梦",
                    "logistics:customer-service",
                    "operations:service-agent"),
            staffed("POS-29", "CRM管理", "kfb", "POS-20", Level.STAFF, "dengchao", "邓超然"),
            staffed(
                    "POS-08",
                    "物流专员",
                    "wlb",
                    "POS-20",
                    Level.SUPERVISOR,
                    "wujianguo",
                    "吴建国",
                    "logistics:logistics-specialist",
                    "logistics:head"),
            staffed("POS-30", "仓管员", "wlb", "POS-08", Level.STAFF, "chenjing", "陈静", "logistics:warehouse-keeper"),
            staffed("POS-31", "审单发货员", "wlb", "POS-08", Level.STAFF, "wanglei", "王磊", "logistics:dispatcher"),
            staffed("POS-32", "分拣打包负责人", "wlb", "POS-08", Level.STAFF, "zhaomin", "赵敏", "logistics:picker"),
            staffed("POS-19", "配送员", "wlb", "POS-08", Level.STAFF, "sunqiang", "孙强", "logistics:courier"),
            staffed("POS-33", "人事行政", "rlb", "POS-20", Level.STAFF, "liuhuifang", "刘慧芳", "identity:administrator"),
            staffed(
                    "FIN-01",
                    "财务",
                    "shop",
                    "POS-20",
                    Level.STAFF,
                    "huangqian",
                    "黄倩",
                    "logistics:finance",
                    "operations:finance"));

    private final Database database;
    private final Organisation organisation;
    private final Credentials credentials;

    SampleCompany(Database database, Organisation organisation, Credentials credentials) {
        this.database = database;
        this.organisation = organisation;
        this.credentials = credentials;
    }

    /** @param given the password of everyone, or null to make one up and show it on the console */
    void load(Caller by, String given, PrintStream console) {
        boolean chosen = given != null && !given.isEmpty();
        String password = chosen ? given : readable();
        String hash = credentials.hash("demo", password);
        try {
            database.write(by, tx -> {
                organisation.lock(tx);
                write(tx, hash);
                return null;
            });
        } finally {
            organisation.changed();
        }
        if (!chosen) {
            console.println("""

                    ============================================================================
                      Sample company loaded. Everyone in it signs in with this password, for
                      example chenjing (仓管员), wanglei (审单发货员), zhaomin (分拣打包负责人):

                      %s
                    ============================================================================
                    """.formatted(password));
            console.flush();
        }
    }

    private static void write(Transaction tx, String hash) {
        tx.insertAll(Unit.REGISTER, UNITS);
        tx.insertAll(Post.REGISTER, STAFF.stream().map(Staffed::post).toList());
        List<Person> people = new ArrayList<>();
        for (Staffed each : STAFF) {
            people.add(person(each, 13_800_000_001L + people.size()));
        }
        tx.insertAll(Person.REGISTER, people);
        LocalDate today = LocalDate.ofInstant(tx.now(), java.time.ZoneOffset.UTC);
        tx.insert(
                Grant.REGISTER, new Grant("xuzhiyuan", "identity:auditor", Scope.COMPANY, today, today.plusMonths(3)));
        tx.insert(
                Delegation.REGISTER,
                new Delegation(
                        "chenjing",
                        "zhaomin",
                        tx.now().plus(Duration.ofDays(7)),
                        tx.now().plus(Duration.ofDays(12)),
                        "年假，仓管工作由赵敏代理"));
        var sql = tx.sql();
        sql.update(Tables.UNITS).set(Tables.UNITS.UNIT, Tables.UNITS.CODE).execute();
        sql.update(Tables.POSTS).set(Tables.POSTS.UNIT, Tables.POSTS.UNIT_CODE).execute();
        sql.update(Tables.PEOPLE)
                .set(Tables.PEOPLE.UNIT, Tables.PEOPLE.UNIT_CODE)
                .execute();
        sql.update(Tables.GRANTS).set(Tables.GRANTS.UNIT, "yyb").execute();
        sql.update(Tables.DELEGATIONS).set(Tables.DELEGATIONS.UNIT, "wlb").execute();
        sql.batch(STAFF.stream()
                        .map(each -> sql.insertInto(Tables.PASSWORDS)
                                .columns(Tables.PASSWORDS.USERNAME, Tables.PASSWORDS.HASH, Tables.PASSWORDS.CHANGED_AT)
                                .values(each.username(), hash, tx.now()))
                        .toList())
                .execute();
    }

    private static Person person(Staffed staffed, long phone) {
        return new Person(
                staffed.username(),
                staffed.name(),
                staffed.post().unitCode(),
                staffed.post().code(),
                Person.State.ACTIVE,
                FOUNDED,
                null,
                List.of(),
                String.valueOf(phone),
                staffed.username() + "@example.com",
                "zh");
    }

    private static Unit unit(String code, String name, String parent, Unit.Kind kind, String department) {
        return new Unit(code, name, parent, kind, department, FOUNDED, null);
    }

    private static Staffed staffed(
            String code,
            String title,
            String unit,
            String superior,
            Level level,
            String username,
            String name,
            String... roles) {
        List<String> all = new ArrayList<>(List.of(MEMBER));
        all.addAll(List.of(roles));
        return new Staffed(new Post(code, title, unit, 1, superior, level, null, all), username, name);
    }

    /** Sixteen letters and digits that are not mistaken for each other. */
    private static String readable() {
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        StringBuilder password = new StringBuilder();
        new SecureRandom().ints(16, 0, letters.length()).forEach(i -> password.append(letters.charAt(i)));
        return password.toString();
    }
}
