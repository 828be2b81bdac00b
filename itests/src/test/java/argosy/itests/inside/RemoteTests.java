package argosy.itests.inside;

import argosy.itests.Distribution;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.osgi.framework.FrameworkUtil;

/** Outside of the container, skips the test method and has the probe run it inside; there, lets it run. */
public final class RemoteTests implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        if (FrameworkUtil.getBundle(getClass()) != null) {
            invocation.proceed();
        } else {
            invocation.skip();
            Distribution.running(context)
                    .test(context.getRequiredTestClass(), method.getExecutable().getName());
        }
    }
}
