package argosy.administration.departments;

import argosy.department.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Which department to install. */
public record NewDepartment(
        @NotBlank @Size(max = 63) @Label(en = "Name", zh = "名称", example = "logistics")
        String name,

        @Size(max = 64) @Label(en = "Version", zh = "版本", example = "0.1.0")
        String version,

        @Pattern(regexp = "[0-9a-fA-F]{64}") @Label(
                en = "SHA-256",
                zh = "SHA-256",
                example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256) {}
