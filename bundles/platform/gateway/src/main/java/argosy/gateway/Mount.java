package argosy.gateway;

import argosy.department.Caller;
import argosy.department.CollectionResource;
import argosy.department.Problem;
import argosy.department.Shape;
import argosy.department.Text;
import argosy.gateway.json.Json;
import argosy.gateway.json.JsonReader;
import argosy.gateway.json.JsonWriter;
import argosy.gateway.tabular.ExportWriter;
import argosy.gateway.tabular.ImportFileReader;
import argosy.gateway.tabular.ReportWriter;
import argosy.storage.DepartmentDatabase;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.glassfish.jersey.InjectionManagerProvider;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.internal.inject.InjectionManager;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.glassfish.jersey.servlet.ServletContainer;

/** One department as it is served: its own Jersey application behind its own limit, apart from every other's. */
public final class Mount {

    private final Module module;
    private final Access access;
    private final Traffic traffic;
    private final ServletContainer jersey;
    private final List<Object> resources;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @throws IllegalStateException when a resource method declares no permission
     */
    Mount(
            Module module,
            DepartmentDatabase database,
            List<Object> resources,
            AccessLog log,
            ImportTurn importTurn,
            ZoneId zone,
            int requestLimit,
            ServletConfig servlet)
            throws ServletException {
        this.module = module;
        this.traffic = new Traffic(requestLimit);
        List<Object> described = new ArrayList<>(resources);
        described.add(new AuditLogResource(database));
        this.resources = List.copyOf(described);
        List<Object> served = new ArrayList<>(described);
        if (described.stream().noneMatch(resource -> Directory.name(resource).isEmpty())) {
            served.add(new IndexResource(module, this.resources));
        }
        served.add(new OpenApiResource(module, this.resources));
        served.add(new ApiPageResource(module, this.resources));
        this.access = new Access(module.name(), served);
        Wiring wiring = new Wiring(module, database, access, log, importTurn, zone);
        this.jersey = new ServletContainer(application(served, wiring));
        withOwnLoader(() -> jersey.init(servlet));
    }

    /** Nothing but what is said here: Jersey looks for no parts of its own accord. */
    static ResourceConfig application(List<Object> served, Wiring wiring) {
        ResourceConfig config = new ResourceConfig();
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        config.property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        config.property(ServerProperties.PROCESSING_RESPONSE_ERRORS_ENABLED, true);
        config.property(ServerProperties.SUBRESOURCE_LOCATOR_CACHE_SIZE, Integer.MAX_VALUE);
        config.register(Directory.of(served));
        config.register(wiring);
        return config;
    }

    public Module module() {
        return module;
    }

    public Traffic traffic() {
        return traffic;
    }

    /** Full permissions that the resource methods, the sensitive components and the files of others ask for. */
    public Set<String> permissions() {
        Set<String> all = new TreeSet<>(access.permissions());
        for (Object resource : resources) {
            if (resource instanceof CollectionResource<?> collection) {
                all.add(module.name() + ":" + collection.register().name() + ":detach");
                for (Shape.Component component : collection.register().shape().components()) {
                    if (component.permission() != null) {
                        all.add(module.name() + ":" + component.permission());
                    }
                }
            }
        }
        return all;
    }

    /** What is served of the department and stands in its API description. */
    public List<Object> resources() {
        return resources;
    }

    /** Answers the request, unless the department is closed: then false, and the request is as it was. */
    boolean serve(HttpServletRequest request, HttpServletResponse response, String rest)
            throws ServletException, IOException {
        if (!traffic.enter()) {
            if (traffic.closed()) {
                return false;
            }
            throw busy();
        }
        long began = System.nanoTime();
        try {
            RequestLimit limited = new RequestLimit(request, "/api/" + module.name(), rest);
            jersey.service(limited, new Answer(limited, response));
            if (!response.isCommitted()) {
                RequestLimit.drain(limited);
            }
            if (response.getStatus() >= 400 && response.getContentType() == null && !response.isCommitted()) {
                // Jersey refuses headers that it cannot read with nothing but a status.
                throw Problems.of(
                        400,
                        "bad-header",
                        "A header of the request cannot be read; check Accept and Content-Type.",
                        "请求头无法解析，请检查 Accept 和 Content-Type。");
            }
        } catch (ServletException | RuntimeException failure) {
            if (closed.get() && !response.isCommitted()) {
                // It took longer than the department's end could wait for; its application is gone under it.
                throw busy();
            }
            throw failure;
        } finally {
            Afterwards.run(request);
            traffic.leave(response.getStatus(), System.nanoTime() - began);
        }
        return true;
    }

    static Problem busy() {
        return new Problem(
                503,
                "department-busy",
                Text.of("The department answers too many requests at once; try again.", "该部门当前请求过多，请稍后重试。"),
                List.of(),
                Map.of("retryAfter", 1));
    }

    void awaitIdle(Duration longest) {
        traffic.awaitIdle(longest);
    }

    /** Ends the application once the requests it is answering are answered, or the time is up. */
    void close(Duration drain) {
        if (!closed.getAndSet(true)) {
            traffic.close(drain);
            jersey.destroy();
        }
    }

    /** Before an answer goes out, the rest of the request comes in: the connection would be closed on it otherwise. */
    private static final class Answer extends HttpServletResponseWrapper {
        private final RequestLimit request;

        Answer(RequestLimit request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            RequestLimit.drain(request);
            return super.getOutputStream();
        }
    }

    private interface Init {
        void run() throws ServletException;
    }

    /** Jersey looks for its parts through the thread's class loader, which in OSGi is whoever's thread this is. */
    private static void withOwnLoader(Init init) throws ServletException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ResourceConfig.class.getClassLoader());
        try {
            init.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Filters, readers and writers of a department's application. */
    record Wiring(
            Module module,
            DepartmentDatabase database,
            Access access,
            AccessLog log,
            ImportTurn importTurn,
            ZoneId zone)
            implements Feature {

        @Override
        public boolean configure(FeatureContext context) {
            InjectionManager injection = InjectionManagerProvider.getInjectionManager(context);
            Supplier<Caller> caller = () -> (Caller)
                    injection.getInstance(ContainerRequestContext.class).getProperty(SecurityFilter.CALLER);
            Supplier<Locale> locale = () -> Languages.first(injection.getInstance(HttpHeaders.class));
            Json json = new Json();
            context.register(new AbstractBinder() {
                @Override
                protected void configure() {
                    bind(new CallerParameter()).to(ValueParamProvider.class);
                }
            });
            context.register(new Filters(access, log, database, importTurn));
            context.register(new StepAddresses());
            context.register(new ProblemMapper());
            context.register(new JsonReader(json, permission -> {
                Caller present = caller.get();
                return present != null && present.may(module.name() + ":" + permission);
            }));
            context.register(new JsonWriter(json, module.name(), log, caller));
            context.register(new ImportFileReader(json, zone));
            context.register(new ExportWriter(module.name(), log, caller, locale, zone));
            context.register(new ReportWriter(module.name(), log, caller, locale, zone));
            return true;
        }
    }
}
