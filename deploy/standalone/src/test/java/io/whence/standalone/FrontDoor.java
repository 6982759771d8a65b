package io.whence.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a reverse proxy does: writes and imports go to the command services, reads to the query services, to each in turn. What both
 * say of their half of the API it puts together.
 */
final class FrontDoor implements AutoCloseable {

    private static final Set<String> ITS_OWN = Set.of(
            "connection", "content-length", "date", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");
    private static final String DESCRIPTION = "/api/v1/openapi.json";

    /** Says that what comes is to be passed on as it comes; nginx goes by it. */
    private static final String UNBUFFERED = "X-Accel-Buffering";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(40);

    private final List<URI> commands;
    private final List<URI> queries;
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    FrontDoor(List<URI> commands, List<URI> queries) {
        this.commands = commands;
        this.queries = queries;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals(DESCRIPTION)) {
                describe(exchange);
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            var targets = isRead(exchange) ? queries : commands;
            int first = turn.getAndIncrement();
            for (int i = 0; i < targets.size(); i++) {
                var target = targets.get(Math.floorMod(first + i, targets.size()));
                try {
                    answer(exchange, client.send(request(exchange, target, body), BodyHandlers.ofInputStream()));
                    return;
                } catch (ConnectException e) {
                    // Nobody took the request: another may have it.
                }
            }
            exchange.sendResponseHeaders(503, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            exchange.sendResponseHeaders(502, -1);
        }
    }

    private void describe(HttpExchange exchange) throws IOException, InterruptedException {
        var whole = description(commands.getFirst());
        add(description(queries.getFirst()), whole);
        byte[] body = JSON.writeValueAsBytes(whole);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private ObjectNode description(URI service) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service + DESCRIPTION))
                .timeout(ANSWERED_WITHIN)
                .build();
        return (ObjectNode)
                JSON.readTree(client.send(request, BodyHandlers.ofByteArray()).body());
    }

    private static void add(ObjectNode half, ObjectNode whole) {
        half.properties().forEach(property -> {
            if (whole.get(property.getKey()) instanceof ObjectNode both
                    && property.getValue() instanceof ObjectNode more) {
                add(more, both);
            } else {
                whole.set(property.getKey(), property.getValue());
            }
        });
    }

    private static boolean isRead(HttpExchange exchange) {
        return Set.of("GET", "HEAD").contains(exchange.getRequestMethod())
                && !exchange.getRequestURI().getPath().startsWith("/api/v1/imports/");
    }

    private static HttpRequest request(HttpExchange exchange, URI target, byte[] body) {
        var request = HttpRequest.newBuilder(
                        URI.create(target + exchange.getRequestURI().toString()))
                .timeout(ANSWERED_WITHIN)
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!isItsOwn(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<InputStream> response) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!isItsOwn(name) && !name.startsWith(":")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        try (var body = response.body()) {
            if (response.headers().firstValue(UNBUFFERED).isPresent()) {
                exchange.sendResponseHeaders(response.statusCode(), 0);
                passOn(body, exchange.getResponseBody());
            } else {
                var whole = body.readAllBytes();
                exchange.sendResponseHeaders(response.statusCode(), whole.length == 0 ? -1 : whole.length);
                if (whole.length > 0 && !exchange.getRequestMethod().equals("HEAD")) {
                    exchange.getResponseBody().write(whole);
                }
            }
        }
    }

    /** As it comes, until either side breaks off. */
    private static void passOn(InputStream from, OutputStream to) {
        var some = new byte[8_192];
        try {
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                to.write(some, 0, read);
                to.flush();
            }
        } catch (IOException _) {
            // It began as an answer, and can only end.
        }
    }

    private static boolean isItsOwn(String header) {
        return ITS_OWN.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.stop(0);
        // What is live would go on for ever.
        client.shutdownNow();
        client.close();
    }
}
