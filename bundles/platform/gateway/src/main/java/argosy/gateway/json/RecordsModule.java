package argosy.gateway.json;

import argosy.department.Page;
import argosy.department.Report;
import argosy.department.Shape;
import argosy.department.Stored;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How records, pages and reports are written; sensitive components go through the response's {@link Disclosure}. */
final class RecordsModule extends SimpleModule {

    RecordsModule(Shapes shapes) {
        addSerializer(new StoredWriter());
        addSerializer(new PageWriter());
        addSerializer(new ReportRows());
        setSerializerModifier(new SensitiveComponents(shapes));
    }

    private static final class SensitiveComponents extends BeanSerializerModifier {
        private final transient Shapes shapes;

        SensitiveComponents(Shapes shapes) {
            this.shapes = shapes;
        }

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription description, List<BeanPropertyWriter> properties) {
            if (description.getBeanClass().isRecord()) {
                Shape<?> shape = shapes.of(description.getBeanClass());
                properties.replaceAll(property -> shape.component(property.getName())
                        .filter(component -> component.permission() != null)
                        .<BeanPropertyWriter>map(component -> new SensitiveComponent(property, component.permission()))
                        .orElse(property));
            }
            return properties;
        }
    }

    private static final class SensitiveComponent extends BeanPropertyWriter {
        private final String permission;

        SensitiveComponent(BeanPropertyWriter plain, String permission) {
            super(plain);
            this.permission = permission;
        }

        @Override
        public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider) throws Exception {
            Disclosure disclosure = (Disclosure) provider.getAttribute(Disclosure.class);
            Object value = get(bean);
            Object shown =
                    disclosure == null ? Disclosure.masked(value) : disclosure.shown(permission, getName(), value);
            if (shown == value) {
                super.serializeAsField(bean, json, provider);
            } else {
                provider.defaultSerializeField(getName(), shown, json);
            }
        }
    }

    private static final class StoredWriter extends StdSerializer<Stored<?>> {
        StoredWriter() {
            super(Stored.class, false);
        }

        @Override
        public void serialize(Stored<?> stored, JsonGenerator json, SerializerProvider provider) throws IOException {
            write(stored, Set.of(), json, provider);
        }

        static void write(Stored<?> stored, Set<String> fields, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            if (provider.getAttribute(Disclosure.class) instanceof Disclosure disclosure) {
                disclosure.about(stored.id());
            }
            json.writeStartObject(stored);
            if (shown("id", fields)) {
                json.writeNumberField("id", stored.id());
            }
            if (shown("version", fields)) {
                json.writeNumberField("version", stored.version());
            }
            member("createdAt", stored.createdAt(), fields, json, provider);
            text("createdBy", stored.createdBy(), fields, json);
            member("updatedAt", stored.updatedAt(), fields, json, provider);
            text("updatedBy", stored.updatedBy(), fields, json);
            text("unit", stored.unit(), fields, json);
            components(stored, fields, json, provider);
            for (Map.Entry<String, Object> extra : stored.extras().entrySet()) {
                member(extra.getKey(), extra.getValue(), fields, json, provider);
            }
            json.writeEndObject();
        }

        /** An extra may stand in for the component of the same name. */
        private static void components(
                Stored<?> stored, Set<String> fields, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            Record value = stored.value();
            Iterator<PropertyWriter> properties =
                    provider.findValueSerializer(value.getClass()).properties();
            while (properties.hasNext()) {
                PropertyWriter property = properties.next();
                String name = property.getName();
                if (shown(name, fields) && !stored.extras().containsKey(name)) {
                    try {
                        property.serializeAsField(value, json, provider);
                    } catch (IOException | RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IOException(e);
                    }
                }
            }
        }

        private static void member(
                String name, Object value, Set<String> fields, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            if (shown(name, fields)) {
                provider.defaultSerializeField(name, value, json);
            }
        }

        private static void text(String name, String value, Set<String> fields, JsonGenerator json) throws IOException {
            if (shown(name, fields)) {
                json.writeStringField(name, value);
            }
        }

        private static boolean shown(String name, Set<String> fields) {
            return fields.isEmpty() || fields.contains(name);
        }
    }

    private static final class PageWriter extends StdSerializer<Page<?>> {
        PageWriter() {
            super(Page.class, false);
        }

        @Override
        public void serialize(Page<?> page, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject(page);
            json.writeArrayFieldStart("items");
            for (Stored<?> item : page.items()) {
                StoredWriter.write(item, page.query().fields(), json, provider);
            }
            json.writeEndArray();
            json.writeStringField("next", page.next());
            if (page.total() != null) {
                json.writeNumberField("total", page.total());
            }
            json.writeEndObject();
        }
    }

    private static final class ReportRows extends StdSerializer<Report<?>> {
        ReportRows() {
            super(Report.class, false);
        }

        @Override
        public void serialize(Report<?> report, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject(report);
            json.writeStringField("name", report.name());
            provider.defaultSerializeField("title", report.title(), json);
            provider.defaultSerializeField("formula", report.formula(), json);
            if (report.window() != null) {
                json.writeStringField("from", report.window().from().toString());
                json.writeStringField("to", report.window().to().toString());
            }
            provider.defaultSerializeField("rows", report.rows(), json);
            json.writeEndObject();
        }
    }
}
