package argosy.kiosk;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.kiosk.db.Tables;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is sold. */
@Label(en = "Paper", zh = "报纸")
public record Paper(
        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "名称", example = "晨报")
        String title) {

    static final Register<Paper> PAPERS =
            Register.of("papers", Text.of("Papers", "报纸"), Paper.class, Tables.PAPERS);
}
