package argosy.testkit;

import argosy.testkit.postgresql.TestPostgresql;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/** The databases of these tests are on PostgreSQL, whatever the others run on. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnPostgresql.Switch.class)
public @interface OnPostgresql {

    /** On before the first test of a class, and as it was after the last; one instance of a class is made before all else. */
    final class Switch implements TestInstancePreConstructCallback, BeforeAllCallback, AfterAllCallback {

        private final String before = System.getProperty(TestPostgresql.PROPERTY, "derby");

        @Override
        public void preConstructTestInstance(TestInstanceFactoryContext test, ExtensionContext context) {
            beforeAll(context);
        }

        @Override
        public void beforeAll(ExtensionContext context) {
            System.setProperty(TestPostgresql.PROPERTY, "postgresql");
        }

        @Override
        public void afterAll(ExtensionContext context) {
            System.setProperty(TestPostgresql.PROPERTY, before);
        }
    }
}
