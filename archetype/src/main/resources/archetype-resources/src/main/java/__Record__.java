package ${package};

import static ${package}.db.Tables.${TABLE};

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One ${record}. */
@Label(en = "${recordTitle}", zh = "${recordTitleZh}")
public record ${Record}(
        @NotBlank @Size(max = 200) @Label(en = "Title", zh = "标题", example = "${recordTitleZh}一")
        String title) {

    static final Register<${Record}> ${RECORDS} = Register.of("${records}", Text.of("${recordTitles}", "${recordTitleZh}"), ${Record}.class, ${TABLE})
            .search("title")
            .sort("title");
}
