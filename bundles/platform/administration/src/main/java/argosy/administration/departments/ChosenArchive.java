package argosy.administration.departments;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Which of the department's archives is meant. */
public record ChosenArchive(
        @NotBlank @Size(max = 300) @Label(en = "File", zh = "文件", example = "logistics-0.1.0-20261123-023000.argosy-backup")
        String file) {}
