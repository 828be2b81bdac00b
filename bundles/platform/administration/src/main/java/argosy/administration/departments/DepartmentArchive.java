package argosy.administration.departments;

import argosy.department.Label;
import java.time.Instant;

/** A backup or an export in the data folder. */
@Label(en = "Archive", zh = "归档")
public record DepartmentArchive(
        @Label(en = "File", zh = "文件", example = "logistics-0.1.0-20261123-023000.argosy-backup")
        String file,

        @Label(en = "Kind", zh = "类型", example = "backup") ArchiveInfo.Kind kind,

        @Label(en = "Version", zh = "版本", example = "0.1.0") String version,

        @Label(en = "Taken at", zh = "生成时间", example = "2026-11-23T02:30:00Z")
        Instant takenAt,

        @Label(en = "Bytes", zh = "字节数", example = "6291456")
        long bytes,

        @Label(
                en = "SHA-256",
                zh = "SHA-256",
                example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256,

        @Label(en = "Verified", zh = "已校验", example = "true")
        boolean verified) {

    static DepartmentArchive of(ArchiveInfo archive) {
        return new DepartmentArchive(
                archive.name(),
                archive.kind(),
                archive.version(),
                archive.takenAt(),
                archive.bytes(),
                archive.sha256(),
                archive.verified());
    }
}
