package argosy.itests.harbour.second;

import argosy.department.Label;
import argosy.department.Register;
import argosy.department.Text;
import argosy.itests.harbour.Columns;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jooq.impl.SQLDataType;

/** Where a ship lies. */
@Label(en = "Berth", zh = "泊位")
public record Berth(
        @NotBlank @Size(max = 64) @Label(en = "Code", zh = "编码", example = "B-01")
        String code,

        @NotBlank @Size(max = 200) @Label(en = "Name", zh = "名称", example = "一号泊位")
        String name,

        @Digits(integer = 4, fraction = 2) @Label(en = "Draught (m)", zh = "吃水（米）", example = "12.50")
        BigDecimal draught) {

    static final Register<Berth> BERTHS = Register.of(
                    "berths",
                    Text.of("Berths", "泊位"),
                    Berth.class,
                    new Columns("berth")
                            .own("code", SQLDataType.VARCHAR(64).nullable(false))
                            .own("name", SQLDataType.VARCHAR(200).nullable(false))
                            .own("draught", SQLDataType.DECIMAL(6, 2)))
            .search("code");
}
