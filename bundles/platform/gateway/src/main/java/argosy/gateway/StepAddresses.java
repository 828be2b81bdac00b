package argosy.gateway;

import argosy.department.Step;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.MediaType;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.ResourceModel;

/** Serves each {@link Step} at its address: Jersey takes it for a POST to the collection, the only part it knows. */
final class StepAddresses implements ModelProcessor {

    /** The {@link Directory}, which has no steps; the resources themselves lie below it. */
    @Override
    public ResourceModel processResourceModel(ResourceModel model, Configuration configuration) {
        return model;
    }

    @Override
    public ResourceModel processSubResource(ResourceModel model, Configuration configuration) {
        ResourceModel.Builder addressed = new ResourceModel.Builder(true);
        model.getResources().forEach(resource -> addressed.addResource(addressed(resource)));
        return addressed.build();
    }

    private static Resource addressed(Resource resource) {
        Resource.Builder addressed = Resource.builder(resource.getPath()).name(resource.getName());
        for (ResourceMethod method : resource.getAllMethods()) {
            Step step = method.getInvocable().getDefinitionMethod().getAnnotation(Step.class);
            if (step == null) {
                addressed.addMethod(method);
            } else {
                addressed
                        .addChildResource(step.value())
                        .addMethod(method)
                        .httpMethod(HttpMethod.POST)
                        .consumes(MediaType.APPLICATION_JSON);
            }
        }
        resource.getChildResources().forEach(addressed::addChildResource);
        return addressed.build();
    }
}
