package argosy.benchmarks.events;

import static argosy.benchmarks.db.Tables.BULLETIN;
import static argosy.benchmarks.db.Tables.NOTE;

import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/** A record of eight fields, kept silently or told to others. */
public record Note(
        @NotBlank @Size(max = 64) String code,
        @NotBlank @Size(max = 500) String name,
        @Size(max = 200) String brand,
        @Size(max = 100) String category,
        @Size(max = 500) String spec,
        @Size(max = 64) String barcode,
        @PositiveOrZero Integer weightGrams,
        @Size(max = 500) String remark) {

    static final Register<Note> NOTES =
            Register.of("notes", Text.of("Notes", "便条"), Note.class, NOTE).sort("name", "code");

    static final Register<Note> BULLETINS = Register.of("bulletins", Text.of("Bulletins", "通告"), Note.class, BULLETIN)
            .sort("name", "code");
}
