package argosy.gateway;

import argosy.department.Caller;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/** Hands resource methods their {@link Caller}: null when nobody is signed in. */
final class CallerParameter implements ValueParamProvider {

    @Override
    public Function<ContainerRequest, Caller> getValueProvider(Parameter parameter) {
        return parameter.getRawType() == Caller.class
                ? request -> (Caller) request.getProperty(SecurityFilter.CALLER)
                : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.NORMAL;
    }
}
