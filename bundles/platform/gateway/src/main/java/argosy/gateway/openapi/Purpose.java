package argosy.gateway.openapi;

import argosy.department.CollectionResource;
import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Report;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an endpoint is for, in words.
 *
 * @param operationId {@code pickDispatchOrder}; not yet told apart from others
 * @param summary without a full stop
 * @param zh the same in Chinese, or null where nobody wrote it down
 * @param description whole sentences
 */
record Purpose(String operationId, String summary, String zh, String description) {

    /**
     * The methods every collection has. {@code {One}} and {@code {Many}} stand for the collection in camel case,
     * {@code {a}} for one record with its article, {@code {many}} and {@code {zh}} for its title.
     */
    private static final Map<String, Purpose> RECORDS = Map.ofEntries(
            standard(
                    "history",
                    "get{One}History",
                    "Get the history of {a}",
                    "{zh}：变更历史",
                    "Who changed what and when, newest first; page back with `before`."),
            standard("notes", "list{One}Notes", "List the notes on {a}", "{zh}：备注列表", "Newest first."),
            standard("note", "add{One}Note", "Add a note to {a}", "{zh}：添加备注", "The record itself is not changed."),
            standard("attachments", "list{One}Attachments", "List the files of {a}", "{zh}：附件列表", "Newest first."),
            standard(
                    "attach",
                    "add{One}Attachment",
                    "Attach a file to {a}",
                    "{zh}：添加附件",
                    "The request body is the file; its name comes in `name`."),
            standard(
                    "download",
                    "download{One}Attachment",
                    "Download a file of {a}",
                    "{zh}：下载附件",
                    "Answers the file as it was attached."),
            standard(
                    "detach",
                    "remove{One}Attachment",
                    "Remove a file of {a}",
                    "{zh}：删除附件",
                    "The history keeps that it was there."),
            standard(
                    "export",
                    "export{Many}",
                    "Export {many} to a file",
                    "导出{zh}",
                    "The whole list with the same filters and order, under the same rights and masks as on the screen."),
            standard(
                    "preview",
                    "import{Many}",
                    "Preview an import of {many} from a file",
                    "导入{zh}（预览）",
                    "Reads and checks a file without importing anything; accept the batch to import its good rows."),
            standard(
                    "batch",
                    "get{One}Import",
                    "Get an import of {many}",
                    "{zh}：查看导入批次",
                    "How far the batch is and the first errors."),
            standard(
                    "acceptImport",
                    "accept{One}Import",
                    "Import the good rows of a previewed file of {many}",
                    "{zh}：确认导入",
                    "May be repeated after an interruption and goes on where it stopped."),
            standard(
                    "undoImport",
                    "undo{One}Import",
                    "Take an import of {many} back",
                    "{zh}：撤销导入",
                    "Takes back all records of the batch that nobody has worked on since."),
            standard(
                    "importErrors",
                    "download{One}ImportErrors",
                    "Download the bad rows of an import of {many}",
                    "{zh}：下载错误行",
                    "The rows that cannot be imported, with one more column that says why."));

    private static final Map<String, Purpose> BASIC = Map.ofEntries(
            standard(
                    "list",
                    "list{Many}",
                    "List {many}",
                    "查询{zh}",
                    "One page of the list; `next` is the cursor of the following one."),
            standard("get", "get{One}", "Get {a}", "查看{zh}", "The record as it is kept."),
            standard("post", "create{One}", "Create {a}", "新建{zh}", "Checks the record and keeps it."),
            standard(
                    "put",
                    "replace{One}",
                    "Replace {a}",
                    "替换{zh}",
                    "Checks the record and keeps it in place of the former one."),
            standard(
                    "patch",
                    "change{One}",
                    "Change {a}",
                    "修改{zh}",
                    "Changes the members that the merge patch names, when the record still has the version in `If-Match`."),
            standard(
                    "delete",
                    "delete{One}",
                    "Delete {a}",
                    "删除{zh}",
                    "Removes the record; refused with 409 when others refer to it."));

    private static final String READ = "Reads without changing anything.";
    private static final String DONE = "Done as a whole or not at all.";
    private static final String STEP =
            "A step of the workflow: refused with 409, the present state and the allowed steps"
                    + " when the state does not allow it.";

    private static final String EACH = "Each record by itself; the answer says what became of each.";

    /** A verb, with the small word that belongs to it: {@code hand over}. */
    private static final Pattern VERB = Pattern.compile("\\S+( (over|up|out|off|in|back|on|down)\\b)?");

    private static final Map<String, String> PREPOSITIONS =
            Map.of("add", "to", "remove", "from", "take", "from", "set", "for");

    private static final Set<String> READING =
            Set.of("list", "get", "find", "search", "download", "export", "show", "read", "count", "print", "preview");

    static Purpose of(Endpoint endpoint) {
        boolean records = endpoint.resource() instanceof CollectionResource<?>;
        Purpose standard = BASIC.get(endpoint.name());
        if (standard == null && records) {
            standard = RECORDS.get(endpoint.name());
        }
        Purpose found = (standard == null ? own(endpoint) : standard).about(endpoint);
        return endpoint.annotation(Label.class)
                .map(label -> new Purpose(found.operationId, label.en(), label.zh(), found.description))
                .orElse(found);
    }

    /** A method that only this department has: its name is the verb, or for reading often what is read. */
    private static Purpose own(Endpoint endpoint) {
        boolean several = endpoint.name().endsWith("All");
        String words = Wording.spaced(endpoint.name().replaceAll("All$", ""));
        Matcher parts = VERB.matcher(words);
        String verb = parts.lookingAt() ? parts.group() : words;
        String rest = words.substring(verb.length()).strip();
        boolean reading = endpoint.verb().equals("GET");
        boolean many = !endpoint.onOne() && endpoint.register().isPresent();
        String collection = many ? "{Many}" : "{One}";
        String about = many ? "{many}" : "{a}";
        if (Wording.spaced(endpoint.collection()).equals(Wording.spaced(endpoint.name()))) {
            return reading
                    ? BASIC.get("get")
                    : new Purpose(endpoint.name(), Wording.sentence(endpoint.name()), null, DONE);
        } else if (endpoint.returns().hasRawClass(Report.class)) {
            String name = Wording.joined(endpoint.name());
            return new Purpose(
                    "get" + name + "Report",
                    "Get the " + Wording.spaced(endpoint.name()) + " report",
                    null,
                    "The figures with the formula they come about by.");
        } else if (reading && !READING.contains(verb)) {
            return new Purpose(
                    "get" + collection + Wording.joined(words), "Get the " + words + " of " + about, null, READ);
        }
        String object = rest.isEmpty() ? "" : rest + ' ' + PREPOSITIONS.getOrDefault(verb, "of") + ' ';
        String id = Wording.joined(verb);
        return new Purpose(
                Character.toLowerCase(id.charAt(0)) + id.substring(1) + collection + Wording.joined(rest),
                Wording.capital(verb) + " " + object + (several ? "several " : "") + about,
                null,
                several ? EACH : isStep(endpoint) ? STEP : reading ? READ : DONE);
    }

    private static boolean isStep(Endpoint endpoint) {
        return endpoint.register()
                .flatMap(Register::workflow)
                .filter(workflow -> workflow.steps().contains(stepOf(endpoint)))
                .isPresent();
    }

    private static String stepOf(Endpoint endpoint) {
        return endpoint.path().substring(endpoint.path().lastIndexOf('/') + 1);
    }

    private Purpose about(Endpoint endpoint) {
        String many = Wording.spaced(endpoint.collection());
        String one = Wording.singular(many);
        boolean records = endpoint.register().isPresent();
        boolean indefinite = records || endpoint.onOne() || endpoint.verb().equals("POST");
        String a = indefinite ? Wording.article(one) : "the " + one;
        if (one.equals(many)) {
            a = records ? Wording.article(one) + " record" : one;
        }
        String title = endpoint.register().map(r -> r.title().zh()).orElse(null);
        return new Purpose(
                operationId.replace("{One}", Wording.joined(one)).replace("{Many}", Wording.joined(many)),
                summary.replace("{a}", a).replace("{many}", many),
                zh == null || title == null ? null : zh.replace("{zh}", title),
                description);
    }

    private static Map.Entry<String, Purpose> standard(
            String method, String operationId, String summary, String zh, String description) {
        return Map.entry(method, new Purpose(operationId, summary, zh, description));
    }
}
