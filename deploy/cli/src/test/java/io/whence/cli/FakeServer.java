package io.whence.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A server that takes an archive and answers what it is told to. */
final class FakeServer implements AutoCloseable {

    private record Answer(int status, String body) {}

    private final HttpServer http;
    private final Queue<Answer> statuses = new ConcurrentLinkedQueue<>();
    private final Map<String, String> received = new TreeMap<>();
    private Answer upload = new Answer(202, "{\"id\":\"import_1\"}");
    private String report = "{}";
    private @Nullable String authorization;
    private @Nullable String uploadedTo;

    FakeServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    FakeServer uploading(int status, String body) {
        upload = new Answer(status, json(body));
        return this;
    }

    FakeServer then(String status) {
        statuses.add(new Answer(200, json(status)));
        return this;
    }

    FakeServer reporting(String body) {
        report = json(body);
        return this;
    }

    Map<String, String> received() {
        return received;
    }

    @Nullable
    String authorization() {
        return authorization;
    }

    @Nullable
    String uploadedTo() {
        return uploadedTo;
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        if (exchange.getRequestMethod().equals("POST")) {
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            uploadedTo = path;
            unpack(exchange);
            answer(exchange, upload);
        } else if (path.endsWith("/report")) {
            answer(exchange, new Answer(200, report));
        } else {
            answer(exchange, statuses.size() > 1 ? statuses.remove() : statuses.element());
        }
    }

    private void unpack(HttpExchange exchange) throws IOException {
        var zip = new ZipInputStream(exchange.getRequestBody());
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            received.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        exchange.getRequestBody().readAllBytes();
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
