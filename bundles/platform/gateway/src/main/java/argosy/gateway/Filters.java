package argosy.gateway;

import argosy.department.ImportFile;
import argosy.department.Report;
import argosy.storage.DepartmentDatabase;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.List;

/** Gives each resource method the filters that it needs, made for it, so that no request has to find out. */
record Filters(Access access, AccessLog log, DepartmentDatabase database, ImportTurn importTurn)
        implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Class<?> type = resource.getResourceClass();
        Method method = resource.getResourceMethod();
        if (!access.isOpen(type, method)) {
            context.register(new SecurityFilter(access.permission(type, method), log));
        }
        if (method.getReturnType() == Report.class) {
            context.register(new ReportFilter(method, access.export(type, method), log));
        }
        if (Access.annotation(POST.class, type, method) != null) {
            context.register(new IdempotencyFilter(database));
        }
        if (BodyFilter.isNeededBy(method)) {
            context.register(new BodyFilter(method));
        }
        if (List.of(method.getParameterTypes()).contains(ImportFile.class)) {
            context.register(importTurn);
        }
    }
}
