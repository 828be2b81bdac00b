package argosy.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One page of a headless Chromium, driven over its own protocol: no driver has to be installed or downloaded. Keys are
 * pressed as a person presses them. The browser is {@code CHROMIUM}, or what the system has.
 */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keys that are not characters, with the code that pages of old still ask for. */
    private static final Map<String, Integer> KEYS =
            Map.of("Enter", 13, "Tab", 9, "Escape", 27, "ArrowDown", 40, "Backspace", 8);

    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final WebSocket socket;
    private final Path downloads;

    private Browser(Process process, String address, Path downloads) {
        this.process = process;
        this.downloads = downloads;
        this.socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
    }

    /** A browser with nothing remembered and a window of 1366 × 768, in this language. */
    static Browser open(String language) {
        Path profile = Archive.empty("browser");
        Path downloads = Archive.empty("downloads");
        try {
            Process process = new ProcessBuilder(
                            command(),
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--lang=" + language,
                            "--accept-lang=" + language,
                            "--window-size=1366,768",
                            "--remote-debugging-port=0",
                            "--remote-allow-origins=*",
                            "--user-data-dir=" + profile,
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("said.txt").toFile())
                    .start();
            Path port = profile.resolve("DevToolsActivePort");
            Condition.await(PATIENCE, () -> "the browser listens", () -> linesOf(port) > 1);
            return new Browser(process, page(Files.readAllLines(port).get(0)), downloads).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long linesOf(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String command() {
        String told = System.getenv("CHROMIUM");
        if (told != null) {
            return told;
        }
        for (String folder : System.getenv("PATH").split(":")) {
            for (String name : NAMES) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return Path.of(folder, name).toString();
                }
            }
        }
        throw new AssertionError(
                "The browser test needs Chromium: apt-get install chromium, or set CHROMIUM to its path.");
    }

    private static String page(String port) {
        JsonNode[] page = new JsonNode[1];
        HttpClient client = HttpClient.newHttpClient();
        var request = java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        Condition.await(PATIENCE, () -> "the browser has a page", () -> {
            try {
                for (JsonNode target : JSON.readTree(
                        client.send(request, BodyHandlers.ofString()).body())) {
                    if (target.path("type").asText().equals("page")) {
                        page[0] = target;
                    }
                }
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            return page[0] != null;
        });
        return page[0].path("webSocketDebuggerUrl").asText();
    }

    private Browser ready() {
        ask("Page.enable");
        ask("Runtime.enable");
        ask("Log.enable");
        ask("DOM.enable");
        ask("Browser.setDownloadBehavior", "behavior", "allow", "downloadPath", downloads.toString());
        ask(
                "Emulation.setDeviceMetricsOverride",
                "width",
                1366,
                "height",
                768,
                "deviceScaleFactor",
                1,
                "mobile",
                false);
        return this;
    }

    /** What the page and the browser complained of: errors of scripts, violations of its policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Browser go(String address) {
        ask("Page.navigate", "url", address);
        return this;
    }

    /** What an expression of the page is. */
    JsonNode eval(String expression) {
        JsonNode answer =
                ask("Runtime.evaluate", "expression", expression, "returnByValue", true, "awaitPromise", true);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Waits until the expression is true on the page. */
    Browser until(String expression) {
        Condition.await(
                PATIENCE,
                () -> expression + " on a page that says: " + eval("document.body.innerText") + "\n" + complaints,
                () -> eval("Boolean(" + expression + ")").asBoolean());
        return this;
    }

    /** Waits until the text is to be read in what the selector finds. */
    Browser sees(String selector, String text) {
        return until("[...document.querySelectorAll('%s')].some(each => each.innerText.includes('%s'))"
                .formatted(selector, text));
    }

    /** Waits until nothing that the selector finds has the text. */
    Browser missesNow(String selector, String text) {
        return until("![...document.querySelectorAll('%s')].some(each => each.innerText.includes('%s'))"
                .formatted(selector, text));
    }

    /** Clicks on what the selector finds and the text stands on, as soon as it is there. */
    Browser click(String selector, String text) {
        String found =
                "[...document.querySelectorAll('%s')].find(each => each.innerText.includes('%s') && !each.disabled)"
                        .formatted(selector, text);
        until(found);
        eval(found + ".click()");
        return this;
    }

    /** Gives the focus to what the selector finds. */
    Browser focus(String selector) {
        until("document.querySelector('%s')".formatted(selector));
        eval("document.querySelector('%s').focus()".formatted(selector));
        return this;
    }

    /** Types into what has the focus. */
    Browser type(String text) {
        ask("Input.insertText", "text", text);
        return this;
    }

    Browser press(String key) {
        for (String type : List.of("rawKeyDown", "char", "keyUp")) {
            if (type.equals("char") && !key.equals("Enter")) {
                continue;
            }
            ObjectNode event = JSON.createObjectNode()
                    .put("type", type)
                    .put("key", key)
                    .put("code", key)
                    .put("windowsVirtualKeyCode", KEYS.get(key));
            if (key.equals("Enter")) {
                event.put("text", "\r");
            }
            ask("Input.dispatchKeyEvent", event);
        }
        return this;
    }

    /** Presses the tabulator until the expression about {@code document.activeElement}, called {@code at}, is true. */
    Browser tabTo(String expression) {
        String reached = "(at => Boolean(%s))(document.activeElement)".formatted(expression);
        for (int i = 0; i < 200; i++) {
            if (eval(reached).asBoolean()) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("The tabulator never comes to " + expression);
    }

    /** Chooses a file, as people do in the browser's own window. */
    Browser choose(String selector, Path file) {
        JsonNode root = ask("DOM.getDocument").path("root");
        JsonNode input = ask("DOM.querySelector", "nodeId", root.path("nodeId").asInt(), "selector", selector);
        ObjectNode files =
                JSON.createObjectNode().put("nodeId", input.path("nodeId").asInt());
        files.putArray("files").add(file.toAbsolutePath().toString());
        ask("DOM.setFileInputFiles", files);
        return this;
    }

    /** The file of this name, once the page has had the browser keep it. */
    Path downloaded(String ending) {
        Path[] found = new Path[1];
        Condition.await(PATIENCE, () -> "a file " + ending + " is kept", () -> {
            try (Stream<Path> files = Files.list(downloads)) {
                found[0] = files.filter(file -> file.toString().endsWith(ending))
                        .findFirst()
                        .orElse(null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return found[0] != null;
        });
        return found[0];
    }

    /** A picture of the page in {@code target/pictures}, to look at. */
    Browser picture(String name) {
        try {
            Path folder = Files.createDirectories(Archive.TARGET.resolve("pictures"));
            String png =
                    ask("Page.captureScreenshot", "format", "png").path("data").asText();
            Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode(png));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode ask(String method, Object... namesAndValues) {
        ObjectNode parameters = JSON.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.set((String) namesAndValues[i], JSON.valueToTree(namesAndValues[i + 1]));
        }
        return ask(method, parameters);
    }

    private JsonNode ask(String method, ObjectNode parameters) {
        int id = next.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).join();
        JsonNode said = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        if (said.has("error")) {
            throw new AssertionError(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    private void hear(JsonNode message) {
        if (message.has("id")) {
            asked.remove(message.path("id").asInt()).complete(message);
            return;
        }
        JsonNode said = message.path("params");
        switch (message.path("method").asText()) {
            case "Runtime.exceptionThrown" ->
                complaints.add(said.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert")
                        .contains(said.path("type").asText())) {
                    complaints.add(said.path("args").toString());
                }
            }
            case "Log.entryAdded" -> {
                // A refusal by the server is an answer that the page deals with; all else is a fault of the page.
                JsonNode entry = said.path("entry");
                if (List.of("error", "warning").contains(entry.path("level").asText())
                        && !entry.path("source").asText().equals("network")) {
                    complaints.add(entry.toString());
                }
            }
            default -> {}
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    hear(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    text.setLength(0);
                }
            }
            from.request(1);
            return null;
        }
    }
}
