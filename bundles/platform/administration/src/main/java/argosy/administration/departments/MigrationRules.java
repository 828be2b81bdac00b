package argosy.administration.departments;

import argosy.department.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a migration may do to tables that the version before is still serving: add, never take away. Statements that take
 * away stand in scripts under {@code db/contract/}, which are applied once no older version runs.
 *
 * <p>One object reads one script: what the script created itself it may change as it likes.
 */
final class MigrationRules {

    private static final Pattern NAME = Pattern.compile("V\\d+(?:[._]\\d+)*__[^/]+\\.sql");

    private static final Set<String> CREATED = Set.of("table", "index", "unique index", "view", "sequence");
    private static final Set<String> CONSTRAINT = Set.of("constraint", "primary", "foreign", "unique", "check");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Script names in the order in which they are applied: V2 before V10. */
    static final Comparator<String> IN_ORDER =
            Comparator.comparing(MigrationRules::version).thenComparing(name -> name);

    private final String script;
    private final boolean contract;
    private final Set<String> tables = new HashSet<>();
    private final Map<String, Set<String>> columns = new HashMap<>();

    private MigrationRules(String script, boolean contract) {
        this.script = script;
        this.contract = contract;
    }

    /** The version in a script's name, comparable as text: {@code V2_1__bins.sql} is {@code 0000000002.0000000001}. */
    static String version(String script) {
        int end = script.indexOf("__");
        return NUMBER.matcher(script.substring(0, Math.max(0, end)))
                .results()
                .map(number -> "0".repeat(Math.max(0, 10 - number.group().length())) + number.group())
                .collect(Collectors.joining("."));
    }

    /**
     * Reads a script of the bundle.
     *
     * @param path {@code db/V3__bins.sql} or {@code db/contract/V3__bins.sql}
     */
    static void check(String path, String text) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!NAME.matcher(name).matches()) {
            throw Refused.file(
                    "The migration " + path + " has no name like V3__bins.sql.",
                    "迁移脚本 " + path + " 的名称不符合 V3__bins.sql 的形式。");
        }
        MigrationRules rules = new MigrationRules(name, path.startsWith("db/contract/"));
        for (List<String> statement : SqlScript.statements(text)) {
            rules.check(statement);
        }
    }

    private void check(List<String> statement) {
        if (statement.stream().anyMatch(word -> word.contains("syscs_"))) {
            throw notAllowed(statement);
        }
        switch (statement.get(0)) {
            case "create" -> create(statement);
            case "alter" -> alter(statement);
            case "insert", "update" -> {}
            case "comment" -> {}
            case "drop" -> drop(statement);
            case "rename" -> {
                if (!word(statement, 1).equals("index")) {
                    takesAway("renames " + rest(statement, 1), "重命名 " + rest(statement, 1));
                }
            }
            case "delete", "truncate" -> {
                String table = last(statement, "from", "table", "truncate");
                if (!tables.contains(table)) {
                    takesAway("deletes rows of " + table, "删除 " + table + " 的数据");
                }
            }
            default -> throw notAllowed(statement);
        }
    }

    private void create(List<String> statement) {
        boolean unique = word(statement, 1).equals("unique");
        String kind = unique ? "unique " + word(statement, 2) : word(statement, 1);
        if (!CREATED.contains(kind)) {
            throw notAllowed(statement);
        }
        if (kind.equals("table")) {
            tables.add(name(statement, 2));
        }
        if (unique) {
            String table = last(statement, "on");
            restricts(table, statement.subList(statement.indexOf(table), statement.size()));
        }
    }

    private void drop(List<String> statement) {
        String kind = word(statement, 1);
        String name = name(statement, 2);
        if (!kind.equals("index") && !tables.contains(name)) {
            takesAway("drops the " + kind + " " + name, "删除 " + kind + " " + name);
        }
    }

    private void alter(List<String> statement) {
        if (!word(statement, 1).equals("table")) {
            throw notAllowed(statement);
        }
        String table = name(statement, 2);
        if (tables.contains(table)) {
            return;
        }
        List<String> actions = statement.subList(statement.indexOf(table) + 1, statement.size());
        for (List<String> action : split(actions)) {
            switch (word(action, 0)) {
                case "add" -> add(table, action);
                case "drop" -> dropOf(table, action);
                case "alter" -> column(table, action);
                case "rename" ->
                    takesAway("renames " + rest(action, 1) + " of " + table, "重命名表 " + table + " 的 " + rest(action, 1));
                case "locksize" -> {}
                default -> throw notAllowed(statement);
            }
        }
    }

    private void add(String table, List<String> action) {
        if (CONSTRAINT.contains(word(action, 1))) {
            restricts(table, action);
            return;
        }
        String column = name(action, word(action, 1).equals("column") ? 2 : 1);
        columns.computeIfAbsent(table, name -> new HashSet<>()).add(column);
        if (isNotNull(action) && !action.contains("default") && !action.contains("generated")) {
            takesAway(
                    "adds the column " + column + " to " + table + " with neither a default nor the right to be empty,"
                            + " so the version before cannot write there any more",
                    "在表 " + table + " 中添加了无默认值且不可为空的列 " + column + "，旧版本将无法写入");
        }
    }

    private void dropOf(String table, List<String> action) {
        if (CONSTRAINT.contains(word(action, 1))) {
            return;
        }
        String column = name(action, word(action, 1).equals("column") ? 2 : 1);
        takesAway("drops the column " + column + " of " + table, "删除表 " + table + " 的列 " + column);
    }

    private void column(String table, List<String> action) {
        int at = word(action, 1).equals("column") ? 2 : 1;
        String column = word(action, at);
        String change = rest(action, at + 1);
        if (change.startsWith("set not null") || change.startsWith("not null")) {
            takesAway(
                    "forbids the column " + column + " of " + table + " to be empty",
                    "不再允许表 " + table + " 的列 " + column + " 为空");
        } else if (change.startsWith("drop default")) {
            takesAway(
                    "takes the default from the column " + column + " of " + table,
                    "取消表 " + table + " 的列 " + column + " 的默认值");
        } else if ((change.startsWith("type") || change.startsWith("set data type")) && !change.contains("varchar")) {
            takesAway(
                    "changes the type of the column " + column + " of " + table,
                    "更改表 " + table + " 的列 " + column + " 的类型");
        }
    }

    /** A new rule over what is there already would refuse what the version before writes. */
    private void restricts(String table, List<String> words) {
        Set<String> added = columns.getOrDefault(table, Set.of());
        if (!tables.contains(table) && words.stream().noneMatch(added::contains)) {
            takesAway(
                    "puts a new restriction on columns that " + table + " has already", "对表 " + table + " 的已有列增加了新的限制");
        }
    }

    private static boolean isNotNull(List<String> action) {
        for (int i = 0; i + 1 < action.size(); i++) {
            if (action.get(i).equals("not") && action.get(i + 1).equals("null")) {
                return true;
            }
        }
        return false;
    }

    private void takesAway(String en, String zh) {
        if (!contract) {
            throw Refused.file(
                    "The migration " + script + " " + en
                            + "; such a statement belongs in db/contract/, whose scripts are"
                            + " applied once no older version runs.",
                    "迁移脚本 " + script + " " + zh + "；此类语句应放在 db/contract/ 中，待旧版本全部停止后执行。");
        }
    }

    private Problem notAllowed(List<String> statement) {
        String shown = String.join(" ", statement.subList(0, Math.min(3, statement.size())));
        return Refused.file(
                "The migration " + script + " runs “" + shown + " …”; a migration may create tables, indexes, views and"
                        + " sequences, alter tables, insert and update.",
                "迁移脚本 " + script + " 执行了“" + shown + " …”；迁移只能创建表、索引、视图和序列，修改表，插入和更新数据。");
    }

    private static List<List<String>> split(List<String> words) {
        List<List<String>> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        int depth = 0;
        for (String word : words) {
            if (word.equals(",") && depth == 0) {
                parts.add(part);
                part = new ArrayList<>();
                continue;
            }
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            part.add(word);
        }
        parts.add(part);
        return parts;
    }

    private static String word(List<String> words, int at) {
        return at < words.size() ? words.get(at) : "";
    }

    /** The name at this place, after what may stand before it. */
    private static String name(List<String> words, int at) {
        int from = at;
        while (Set.of("if", "not", "exists", "only").contains(word(words, from))) {
            from++;
        }
        return word(words, from);
    }

    /** The word after the last of these that is there. */
    private static String last(List<String> words, String... marks) {
        for (String mark : marks) {
            int at = words.indexOf(mark);
            if (at >= 0 && at + 1 < words.size()) {
                return words.get(at + 1);
            }
        }
        return "";
    }

    private static String rest(List<String> words, int from) {
        return String.join(" ", words.subList(Math.min(from, words.size()), words.size()));
    }
}
