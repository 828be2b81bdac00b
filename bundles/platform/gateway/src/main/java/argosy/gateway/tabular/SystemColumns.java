package argosy.gateway.tabular;

import argosy.department.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the components that every stored record has are called in files. */
final class SystemColumns {

    static final Map<String, Text> LABELS = labels();

    /** Headings of the columns that a file of refused rows has more; a mended file is sent again with them. */
    static final List<String> OF_ERROR_FILES = List.of("错误 Error", "error", "errors", "错误");

    private SystemColumns() {}

    private static Map<String, Text> labels() {
        Map<String, Text> labels = new LinkedHashMap<>();
        labels.put("id", Text.of("ID", "记录号"));
        labels.put("version", Text.of("Record version", "记录版本"));
        labels.put("createdAt", Text.of("Created at", "创建时间"));
        labels.put("createdBy", Text.of("Created by", "创建人"));
        labels.put("updatedAt", Text.of("Updated at", "更新时间"));
        labels.put("updatedBy", Text.of("Updated by", "更新人"));
        labels.put("unit", Text.of("Organisational unit", "所属部门"));
        return java.util.Collections.unmodifiableMap(labels);
    }
}
