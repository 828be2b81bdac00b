package argosy.testkit;

import argosy.department.ListQuery;
import argosy.department.Register;
import argosy.testkit.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What can be asked of every collection. */
final class ListRules {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final JsonNode NONE = MissingNode.getInstance();

    private final Inspected department;

    ListRules(Inspected department) {
        this.department = department;
    }

    void everyCollectionAnswersItsListInJsonCsvAndXlsx() {
        Findings wrong =
                new Findings("A collection answers its list as JSON, CSV and XLSX: mount a resource that extends"
                        + " CollectionResource and leave list and export as they are.");
        for (Register<?> register : department.registers()) {
            String path = '/' + register.name();
            Answer list = department.admin().get(path + "?count=true&limit=1");
            wrong.unless(
                    list.status() == 200 && list.json().path("items").isArray(),
                    "GET " + path + " answers " + list.status() + ": " + start(list));
            Answer csv = department.admin().get(path, "text/csv");
            wrong.unless(
                    csv.status() == 200 && csv.header("Content-Type").startsWith("text/csv"),
                    "GET " + path + " as text/csv answers " + csv.status() + ": " + start(csv));
            Answer xlsx = department.admin().get(path, XLSX);
            wrong.unless(
                    xlsx.status() == 200 && xlsx.text().startsWith("PK"),
                    "GET " + path + " as XLSX answers " + xlsx.status() + ": " + start(xlsx));
        }
        wrong.none();
    }

    void everySortAndFilterThatIsOfferedWorks() {
        Findings wrong = new Findings("What a Register offers in sort, filter and search has to work on its table.");
        for (Register<?> register : department.registers()) {
            String path = '/' + register.name();
            for (String sort : register.sorts()) {
                works(wrong, path + "?sort=" + sort);
                works(wrong, path + "?sort=-" + sort);
            }
            for (String filter : register.filters()) {
                works(wrong, path + '?' + filter + ".empty=true");
            }
            if (!register.search().isEmpty()) {
                works(wrong, path + "?q=%25_%27%3B--");
            }
        }
        wrong.none();
    }

    private void works(Findings wrong, String path) {
        Answer answer = department.admin().get(path);
        wrong.unless(answer.status() == 200, "GET " + path + " answers " + answer.status() + ": " + start(answer));
    }

    void everyListIsInPages() {
        Findings wrong =
                new Findings("A list is answered in pages of at most " + ListQuery.MAX_LIMIT + " rows, whatever"
                        + " a caller asks for: extend CollectionResource, or take a limit and answer a Page.");
        for (Register<?> register : department.registers()) {
            String path = '/' + register.name() + "?limit=" + (ListQuery.MAX_LIMIT + 1);
            Answer answer = department.admin().get(path);
            wrong.unless(answer.status() == 400, "GET " + path + " answers " + answer.status());
        }
        for (Operation operation : department.operations()) {
            JsonNode answer = operation.description().at("/responses/200/content/application~1json/schema");
            boolean bare = answer.path("type").asText().equals("array");
            boolean asked = operation.description().has("parameters");
            wrong.unless(
                    asked || !bare || !operation.verb().equals("GET"), operation + " answers all it has in one list");
        }
        wrong.none();
    }

    void everySortableColumnLeadsAnIndexInBothDirections() {
        Findings missing = new Findings(
                "Every column that a Register sorts by leads an ascending and a descending index,"
                        + " or a long list is slow (Derby cannot read an index backwards). Add to a new migration:"
                        + " create index … on <table> (<column>, id); create index … on <table> (<column> desc, id desc);");
        for (Register<?> register : department.registers()) {
            Set<String> leading =
                    Indexes.leading(department.database(), register.table().getName());
            for (String sort : register.sorts()) {
                String column = register.column(sort).getName().toLowerCase(Locale.ROOT);
                String full = register.table().getName() + '.' + column;
                missing.unless(leading.contains(column + " asc"), full + " ascending");
                missing.unless(leading.contains(column + " desc"), full + " descending");
            }
        }
        missing.none();
    }

    void everyExportIsReadInAgain() {
        Findings unread =
                new Findings("A collection that people edit reads the file that it exports: leave the columns of"
                        + " its import to EditableResource, and mark with @ReadOnly what only rules set.");
        for (Register<?> register : department.editable()) {
            String path = '/' + register.name();
            byte[] file = department.admin().get(path, "text/csv").bytes();
            Answer preview = department.admin().post(path, file, "text/csv");
            for (JsonNode error : preview.status() == 422 ? preview.json().path("errors") : NONE) {
                String column = error.path("field").asText();
                unread.unless(
                        inNoCell(register, column),
                        path + " does not read its own column " + column + ": "
                                + error.path("message").asText());
            }
        }
        unread.none();
    }

    /** Lists within a record are in its export, and are entered on its page alone. */
    private static boolean inNoCell(Register<?> register, String column) {
        return register.shape().components().stream()
                .filter(component -> component.label().en().equals(column)
                        || component.label().zh().equals(column))
                .anyMatch(component -> Collection.class.isAssignableFrom(component.type()));
    }

    private static String start(Answer answer) {
        String text = answer.text();
        return text.length() <= 200 ? text : text.substring(0, 200) + " …";
    }
}
