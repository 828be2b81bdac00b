package argosy.itests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A test class that asks the running {@link Distribution} from outside; constructor and methods take it as a parameter.
 * When a test fails, the part of the log written since it began is printed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(OnDistribution.Extension.class)
@interface OnDistribution {

    /** Hands in the distribution and tells the log of failures. */
    final class Extension implements ParameterResolver, BeforeTestExecutionCallback, AfterTestExecutionCallback {

        private static final Namespace LOG = Namespace.create(OnDistribution.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Distribution.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Distribution.running(context);
        }

        @Override
        public void beforeTestExecution(ExtensionContext context) {
            context.getStore(LOG)
                    .put("begin", Distribution.running(context).log().end());
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                int begin = context.getStore(LOG).get("begin", int.class);
                System.err.println("Log of " + context.getDisplayName() + ":\n"
                        + Distribution.running(context).log().since(begin));
            }
        }
    }
}
