package argosy.testkit;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Shape;
import argosy.gateway.openapi.OpenApi;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** What a department says of itself to people and to programs. */
final class DescriptionRules {

    private final Inspected department;

    DescriptionRules(Inspected department) {
        this.department = department;
    }

    void everyOperationStandsInTheApiDescription() {
        Findings wrong = new Findings("The API description has every operation that is served, and no other.");
        Set<String> described = new TreeSet<>(OpenApi.operations(department.document()));
        Set<String> mounted = new TreeSet<>(OpenApi.mounted(department.resources()));
        mounted.stream().filter(operation -> !described.contains(operation)).forEach(wrong::add);
        described.stream().filter(operation -> !mounted.contains(operation)).forEach(wrong::add);
        for (Register<?> register : department.registers()) {
            wrong.unless(
                    department.document().path("paths").has('/' + register.name()),
                    "the collection " + register.name() + " is served elsewhere: its @Path is not its register's name");
        }
        wrong.none();
    }

    void everyJsonBodyIsDescribedWithAnExample() {
        Findings wrong = new Findings(
                "The API description shows an example of what an operation takes and answers; it is"
                        + " put together from the examples in @Label(example = …). A body without one is no record: answer a"
                        + " record (or a Page or a list of one), and say with @Answers which, where the method answers a Response.");
        for (Operation operation : department.operations()) {
            JsonNode sent = operation.description().at("/requestBody/content/application~1json");
            wrong.unless(sent.isMissingNode() || described(sent), operation + " takes JSON that nobody describes");
            operation.description().path("responses").properties().forEach(response -> {
                JsonNode answered = response.getValue().at("/content/application~1json");
                wrong.unless(
                        answered.isMissingNode() || described(answered),
                        operation + " answers " + response.getKey() + " in JSON that nobody describes");
            });
        }
        wrong.none();
    }

    private static boolean described(JsonNode body) {
        JsonNode examples = body.path("examples");
        return !body.path("schema").isEmpty() && examples.isObject() && !examples.isEmpty();
    }

    void everyMemberIsNamedInBothLanguages() {
        Findings wrong = new Findings(
                "Pages, exports, imports and the API description call a collection and the components"
                        + " of its record by their names: give its Register both titles, and every component @Label(en = …, zh = …).");
        for (Register<?> register : department.registers()) {
            both(wrong, register.name(), register.title().en(), register.title().zh());
            for (Shape.Component component : register.shape().components()) {
                Label label = component.reflected().getAnnotation(Label.class);
                String name = register.shape().type().getSimpleName() + '.' + component.name();
                if (label == null) {
                    wrong.add(name + " has no @Label");
                } else {
                    both(wrong, name, label.en(), label.zh());
                }
            }
        }
        wrong.none();
    }

    private static void both(Findings wrong, String name, String en, String zh) {
        wrong.unless(!en.isBlank() && !zh.isBlank(), name + " is not named in both languages");
    }

    void everyStepIsNamedInChinese() {
        Findings nameless = new Findings("People see the steps of a workflow by their names: put"
                + " @Label(en = \"Hand over\", zh = \"交接\") on the method of the step.");
        for (Register<?> register : department.registers()) {
            register.workflow().ifPresent(workflow -> workflow.steps().forEach(step -> {
                JsonNode operation = department
                        .document()
                        .path("paths")
                        .path('/' + register.name() + "/{id}/" + step)
                        .path("post");
                nameless.unless(operation.isMissingNode() || operation.has("x-title-zh"), register.name() + '/' + step);
            }));
        }
        nameless.none();
    }

    void everyEventGivesWhatItsOwnSubscribersNeed() {
        Findings gaps = new Findings("A record that listens to an event has only components that the event has, of the"
                + " same types: add them to the event's record, or leave them out.");
        department.gaps().forEach(gaps::add);
        gaps.none();
    }

    void everyJobRunsWithoutRecords() {
        Findings failed = new Findings("A job runs by hand at any time, also before there is anything to do.");
        for (String job : department.offer().jobs()) {
            try {
                department.run(job);
            } catch (RuntimeException e) {
                failed.add(job + " fails: " + e);
            }
        }
        failed.none();
    }
}
