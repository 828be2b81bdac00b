package argosy.administration.departments;

import argosy.department.Label;

/** A version that can be installed, or is. */
public record AvailableVersion(
        @Label(en = "Version", zh = "版本", example = "0.2.0") String version,

        @Label(en = "Source", zh = "来源", example = "shipped")
        DepartmentInfo.Source source,

        @Label(
                en = "SHA-256",
                zh = "SHA-256",
                example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256,

        @Label(en = "Bytes", zh = "字节数", example = "181220") long bytes,

        @Label(en = "In use", zh = "正在使用", example = "false")
        boolean inUse) {}
