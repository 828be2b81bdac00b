package argosy.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The members that the platform adds to every stored record. */
final class SystemMembers {

    private static final long ID = 1_795_334_400_123_001L;
    private static final String AT = "2026-11-22T08:00:00Z";

    private SystemMembers() {}

    static void write(ObjectNode properties) {
        member(properties, "id", "integer", "Id", "编号", "Given by the platform, ascending in time.")
                .put("format", "int64")
                .putArray("examples")
                .add(ID);
        member(properties, "version", "integer", "Version", "版本", "Grows by one with every change; the `ETag`.")
                .put("format", "int32")
                .putArray("examples")
                .add(1);
        at(properties, "createdAt", "Created at", "创建时间");
        by(properties, "createdBy", "Created by", "创建人");
        at(properties, "updatedAt", "Updated at", "更新时间");
        by(properties, "updatedBy", "Updated by", "更新人");
        ObjectNode unit = member(
                properties, "unit", "string", "Unit", "部门", "Code of the creator's organisational unit, or null.");
        unit.putArray("type").add("string").add("null");
        unit.putArray("examples").add("warehouse");
    }

    private static void at(ObjectNode properties, String name, String title, String zh) {
        member(properties, name, "string", title, zh, title + " this time (UTC).")
                .put("format", "date-time")
                .putArray("examples")
                .add(AT);
    }

    private static void by(ObjectNode properties, String name, String title, String zh) {
        member(properties, name, "string", title, zh, title + " this person: the username.")
                .putArray("examples")
                .add("lina");
    }

    private static ObjectNode member(
            ObjectNode properties, String name, String type, String title, String zh, String description) {
        return properties
                .putObject(name)
                .put("type", type)
                .put("readOnly", true)
                .put("title", title)
                .put("x-title-zh", zh)
                .put("description", description);
    }
}
