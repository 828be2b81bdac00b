package argosy.logistics.standards;

import static argosy.logistics.standards.FloorNote.FLOOR_NOTES;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Database;
import argosy.department.Label;
import argosy.department.Step;
import argosy.department.Stored;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.Set;

/** {@code /api/logistics/floor-notes}: notes on discipline; a person sees and answers their own (LOG-29). */
@Path("floor-notes")
public final class FloorNotesResource extends CollectionResource<FloorNote> {

    private final FloorNotes notes;

    public FloorNotesResource(Database database, FloorNotes notes) {
        super(database, FLOOR_NOTES);
        this.notes = notes;
    }

    /** What the person says. */
    @Label(en = "Statement", zh = "陈述")
    public record Statement(
            @NotBlank @Size(max = 2000) @Label(en = "Answer", zh = "本人陈述", example = "扫码枪没电，已报修")
            String answer) {}

    /** Keeps the person's own statement (LOG-29). */
    @Step("{id}/answer")
    @Label(en = "Answer", zh = "本人陈述")
    public Response answer(@PathParam("id") long id, @NotNull @Valid Statement statement, @Context Caller caller) {
        return done(caller, tx -> notes.answer(tx, id, statement.answer()));
    }

    /** What is done to do better. */
    @Label(en = "Closing", zh = "结案")
    public record Closing(
            @NotNull @Label(en = "Measure", zh = "措施", example = "training")
            Measure measure,

            @NotBlank @Size(max = 1000) @Label(en = "Measure note", zh = "措施说明", example = "复训拣货标准")
            String measureNote) {}

    /** Agrees on a measure once the person was heard; not by the inspector (LOG-29). */
    @Step("{id}/close")
    @Label(en = "Close", zh = "结案")
    public Response close(@PathParam("id") long id, @NotNull @Valid Closing closing, @Context Caller caller) {
        return done(caller, tx -> notes.close(tx, id, closing.measure(), closing.measureNote()));
    }

    /** Why a note is taken back. */
    @Label(en = "Withdrawal", zh = "撤销")
    public record Withdrawal(
            @NotBlank @Size(max = 1000) @Label(en = "Reason", zh = "撤销原因", example = "设备故障所致")
            String reason) {}

    /** Takes back what turned out to be unfounded (LOG-29). */
    @Step("{id}/withdraw")
    @Label(en = "Withdraw", zh = "撤销")
    public Response withdraw(@PathParam("id") long id, @NotNull @Valid Withdrawal withdrawal, @Context Caller caller) {
        return done(caller, tx -> notes.withdraw(tx, id, withdrawal.reason()));
    }

    /** Who is concerned answers and decides nothing, who inspected does not close, and nobody closes unheard. */
    @Override
    protected Set<String> barred(Stored<FloorNote> item, Caller caller) {
        FloorNote note = item.value();
        boolean concerned = caller.username().equals(note.person());
        Set<String> barred = new HashSet<>(concerned ? Set.of("close", "withdraw") : Set.of("answer"));
        boolean mayStillAnswer = note.state() == FloorNoteState.NOTED
                && note.answerUntil() != null
                && !database.today().isAfter(note.answerUntil());
        if (mayStillAnswer || caller.username().equals(item.createdBy())) {
            barred.add("close");
        }
        return barred;
    }
}
