package argosy.benchmarks.pier;

import static argosy.benchmarks.db.Tables.NOTE;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What stands on the pier. */
@Label(en = "Crate", zh = "货箱")
public record Crate(
        @NotBlank @Size(max = 64) @Label(en = "Code", zh = "编码", example = "C-01")
        String code,

        @NotBlank @Size(max = 500) @Label(en = "Name", zh = "名称", example = "瓷器")
        String name) {

    static final Register<Crate> CRATES = Register.of("crates", Text.of("Crates", "货箱"), Crate.class, NOTE);
}
