package argosy.administration.departments;

import argosy.department.Label;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** To which database to go; url, user and password file only for PostgreSQL. */
public record OtherDatabase(
        @NotNull @Label(en = "To", zh = "目标", example = "postgresql")
        Order.Move.Database to,

        @Size(max = 500) @Label(en = "URL", zh = "地址", example = "jdbc:postgresql://db.example.com:5432/logistics")
        String url,

        @Size(max = 64) @Label(en = "User", zh = "用户", example = "logistics")
        String user,

        @Size(max = 500) @Label(en = "Password file", zh = "密码文件", example = "/srv/argosy-data/secrets/logistics.password")
        String passwordFile) {}
