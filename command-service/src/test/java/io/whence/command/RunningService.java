package io.whence.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole command service on a port of its own and a real event log, for one test class. */
final class RunningService implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final ServletWebServerApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;

    private RunningService(ServletWebServerApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    static RunningService on(Path data, String... settings) {
        var application = new SpringApplication(EmbeddedCommandService.class);
        var arguments = Stream.concat(
                Stream.of("--server.port=0", "--whence.data=" + data, "--spring.main.banner-mode=off"),
                Arrays.stream(settings));
        var context = application.run(arguments.toArray(String[]::new));
        return new RunningService((ServletWebServerApplicationContext) context, data);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String ownerToken() {
        try {
            return Files.readString(data.resolve("owner-token")).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Client as(String token) {
        return new Client(token, Map.of());
    }

    /** An import's status once it has ended. */
    Answer ended(Client client, String id) throws InterruptedException {
        var deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline)) {
            var status = client.get("/imports/" + id);
            if (!status.body().path("state").asString().equals("running")) {
                return status;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the import goes on and on");
    }

    Client asOwner() {
        return as(ownerToken());
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }

    /** What came back. */
    record Answer(int status, JsonNode body, Map<String, String> headers) {

        String id() {
            return body.path("id").asString();
        }

        long version() {
            return body.path("version").asLong();
        }

        String code() {
            return body.path("code").asString();
        }
    }

    /** Somebody with a token, and the headers they send. */
    final class Client {

        private final String token;
        private final Map<String, String> headers;

        private Client(String token, Map<String, String> headers) {
            this.token = token;
            this.headers = headers;
        }

        Client with(String header, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Client(token, more);
        }

        Answer get(String path) {
            return send("GET", path, null);
        }

        /** Sends an archive. */
        Answer upload(String path, byte[] archive) {
            return upload(path, HttpRequest.BodyPublishers.ofByteArray(archive));
        }

        Answer upload(String path, HttpRequest.BodyPublisher archive) {
            return send(
                    path,
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/zip")
                            .POST(archive));
        }

        Answer post(String path, @Nullable String body) {
            return send("POST", path, body);
        }

        Answer patch(String path, String body) {
            return send("PATCH", path, body);
        }

        Answer put(String path, @Nullable String body) {
            return send("PUT", path, body);
        }

        Answer delete(String path) {
            return send("DELETE", path, null);
        }

        Answer send(String method, String path, @Nullable String body) {
            var request = HttpRequest.newBuilder()
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            return send(path, request);
        }

        private Answer send(String path, HttpRequest.Builder request) {
            request.uri(URI.create("http://localhost:"
                            + context.getEnvironment().getProperty("local.server.port") + "/api/v1" + path))
                    .header("Authorization", "Bearer " + token);
            headers.forEach(request::header);
            try {
                var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                var received = new LinkedHashMap<String, String>();
                response.headers()
                        .map()
                        .forEach((name, values) -> received.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
                var text = response.body();
                return new Answer(
                        response.statusCode(), text.isEmpty() ? JSON.nullNode() : JSON.readTree(text), received);
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
