package io.whence.cli;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server and what it is asked; every refusal comes back as a problem of one line. */
final class WhenceServerClient implements AutoCloseable {

    private static final int PIPE = 1 << 18;
    private static final int UNAUTHORIZED = 401;
    private static final int FIRST_REFUSAL = 400;
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final long MEGABYTE = 1 << 20;

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();
    private final String base;
    private final String token;

    WhenceServerClient(URI server, String token) {
        if (server.getHost() == null || !("http".equals(server.getScheme()) || "https".equals(server.getScheme()))) {
            throw new CliProblemException(server + " is not the address of a server, as http://localhost:8080 is");
        }
        this.base = server.toString().replaceAll("/+$", "") + "/api/v1";
        this.token = token;
    }

    /** Sends files, packing them on the way; returns the import's id. */
    String upload(String team, String format, SourceFileArchive files) throws IOException, InterruptedException {
        var path = "/teams/" + escaped(team) + "/imports?format=" + escaped(format);
        try (TerminalProgressBar bar = new TerminalProgressBar("Sending", " MB", MEGABYTE, files.size())) {
            var request = request(path)
                    .header("Content-Type", "application/zip")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> packed(files, bar)))
                    .build();
            return send(request).path("id").asString();
        }
    }

    /** Waits for the end of an import; returns its status. */
    JsonNode untilEnded(String id) throws IOException, InterruptedException {
        try (TerminalProgressBar bar = new TerminalProgressBar("Importing", " steps", 1, -1)) {
            var furthest = new ImportProgressTracker();
            while (true) {
                var status = send(request("/imports/" + id).GET().build());
                // A row is a step when it is read, a fact when it is recorded.
                long done = status.path("rowsRead").asLong()
                        + status.path("eventsDone").asLong();
                if (furthest.isReachedAt(done)) {
                    bar.at(
                            done,
                            status.path("rowsTotal").asLong(0)
                                    + status.path("eventsTotal").asLong(0));
                }
                if (!status.path("state").asString().equals("running")) {
                    return status;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    JsonNode report(String id) throws IOException, InterruptedException {
        return send(request("/imports/" + id + "/report").GET().build());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var body = parsed(response.body());
            if (response.statusCode() < FIRST_REFUSAL) {
                return body;
            }
            throw refusal(response.statusCode(), body);
        } catch (ConnectException e) {
            throw new CliProblemException("there is no server at " + base + "; start one with deploy/start");
        } catch (IOException e) {
            throw new CliProblemException("the connection broke off: " + e.getMessage());
        }
    }

    private CliProblemException refusal(int status, JsonNode body) {
        if (status == UNAUTHORIZED) {
            return new CliProblemException("the server does not know this token");
        }
        var violations = new StringBuilder();
        for (JsonNode error : body.path("errors")) {
            violations
                    .append(" ")
                    .append(error.path("field").asString(""))
                    .append(": ")
                    .append(error.path("message").asString(""));
        }
        return new CliProblemException(
                "the server refused (" + body.path("code").asString(Integer.toString(status)) + "): "
                        + body.path("detail").asString("it did not say why.") + violations);
    }

    private JsonNode parsed(String text) {
        try {
            return text.isEmpty() ? json.nullNode() : json.readTree(text);
        } catch (JacksonException e) {
            throw new CliProblemException("what answers at " + base + " is not a Whence server");
        }
    }

    private static PipedInputStream packed(SourceFileArchive files, TerminalProgressBar bar) {
        try {
            var in = new PipedInputStream(PIPE);
            var out = new PipedOutputStream(in);
            Thread.ofVirtual().start(() -> pack(files, out, bar));
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends early when the other end has gone, or when a file cannot be read: the other end then finds this one dead. */
    private static void pack(SourceFileArchive files, PipedOutputStream out, TerminalProgressBar bar) {
        try {
            files.pack(out, bar::step);
        } catch (IOException e) {
            System.getLogger(WhenceServerClient.class.getName())
                    .log(System.Logger.Level.DEBUG, "packing ended early", e);
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
