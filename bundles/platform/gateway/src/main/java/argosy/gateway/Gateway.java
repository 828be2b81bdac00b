package argosy.gateway;

import argosy.department.Caller;
import argosy.department.Problem;
import argosy.department.Text;
import argosy.storage.DepartmentDatabase;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The one entrance below {@code /api}: finds the department by the first path segment, tells who asks, and hands the
 * request over. It is never unregistered while departments come and go.
 */
public final class Gateway extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ON_BEHALF_OF = "X-On-Behalf-Of";

    private final transient Supplier<Authenticator> authenticator;
    private final transient Supplier<AccessLog> accessLog;
    private final transient Catalogue catalogue;
    private final transient ImportTurn importTurn = ImportTurn.asMemoryAllows();
    private final transient ZoneId zone;
    private final transient ObjectMapper json = new ObjectMapper();
    private final transient Map<String, Mount> mounts = new ConcurrentHashMap<>();
    private final transient Map<String, Pause> pauses = new ConcurrentHashMap<>();
    private final transient CountDownLatch initialised = new CountDownLatch(1);
    private final int requestLimit;

    /**
     * @param authenticator the present authenticator, or null while there is none: then nobody is signed in
     * @param requestLimit requests that one department may answer at the same time
     */
    public Gateway(
            Supplier<Authenticator> authenticator,
            Supplier<AccessLog> accessLog,
            Catalogue catalogue,
            ZoneId zone,
            int requestLimit) {
        this.authenticator = authenticator;
        this.accessLog = accessLog;
        this.catalogue = catalogue;
        this.zone = zone;
        this.requestLimit = requestLimit;
    }

    /**
     * Prepares a department's application. It serves nothing until {@link #open}; a failure leaves no trace.
     *
     * @throws IllegalStateException when a resource method declares no permission
     */
    public Mount prepare(Module module, DepartmentDatabase database, List<Object> resources) {
        try {
            if (!initialised.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The HTTP server did not come up within a minute.");
            }
            AccessLog log = new CurrentAccessLog(accessLog);
            return new Mount(module, database, resources, log, importTurn, zone, requestLimit, getServletConfig());
        } catch (ServletException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the HTTP server.", e);
        }
    }

    /** The container's configuration, which every department's application needs, is there from now on. */
    @Override
    public void init() {
        initialised.countDown();
    }

    /** Serves the department from now on, in place of a mount of the same name. */
    public void open(Mount mount) {
        mounts.put(mount.module().name(), mount);
    }

    /** Stops serving the department: no new requests, the last ones answered unless they take longer than {@code drain}. */
    public void close(Mount mount, Duration drain) {
        mounts.remove(mount.module().name(), mount);
        mount.close(drain);
    }

    /**
     * Does the work while no request of the department is being answered: those under way are waited for, unless they take
     * longer than {@code longest}; new ones wait for its end.
     */
    public void pause(String department, Duration longest, Runnable work) {
        Pause pause = new Pause();
        pauses.put(department, pause);
        try {
            Mount mount = mounts.get(department);
            if (mount != null) {
                mount.awaitIdle(longest);
            }
            work.run();
        } finally {
            pauses.remove(department, pause);
            pause.end();
        }
    }

    /** The departments that are being served. */
    public Collection<Mount> mounts() {
        return List.copyOf(mounts.values());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        try {
            dispatch(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            RequestLimit.drain(request);
            Problems.send(ProblemMapper.problem(failure, request.getPathInfo()), request, response);
        }
    }

    private void dispatch(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        int slash = path.indexOf('/', 1);
        String name = slash < 0 ? path.substring(1) : path.substring(1, slash);
        if (name.isEmpty()) {
            root(request, response);
            return;
        }
        Pause pause = pauses.get(name);
        if (pause != null && !pause.await()) {
            throw Mount.busy();
        }
        if (!mounts.containsKey(name)) {
            throw absent(name);
        }
        identify(request);
        // Jersey matches the path as it was sent, so the rest must not be decoded twice.
        String rest = slash < 0 ? "/" : path.substring(slash);
        Mount mount = mounts.get(name);
        // One that has just been closed serves nothing any more: its successor does, if there is one.
        while (mount != null && !mount.serve(request, response, rest)) {
            Mount next = mounts.get(name);
            mount = next == mount ? null : next;
        }
        if (mount == null) {
            throw absent(name);
        }
    }

    private void identify(HttpServletRequest request) {
        Authenticator identity = authenticator.get();
        if (identity == null) {
            return;
        }
        Optional<Caller> caller = Optional.empty();
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            caller = identity.token(authorization.substring(7).strip());
            if (caller.isEmpty()) {
                throw Problems.of(
                        401, "bad-token", "The API token is unknown, revoked or expired.", "API 令牌无效、已吊销或已过期。");
            }
        } else if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(Authenticator.COOKIE)) {
                    caller = identity.session(cookie.getValue());
                }
            }
            if (caller.isPresent() && !SAFE.contains(request.getMethod())) {
                refuseForeignPages(request);
            }
        }
        String principal = request.getHeader(ON_BEHALF_OF);
        if (caller.isPresent() && principal != null) {
            if (authorization != null) {
                throw Problems.of(
                        403,
                        "token-stands-in-for-nobody",
                        "An API token acts for its owner only; sign in to stand in for someone.",
                        "API 令牌只能代表其所有者，代理他人请先登录。");
            }
            Caller plain = caller.get();
            caller = Optional.of(identity.onBehalfOf(plain, principal)
                    .orElseThrow(() -> Problems.of(
                            403,
                            "no-delegation",
                            "You do not stand in for " + principal + " at present.",
                            "您目前没有 " + principal + " 的代理授权。")));
        }
        caller.ifPresent(known -> request.setAttribute(SecurityFilter.CALLER, known));
    }

    /** A page of another site must not act with this browser's session: browsers say truthfully where a request is from. */
    private static void refuseForeignPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
        if (!foreign && origin != null) {
            foreign = !sameHost(origin, request.getHeader("Host"));
        }
        if (foreign) {
            throw Problems.of(
                    403,
                    "foreign-origin",
                    "This request comes from a page of another site and was not carried out.",
                    "该请求来自其他站点的页面，已拒绝。");
        }
    }

    private static boolean sameHost(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void root(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            throw Problems.of(405, "method-not-allowed", "/api takes GET only.", "/api 仅支持 GET。");
        }
        List<Map<String, Object>> departments = new ArrayList<>();
        for (Catalogue.Entry entry : catalogue.departments()) {
            Map<String, Object> department = new LinkedHashMap<>();
            department.put("name", entry.name());
            department.put("title", entry.title().en());
            department.put("titleZh", entry.title().zh());
            department.put("version", entry.version());
            department.put("state", entry.state());
            department.put(
                    "links",
                    Map.of(
                            "self", "/api/" + entry.name(),
                            "docs", "/api/" + entry.name() + "/docs",
                            "openapi", "/api/" + entry.name() + "/openapi.json"));
            departments.add(department);
        }
        byte[] body = json.writeValueAsBytes(Map.of("departments", departments));
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private Problem absent(String name) {
        for (Catalogue.Entry entry : catalogue.departments()) {
            if (entry.name().equals(name)) {
                Text title = entry.title();
                return new Problem(
                        503,
                        "department-unavailable",
                        Text.of(
                                title.en() + " is " + entry.state() + "; see /health for the reason.",
                                title.zh() + "当前不可用（" + entry.state() + "），原因见 /health。"),
                        List.of(),
                        Map.of("state", entry.state(), "retryAfter", 5));
            }
        }
        return Problems.of(
                404,
                "unknown-department",
                "There is no department of this name here; GET /api lists those there are.",
                "没有此名称的部门，GET /api 可查看已安装的部门。");
    }

    /** Identity may come later than a department and be replaced; its log is looked up when there is something to log. */
    private record CurrentAccessLog(Supplier<AccessLog> current) implements AccessLog {

        @Override
        public void revealed(Caller caller, String department, String collection, List<Long> ids, Set<String> fields) {
            AccessLog log = current.get();
            if (log != null) {
                log.revealed(caller, department, collection, ids, fields);
            }
        }

        @Override
        public void denied(Caller caller, String permission, String method, String path) {
            AccessLog log = current.get();
            if (log != null) {
                log.denied(caller, permission, method, path);
            }
        }
    }
}
